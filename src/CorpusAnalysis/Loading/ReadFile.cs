namespace CorpusAnalysis;

/// <summary>A file of a corpus, read or known from the cache.</summary>
/// <param name="Source">What is known of it now; its article has its number among those that could be read.</param>
/// <param name="Article">The article, if the file was read and is one.</param>
/// <param name="Known">What the cache knew of it, where it has not changed.</param>
internal sealed record ReadFile(SourceFile Source, Article? Article, SourceFile? Known);
