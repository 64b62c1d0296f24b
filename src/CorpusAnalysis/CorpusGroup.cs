namespace CorpusAnalysis;

/// <summary>A group of articles.</summary>
/// <param name="Key">What they share.</param>
/// <param name="Corpus">The articles, as a view that shares the index.</param>
public sealed record CorpusGroup<TKey>(TKey Key, Corpus Corpus);
