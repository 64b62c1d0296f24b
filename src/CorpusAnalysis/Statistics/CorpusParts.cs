using System.Globalization;

namespace CorpusAnalysis;

/// <summary>A view of a corpus in parts: its articles, or so many parts of equally many tokens.</summary>
internal sealed class CorpusParts
{
    private readonly int _equalParts;

    // The articles of the view by their numbers in the index, ascending; the tokens before each, and at the end all.
    private readonly int[] _members;
    private readonly long[] _offsets;

    /// <summary>Divides a corpus.</summary>
    /// <param name="corpus">The view.</param>
    /// <param name="parts">How many parts of equally many tokens, in the order of the articles, one more or less; 0 for one part per article.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer tokens than parts, though there are some; or the parts are fewer than none.</exception>
    public CorpusParts(Corpus corpus, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parts);
        var members = new List<int>();
        var offsets = new List<long> { 0 };
        foreach (int member in corpus.Members)
        {
            members.Add(member);
            offsets.Add(offsets[^1] + corpus.Index.Tokens(member).Length);
        }

        // A part without tokens has no share of them, without which no measure is defined.
        if (offsets[^1] > 0 && parts > offsets[^1])
        {
            throw new ArgumentOutOfRangeException(nameof(parts), string.Create(CultureInfo.InvariantCulture, $"{offsets[^1]:N0} tokens cannot be divided into {parts:N0} parts; take {offsets[^1]:N0} at the most."));
        }

        (_equalParts, _members, _offsets) = (parts, [.. members], [.. offsets]);
        Sizes = parts == 0
            ? [.. _offsets.Zip(_offsets.Skip(1), (start, end) => end - start)]
            : [.. Enumerable.Range(0, offsets[^1] == 0 ? 0 : parts).Select(part => Start(part + 1) - Start(part))];
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
        int member = Array.BinarySearch(_members, article);
        long before = _offsets[member] + position;
        return (_equalParts == 0 ? member : PartAt(before), before);
    }

    /// <summary>The pieces of articles that the parts are made of, in the order of parts, articles and tokens.</summary>
    public IEnumerable<(int Part, int Article, Range Tokens)> Pieces()
    {
        for (int member = 0; member < _members.Length; member++)
        {
            for (long start = _offsets[member]; start < _offsets[member + 1];)
            {
                int part = _equalParts == 0 ? member : PartAt(start);
                long end = _equalParts == 0 ? _offsets[member + 1] : Math.Min(_offsets[member + 1], Start(part + 1));
                yield return (part, _members[member], (int)(start - _offsets[member])..(int)(end - _offsets[member]));
                start = end;
            }
        }
    }

    // The parts begin at ⌊part · tokens / parts⌋; so this is the last that begins at or before a token.
    private int PartAt(long token) => (int)(((((Int128)token + 1) * _equalParts) - 1) / _offsets[^1]);

    private long Start(int part) => (long)((Int128)part * _offsets[^1] / _equalParts);
}
