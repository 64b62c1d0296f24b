namespace CorpusAnalysis;

/// <summary>How much a term weighs in an article by a scheme of tf-idf.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Term">The term, lower-cased, as first spelled in the corpus.</param>
/// <param name="Weight">Its weight; see <see cref="TermWeighting"/>.</param>
/// <param name="DocumentFrequency">The articles of the corpus that hold it.</param>
public sealed record WeightedTerm(string ArticleId, string Term, double Weight, int DocumentFrequency) : ResultRow;
