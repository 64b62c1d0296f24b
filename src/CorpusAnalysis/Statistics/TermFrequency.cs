namespace CorpusAnalysis;

/// <summary>How often a term occurs in a corpus.</summary>
/// <param name="Term">The term, lower-cased, as first spelled in the corpus.</param>
/// <param name="Frequency">Its tokens; at least 1.</param>
/// <param name="PerMillion">Its tokens in a million tokens of the corpus.</param>
/// <param name="DocumentFrequency">The articles that hold it; at least 1.</param>
public sealed record TermFrequency(string Term, long Frequency, double PerMillion, int DocumentFrequency);
