namespace CorpusAnalysis;

/// <summary>How often a term occurs in a corpus.</summary>
/// <param name="Term">The term, lower-cased, as first spelled in the corpus.</param>
/// <param name="Frequency">Its tokens; at least 1.</param>
/// <param name="PerMillion">Its tokens in a million tokens of the corpus.</param>
/// <param name="DocumentFrequency">The articles that hold it; at least 1.</param>
/// <param name="PerMillionLow">Lower end of the 95 % interval of the rate, over articles; null in a corpus of fewer than two. See <see cref="RatioEstimate"/>.</param>
/// <param name="PerMillionHigh">Upper end of it.</param>
public sealed record TermFrequency(string Term, long Frequency, double PerMillion, int DocumentFrequency, double? PerMillionLow = null, double? PerMillionHigh = null) : ResultRow;
