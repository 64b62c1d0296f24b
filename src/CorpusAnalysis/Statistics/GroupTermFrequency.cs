namespace CorpusAnalysis;

/// <summary>How often a term occurs in a group of articles.</summary>
/// <param name="Group">The group.</param>
/// <param name="Term">The term, lower-cased, as first spelled in the corpus.</param>
/// <param name="Frequency">Its tokens in the group; at least 1.</param>
/// <param name="PerMillion">Its tokens in a million tokens of the group.</param>
/// <param name="DocumentFrequency">The articles of the group that hold it; at least 1.</param>
/// <param name="PerMillionLow">Lower end of the 95 % interval of the rate, over articles; null in a group of fewer than two.</param>
/// <param name="PerMillionHigh">Upper end of it.</param>
public sealed record GroupTermFrequency(
    string Group, string Term, long Frequency, double PerMillion, int DocumentFrequency, double? PerMillionLow, double? PerMillionHigh) : ResultRow;
