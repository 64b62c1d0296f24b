namespace CorpusAnalysis;

/// <summary>An article with its hits of a theme.</summary>
/// <param name="Article">The number of the article.</param>
/// <param name="Hits">The hits; at least 1.</param>
internal readonly record struct ArticleHits(int Article, int Hits);
