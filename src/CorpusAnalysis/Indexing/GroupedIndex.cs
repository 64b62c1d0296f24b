using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Makes an index whose terms are groups of the terms of another one: every token becomes its group.</summary>
internal static class GroupedIndex
{
    /// <summary>The index by groups; the ids of terms are those of the groups, and sentences and paragraphs stay.</summary>
    public static TermIndex Of(TermIndex index, TermGrouping grouping)
    {
        var keys = new Utf8List();
        var shown = new Dictionary<int, string>();
        for (int group = 0; group < grouping.Count; group++)
        {
            string key = TermFolding.Fold(grouping[group]);
            keys.Add(Encoding.UTF8.GetBytes(key));
            if (grouping[group] != key)
            {
                shown.Add(group, grouping[group]);
            }
        }

        var counter = new TermCounter();
        ImmutableArray<IndexSegment> segments = [.. Enumerable.Range(0, index.Segments.Count).Select(i => Segment(index.Segments[i], grouping, counter))];
        return new TermIndex(new Vocabulary(keys, shown, grouping), new SegmentList(segments));
    }

    private static IndexSegment Segment(IndexSegment segment, TermGrouping grouping, TermCounter counter)
    {
        int[] tokens = segment.Tokens.ToArray(), termEnds = new int[segment.ArticleCount];
        foreach (ref int token in tokens.AsSpan())
        {
            token = grouping.GroupOf(token);
        }

        counter.Clear();
        ReadOnlySpan<int> ends = segment.TokenEnds.Span;
        for (int article = 0; article < ends.Length; article++)
        {
            int start = article == 0 ? 0 : ends[article - 1];
            counter.Add(tokens.AsSpan(start..ends[article]), grouping.Count);
            termEnds[article] = counter.Terms.Length;
        }

        return segment with { Tokens = tokens, Terms = counter.Terms.ToArray(), Counts = counter.Counts.ToArray(), TermEnds = termEnds, ManyCounts = counter.ManyCounts() };
    }
}
