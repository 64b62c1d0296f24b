using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The articles of a folder, and what is known of the files they come from.</summary>
/// <param name="Articles">The articles, in the order of their files; none where the cached corpus is still right.</param>
/// <param name="Report">What was found.</param>
/// <param name="Sources">The files.</param>
/// <param name="Unchanged">How many of them were not read, as the cache had them.</param>
/// <param name="IsCached">Whether the cached corpus is still right as a whole.</param>
internal sealed record LoadedArticles(ImmutableArray<Article> Articles, LoadReport Report, CachedSources Sources, int Unchanged, bool IsCached);
