namespace CorpusAnalysis;

/// <summary>BM25: how well an article answers a query.</summary>
public static class Bm25
{
    /// <summary>How soon more tokens of a term stop adding to a score, by default.</summary>
    public const double DefaultK1 = 1.2;

    /// <summary>How far the length of an article counts, by default.</summary>
    public const double DefaultB = 0.75;

    /// <summary>How much a term tells articles apart: ln(1 + (N − n + 0.5) / (n + 0.5)).</summary>
    /// <param name="documentFrequency">n: articles that hold the term, 0 … <paramref name="articles"/>.</param>
    /// <param name="articles">N: all articles.</param>
    /// <returns>Above 0, also for a term in every article; natural logarithm.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>Robertson and Zaragoza (2009) without the 1, which Lucene adds so that no term counts against an article.</remarks>
    public static double InverseDocumentFrequency(int documentFrequency, int articles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(documentFrequency);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(documentFrequency, articles);
        return Math.Log(1 + ((articles - documentFrequency + 0.5) / (documentFrequency + 0.5)));
    }

    /// <summary>What the tokens of a term add to the score of an article: tf · (k₁ + 1) / (tf + k₁ · (1 − b + b · length / mean length)).</summary>
    /// <param name="frequency">tf: tokens of the term in the article, at least 0.</param>
    /// <param name="length">Tokens of the article, at least the frequency.</param>
    /// <param name="meanLength">Mean tokens of an article, at least 0; it is 0 only where no article has any.</param>
    /// <param name="k1">0, only whether the term occurs counts, or more; 1.2 to 2 are usual.</param>
    /// <param name="b">0, length does not count, to 1.</param>
    /// <returns>0 … k₁ + 1; 0 for a term that does not occur.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>Robertson and Zaragoza (2009), Foundations and Trends in Information Retrieval 3, 333–389.</remarks>
    public static double FrequencyWeight(int frequency, int length, double meanLength, double k1 = DefaultK1, double b = DefaultB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frequency);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, frequency);
        ArgumentOutOfRangeException.ThrowIfLessThan(meanLength, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(k1, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(b, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(b, 1);
        return frequency == 0 ? 0 : frequency * (k1 + 1) / (frequency + (k1 * (1 - b + (b * length / meanLength))));
    }
}
