namespace CorpusAnalysis;

/// <summary>A word that a part of a compound stands for.</summary>
/// <param name="Shown">The word as it is shown.</param>
/// <param name="Cost">Lower for words that are more frequent or more certain.</param>
/// <param name="Kind">Where the word is known from.</param>
internal sealed record CompoundBase(string Shown, double Cost, CompoundBaseKind Kind);
