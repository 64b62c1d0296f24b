namespace CorpusAnalysis;

/// <summary>The terms of an article with the tokens of each.</summary>
internal readonly ref struct TermCountList(ReadOnlySpan<int> terms, ReadOnlySpan<ushort> counts, ReadOnlySpan<int> manyCounts, int start)
{
    private readonly ReadOnlySpan<ushort> _counts = counts;
    private readonly ReadOnlySpan<int> _manyCounts = manyCounts;

    /// <summary>The terms, each once, in the order of their first occurrence.</summary>
    public ReadOnlySpan<int> Terms { get; } = terms;

    /// <summary>The tokens of a term, by its place among <see cref="Terms"/>.</summary>
    public int Count(int place) => _counts[place] == IndexSegment.ManyTokens ? Many(start + place) : _counts[place];

    // Places and counts by turns, the places ascending.
    private int Many(int place)
    {
        int first = 0, end = _manyCounts.Length / 2;
        while (end - first > 1)
        {
            int middle = (first + end) / 2;
            (first, end) = _manyCounts[middle * 2] <= place ? (middle, end) : (first, middle);
        }

        return _manyCounts[(first * 2) + 1];
    }
}
