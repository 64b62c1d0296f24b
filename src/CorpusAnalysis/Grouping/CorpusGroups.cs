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
        if (grouping.Vocabulary != corpus.Index.Vocabulary)
        {
            throw new ArgumentException("The grouping is of another vocabulary; make it from corpus.Index.Vocabulary.", nameof(grouping));
        }

        var frequencies = new long[grouping.Count];
        var articles = new int[grouping.Count];
        var types = new int[grouping.Count];
        var lastArticle = new int[grouping.Count];
        var seen = new bool[grouping.Vocabulary.Count];
        Array.Fill(lastArticle, -1);
        foreach (int article in corpus.Members)
        {
            foreach (int term in corpus.Index.Tokens(article))
            {
                int group = grouping.GroupOf(term);
                frequencies[group]++;
                articles[group] += lastArticle[group] == article ? 0 : 1;
                lastArticle[group] = article;
                types[group] += seen[term] ? 0 : 1;
                seen[term] = true;
            }
        }

        return
        [
            .. Enumerable.Range(0, grouping.Count)
                .Where(group => frequencies[group] > 0)
                .Select(group => new GroupFrequency(
                    grouping[group],
                    frequencies[group],
                    CorpusFrequencies.PerMillion(frequencies[group], corpus.TokenCount),
                    articles[group],
                    types[group]))
                .OrderByDescending(row => row.Frequency)
                .ThenBy(row => row.Group, StringComparer.Ordinal),
        ];
    }
}
