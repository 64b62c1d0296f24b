namespace CorpusAnalysis;

/// <summary>Frequencies of groups of terms.</summary>
public static class CorpusGroups
{
    /// <summary>The groups of terms that occur in the corpus, most frequent first, equally frequent ones in ordinal order.</summary>
    /// <param name="corpus">The articles to count.</param>
    /// <param name="grouping">Which terms count as one; made from the vocabulary of this corpus or of one that it is a view of.</param>
    /// <returns>One row per group; none for an empty corpus. The frequencies add up to the tokens of the corpus.</returns>
    /// <exception cref="ArgumentException">The grouping is of another corpus's vocabulary.</exception>
    public static IReadOnlyList<GroupFrequency> GroupedFrequencies(this Corpus corpus, TermGrouping grouping)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(grouping);
        Corpus grouped = corpus.Grouped(grouping);
        TermCounts words = TermCounts.Of(corpus), groups = TermCounts.Of(grouped);
        var evidence = new TermEvidence(grouped);
        int[] types = new int[grouping.Count];
        for (int term = 0; term < grouping.Vocabulary.Count; term++)
        {
            types[grouping.GroupOf(term)] += words.Frequency(term) > 0 ? 1 : 0;
        }

        return
        [
            .. Enumerable.Range(0, grouping.Count)
                .Where(group => groups.Frequency(group) > 0)
                .Select(group => new GroupFrequency(
                    grouping[group],
                    groups.Frequency(group),
                    CorpusFrequencies.PerMillion(groups.Frequency(group), groups.Tokens),
                    groups.DocumentFrequency(group),
                    types[group])
                {
                    Evidence = evidence.Of(group),
                })
                .OrderByDescending(row => row.Frequency)
                .ThenBy(row => row.Group, StringComparer.Ordinal),
        ];
    }
}
