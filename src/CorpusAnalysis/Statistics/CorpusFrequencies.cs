namespace CorpusAnalysis;

/// <summary>Term frequencies of a corpus.</summary>
public static class CorpusFrequencies
{
    /// <summary>All terms of the corpus, most frequent first, equally frequent ones in ordinal order.</summary>
    /// <returns>One row per term that occurs; none for an empty corpus.</returns>
    public static IReadOnlyList<TermFrequency> Frequencies(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Rows(corpus, new TermEvidence(corpus));
    }

    private static TermFrequency[] Rows(Corpus corpus, TermEvidence evidence)
    {
        TermCounts counts = TermCounts.Of(corpus);
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        int[] ranks = vocabulary.Ranks;
        int[] terms = [.. Enumerable.Range(0, vocabulary.Count).Where(term => counts.Frequency(term) > 0)];

        // Sorted as numbers: the frequency, then the place in the order of keys.
        long[] order = Array.ConvertAll(terms, term => -counts.Frequency(term));
        Array.Sort(order, terms);
        for (int start = 0; start < terms.Length;)
        {
            int end = start + 1;
            while (end < terms.Length && order[end] == order[start])
            {
                end++;
            }

            terms.AsSpan(start..end).Sort((a, b) => ranks[a].CompareTo(ranks[b]));
            start = end;
        }

        var rates = new TermRates(corpus);
        return Array.ConvertAll(terms, term => new TermFrequency(
            vocabulary[term],
            counts.Frequency(term),
            PerMillion(counts.Frequency(term), counts.Tokens),
            counts.DocumentFrequency(term),
            rates.PerMillion(term)?.Low,
            rates.PerMillion(term)?.High)
        {
            Evidence = evidence.Of(term),
        });
    }

    /// <summary>All terms of every group of articles, the groups in their order, in each the most frequent first.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="group">What articles of a group share, such as their section or month; articles for which it is null or empty are the group "–".</param>
    /// <returns>One row per group and term that occurs in it.</returns>
    public static IReadOnlyList<GroupTermFrequency> FrequenciesBy(this Corpus corpus, Func<Article, string?> group)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. corpus.By(article => group(article) is { Length: > 0 } name ? name : "–").SelectMany(part => Rows(part.Corpus, new TermEvidence(part.Corpus, part.Key)).Select(row =>
                new GroupTermFrequency(part.Key, row.Term, row.Frequency, row.PerMillion, row.DocumentFrequency, row.PerMillionLow, row.PerMillionHigh) { Evidence = row.Evidence })),
        ];
    }

    /// <summary>The first rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static IReadOnlyList<T> Top<T>(this IReadOnlyList<T> rows, int count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. rows.Take(count)];
    }

    /// <summary>Leaves out the function words of a language; numbers stay.</summary>
    /// <exception cref="NotSupportedException">There is no list for the language; the message names those there are.</exception>
    public static IReadOnlyList<TermFrequency> WithoutStopWords(this IReadOnlyList<TermFrequency> rows, string language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        IReadOnlySet<string> stopWords = StopWords.Of(language);
        return [.. rows.Where(row => !stopWords.Contains(TermFolding.Fold(row.Term)))];
    }

    /// <summary>Occurrences in a million tokens: 10⁶ · frequency / tokens; 0 without tokens.</summary>
    internal static double PerMillion(long frequency, long tokens) => tokens == 0 ? 0 : 1e6 * frequency / tokens;
}
