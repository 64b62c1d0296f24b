using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>An article that a report carries, as a whole or in sentences.</summary>
internal sealed class EvidenceArticle(Article article)
{
    private const string Between = " … ";

    private ImmutableArray<string> _blocks;
    private Dictionary<int, IReadOnlyList<Range>>? _sentences;
    private int _wholeSize;

    /// <summary>What is known of the article.</summary>
    public Article Article => article;

    /// <summary>The headline and the paragraphs.</summary>
    public ImmutableArray<string> Blocks => _blocks.IsDefault ? _blocks = article.Paragraphs.Insert(0, article.Headline) : _blocks;

    /// <summary>The hits of themes, by block and place.</summary>
    public ImmutableArray<EvidenceMark> Marks { get; set; } = [];

    /// <summary>The bytes of JSON that the whole article takes with its marks.</summary>
    public int WholeSize() => _wholeSize > 0 ? _wholeSize : _wholeSize = EvidenceJson.Size(this, Blocks, Marks);

    /// <summary>The bytes of JSON that some pieces of it take.</summary>
    public int Size(EvidencePieces pieces) => EvidenceJson.Size(this, Shown(pieces), Marked(pieces));

    /// <summary>The stretch of a block whose sentences hold a place.</summary>
    public (int Start, int End) SentencesOf(int block, int start, int end)
    {
        _sentences ??= [];
        if (!_sentences.TryGetValue(block, out IReadOnlyList<Range>? sentences))
        {
            _sentences.Add(block, sentences = SentenceSplitter.Split(Blocks[block]));
        }

        foreach (Range sentence in sentences.Where(sentence => sentence.Start.Value < end && sentence.End.Value > start))
        {
            (start, end) = (Math.Min(start, sentence.Start.Value), Math.Max(end, sentence.End.Value));
        }

        return (start, end);
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
