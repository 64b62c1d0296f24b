namespace CorpusAnalysis;

/// <summary>How articles or terms are compared.</summary>
public sealed record SimilarityOptions
{
    /// <summary>The measure; by default <see cref="SimilarityMeasure.Cosine"/>.</summary>
    public SimilarityMeasure Measure { get; init; } = SimilarityMeasure.Cosine;

    /// <summary>
    /// What a term of an article weighs; by default tf-idf, so that function words do not make all articles alike.
    /// <see cref="TermWeighting.Counts"/> compares plain counts, as quanteda does unless told otherwise.
    /// </summary>
    public TermWeighting Weighting { get; init; } = TermWeighting.TfIdf;

    /// <summary>Similarity that a pair must have to be listed; null, the default, lists all.</summary>
    public double? Minimum { get; init; }

    /// <summary>Articles that must hold a term near another, at least 1; by default 2, since all terms that only one article holds are as like as can be.</summary>
    public int MinDocumentFrequency { get; init; } = 2;
}
