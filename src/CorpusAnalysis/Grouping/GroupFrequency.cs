namespace CorpusAnalysis;

/// <summary>How often the terms of a group occur in a corpus.</summary>
/// <param name="Group">The name of the group: a stem, a lemma, the head of compounds.</param>
/// <param name="Frequency">The tokens of all its terms; at least 1.</param>
/// <param name="PerMillion">Those in a million tokens of the corpus.</param>
/// <param name="DocumentFrequency">The articles that hold at least one of its terms; at least 1.</param>
/// <param name="Types">Its terms that occur; at least 1.</param>
public sealed record GroupFrequency(string Group, long Frequency, double PerMillion, int DocumentFrequency, int Types) : ResultRow;
