namespace CorpusAnalysis;

/// <summary>A pattern that fits a term.</summary>
/// <param name="Pattern">The number of the pattern.</param>
/// <param name="Kind">How it fits.</param>
internal readonly record struct WordCandidate(int Pattern, MatchKind Kind);
