namespace CorpusAnalysis;

/// <summary>A place where a pattern matches, for a dispersion plot (X-ray plot).</summary>
/// <param name="Pattern">The pattern as written.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Date">The article's date.</param>
/// <param name="Position">The first token of the match, counted from 0 in the article.</param>
/// <param name="InArticle">The tokens of the article before the match, in parts of all its tokens: 0 at its begin, below 1.</param>
/// <param name="InCorpus">The tokens of the corpus before the match, articles in their order, in parts of all its tokens: 0 at its begin, below 1.</param>
public sealed record DispersionPoint(string Pattern, string ArticleId, PartialDate Date, int Position, double InArticle, double InCorpus) : ResultRow;
