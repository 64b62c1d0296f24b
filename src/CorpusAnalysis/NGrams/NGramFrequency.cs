namespace CorpusAnalysis;

/// <summary>How often some words stand in a row.</summary>
/// <param name="Text">The words, each as <see cref="Vocabulary"/> shows its term, with a blank between them.</param>
/// <param name="Frequency">The places where they stand so; at least 1.</param>
/// <param name="PerMillion">Those places in a million tokens of the corpus.</param>
/// <param name="DocumentFrequency">The articles that hold such a place; at least 1.</param>
public sealed record NGramFrequency(string Text, long Frequency, double PerMillion, int DocumentFrequency) : ResultRow;
