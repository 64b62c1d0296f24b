namespace CorpusAnalysis;

/// <summary>An article that answers a query.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Date">Its date.</param>
/// <param name="Score">How well it answers, above 0; to be compared within one search only. See <see cref="Bm25"/>.</param>
/// <param name="Terms">How many of the terms of the query it holds; at least 1.</param>
/// <param name="Hits">The tokens of these terms in it.</param>
public sealed record SearchResult(string ArticleId, string Headline, PartialDate Date, double Score, int Terms, int Hits);
