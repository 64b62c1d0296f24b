namespace CorpusAnalysis;

/// <summary>How often some words stand in a row in a group of articles.</summary>
/// <param name="Group">The group.</param>
/// <param name="Text">The words, each as <see cref="Vocabulary"/> shows its term, with a blank between them.</param>
/// <param name="Frequency">The places in the group where they stand so; at least 1.</param>
/// <param name="PerMillion">Those places in a million tokens of the group.</param>
/// <param name="DocumentFrequency">The articles of the group that hold such a place; at least 1.</param>
public sealed record GroupNGramFrequency(string Group, string Text, long Frequency, double PerMillion, int DocumentFrequency) : ResultRow;
