namespace CorpusAnalysis;

/// <summary>Term frequencies of a corpus.</summary>
public static class CorpusFrequencies
{
    /// <summary>All terms of the corpus, most frequent first, equally frequent ones in ordinal order.</summary>
    /// <returns>One row per term that occurs; none for an empty corpus.</returns>
    public static IReadOnlyList<TermFrequency> Frequencies(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        TermCounts counts = TermCounts.Of(corpus);
        return
        [
            .. Enumerable.Range(0, corpus.Index.Vocabulary.Count)
                .Where(term => counts.Frequency(term) > 0)
                .Select(term => new TermFrequency(
                    corpus.Index.Vocabulary[term],
                    counts.Frequency(term),
                    PerMillion(counts.Frequency(term), counts.Tokens),
                    counts.DocumentFrequency(term)))
                .OrderByDescending(row => row.Frequency)
                .ThenBy(row => row.Term, StringComparer.Ordinal),
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
