namespace CorpusAnalysis;

/// <summary>A scheme of tf-idf: how much a term of an article weighs, from its frequency there and its document frequency.</summary>
/// <remarks>
/// The schemes of Salton and Buckley (1988), Information Processing and Management 24, 513–523, and Manning, Raghavan and Schütze (2008),
/// section 6.4, with logarithms to base 10; the names are near those of quanteda's dfm_tfidf.
/// </remarks>
public sealed record TermWeighting
{
    /// <summary>tf · log10(N/df), which <see cref="TfIdf.Weight"/> computes.</summary>
    public static TermWeighting TfIdf { get; } = new();

    /// <summary>Tokens alone.</summary>
    public static TermWeighting Counts { get; } = new() { DocumentFrequency = DocumentFrequencyScheme.None };

    /// <summary>How frequency counts; by default <see cref="TermFrequencyScheme.Count"/>.</summary>
    public TermFrequencyScheme Frequency { get; init; } = TermFrequencyScheme.Count;

    /// <summary>How document frequency counts; by default <see cref="DocumentFrequencyScheme.Inverse"/>.</summary>
    public DocumentFrequencyScheme DocumentFrequency { get; init; } = DocumentFrequencyScheme.Inverse;

    /// <summary>The part of a weight that comes from an article.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="frequency">Tokens of the term in the article, 0 … <paramref name="largest"/>.</param>
    /// <param name="largest">Tokens of the article's most frequent term, 0 … <paramref name="tokens"/>.</param>
    /// <param name="tokens">All tokens of the article.</param>
    /// <returns>0 or more, 0 for a term that does not occur.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double FrequencyWeight(TermFrequencyScheme scheme, long frequency, long largest, long tokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frequency);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frequency, largest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(largest, tokens);
        double weight = scheme switch
        {
            TermFrequencyScheme.Count => frequency,
            TermFrequencyScheme.Log => 1 + Math.Log10(frequency),
            TermFrequencyScheme.Share => (double)frequency / tokens,
            TermFrequencyScheme.Boolean => 1,
            TermFrequencyScheme.Augmented => 0.5 + (0.5 * frequency / largest),
            _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "There is no such scheme."),
        };
        return frequency == 0 ? 0 : weight;
    }

    /// <summary>The part of a weight that comes from the corpus.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="documentFrequency">Articles that hold the term, 0 … <paramref name="largest"/>.</param>
    /// <param name="largest">Articles that hold the most widespread term, 0 … <paramref name="articles"/>.</param>
    /// <param name="articles">All articles.</param>
    /// <returns>0 or more, 0 for a term in no article.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double DocumentFrequencyWeight(DocumentFrequencyScheme scheme, int documentFrequency, int largest, int articles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(documentFrequency);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(documentFrequency, largest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(largest, articles);
        double df = documentFrequency;
        double weight = scheme switch
        {
            DocumentFrequencyScheme.None => 1,
            DocumentFrequencyScheme.Inverse => Math.Log10(articles / df),
            DocumentFrequencyScheme.InverseSmooth => Math.Log10(1 + (articles / df)),
            DocumentFrequencyScheme.InverseMax => Math.Log10(largest / df),
            DocumentFrequencyScheme.InverseProbabilistic => Math.Max(0, Math.Log10((articles - df) / df)),
            _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "There is no such scheme."),
        };
        return documentFrequency == 0 ? 0 : weight;
    }
}
