using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>An article that a report carries, as a whole or in sentences.</summary>
internal sealed class EvidenceArticle(Article article)
{
    private const string Between = " … ";

    /// <summary>The most characters (UTF-16) of the sentences around a place that is not longer itself.</summary>
    public const int Longest = 600;

    private ImmutableArray<string> _blocks;
    private Dictionary<int, IReadOnlyList<Range>>? _sentences;
    private int _wholeSize;
    private int? _length;

    /// <summary>What is known of the article.</summary>
    public Article Article => article;

    /// <summary>The headline and the paragraphs.</summary>
    public ImmutableArray<string> Blocks => _blocks.IsDefault ? _blocks = article.Paragraphs.Insert(0, article.Headline) : _blocks;

    /// <summary>The characters of the headline and the paragraphs.</summary>
    public int Length => _length ??= Blocks.Sum(block => block.Length);

    /// <summary>The hits of themes, by block and place.</summary>
    public ImmutableArray<EvidenceMark> Marks { get; set; } = [];

    /// <summary>The bytes of JSON that the whole article takes with its marks.</summary>
    public int WholeSize() => _wholeSize > 0 ? _wholeSize : _wholeSize = EvidenceJson.Size(this, Blocks, Marks);

    /// <summary>The bytes of JSON that some pieces of it take.</summary>
    public int Size(EvidencePieces pieces) => EvidenceJson.Size(this, Shown(pieces), Marked(pieces));

    /// <summary>The stretch of a block whose sentences hold a place; of long ones what is around the place.</summary>
    public (int Start, int End) SentencesOf(int block, int start, int end)
    {
        _sentences ??= [];
        if (!_sentences.TryGetValue(block, out IReadOnlyList<Range>? sentences))
        {
            _sentences.Add(block, sentences = SentenceSplitter.Split(Blocks[block]));
        }

        (int first, int last) = (start, end);
        foreach (Range sentence in sentences.Where(sentence => sentence.Start.Value < end && sentence.End.Value > start))
        {
            (first, last) = (Math.Min(first, sentence.Start.Value), Math.Max(last, sentence.End.Value));
        }

        return last - first <= Longest ? (first, last) : Around(Blocks[block], (first, last), start, end);
    }

    // A list or a table without a full stop is one sentence, and may be the whole article.
    private static (int Start, int End) Around(string text, (int Start, int End) sentences, int start, int end)
    {
        int first = Math.Clamp(start - (Math.Max(0, Longest - (end - start)) / 2), sentences.Start, Math.Max(sentences.Start, sentences.End - Longest));
        int last = Math.Min(sentences.End, first + Longest);
        first = first > 0 && first < start && char.IsLowSurrogate(text[first]) ? first + 1 : first;
        last = last > end && last < text.Length && char.IsLowSurrogate(text[last]) ? last - 1 : last;
        return (Math.Min(first, start), Math.Max(last, end));
    }

    /// <summary>The blocks with nothing in them but some pieces.</summary>
    public IReadOnlyList<string> Shown(EvidencePieces pieces) =>
        [.. Blocks.Select((text, block) => string.Join(Between, pieces.Of(block).Select(piece => text[piece.Start..piece.End])))];

    /// <summary>The marks in some pieces, where they stand in the blocks that hold these alone.</summary>
    public IReadOnlyList<EvidenceMark> Marked(EvidencePieces pieces) =>
    [
        .. Marks.Select(mark => (mark, Start: Moved(pieces, mark.Block, mark.Start, mark.End)))
            .Where(moved => moved.Start >= 0)
            .Select(moved => moved.mark with { Start = moved.Start, End = moved.Start + moved.mark.End - moved.mark.Start }),
    ];

    /// <summary>Where a place begins in a block that holds some pieces alone; -1 where it is in none of them.</summary>
    public static int Moved(EvidencePieces pieces, int block, int start, int end)
    {
        int before = 0;
        foreach ((int Start, int End) piece in pieces.Of(block))
        {
            if (piece.Start <= start && end <= piece.End)
            {
                return before + start - piece.Start;
            }

            before += piece.End - piece.Start + Between.Length;
        }

        return -1;
    }
}
