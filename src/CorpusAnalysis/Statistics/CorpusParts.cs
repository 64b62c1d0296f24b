namespace CorpusAnalysis;

/// <summary>A view of a corpus in parts: its articles, or so many parts of equally many tokens.</summary>
internal sealed class CorpusParts
{
    private readonly Corpus _corpus;
    private readonly int _equalParts;

    // The tokens before each article of the view, and at the end all.
    private readonly long[] _offsets;

    /// <summary>Divides a corpus.</summary>
    /// <param name="corpus">The view.</param>
    /// <param name="parts">How many parts of equally many tokens, in the order of the articles, one more or less; 0 for one part per article.</param>
    public CorpusParts(Corpus corpus, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parts);
        (_corpus, _equalParts) = (corpus, parts);
        _offsets = new long[corpus.Members.Length + 1];
        for (int i = 0; i < corpus.Members.Length; i++)
        {
            _offsets[i + 1] = _offsets[i] + corpus.Index.Tokens(corpus.Members[i]).Length;
        }

        Sizes = parts == 0
            ? [.. _offsets.Zip(_offsets.Skip(1), (start, end) => end - start)]
            : [.. Enumerable.Range(0, parts).Select(part => Start(part + 1) - Start(part))];
        All = PartSizes.Of(Sizes);
    }

    /// <summary>The tokens of each part.</summary>
    public long[] Sizes { get; }

    /// <summary>What is to be known of all parts.</summary>
    public PartSizes All { get; }

    /// <summary>The part of a place, and how many tokens lie before it.</summary>
    /// <param name="article">The number of an article of the view, in the index.</param>
    /// <param name="position">A token of it, from 0.</param>
    public (int Part, long Before) Locate(int article, int position)
    {
        int member = _corpus.Members.AsSpan().BinarySearch(article);
        long before = _offsets[member] + position;
        return (_equalParts == 0 ? member : PartAt(before), before);
    }

    /// <summary>The pieces of articles that the parts are made of, in the order of parts, articles and tokens.</summary>
    public IEnumerable<(int Part, int Article, Range Tokens)> Pieces()
    {
        for (int member = 0; member < _corpus.Members.Length; member++)
        {
            for (long start = _offsets[member]; start < _offsets[member + 1];)
            {
                int part = _equalParts == 0 ? member : PartAt(start);
                long end = _equalParts == 0 ? _offsets[member + 1] : Math.Min(_offsets[member + 1], Start(part + 1));
                yield return (part, _corpus.Members[member], (int)(start - _offsets[member])..(int)(end - _offsets[member]));
                start = end;
            }
        }
    }

    // The parts begin at ⌊part · tokens / parts⌋; so this is the last that begins at or before a token.
    private int PartAt(long token) => (int)(((((Int128)token + 1) * _equalParts) - 1) / _offsets[^1]);

    private long Start(int part) => (long)((Int128)part * _offsets[^1] / _equalParts);
}
