namespace CorpusAnalysis;

/// <summary>How much a term marks an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Term">The term, lower-cased, as first spelled in the corpus.</param>
/// <param name="Frequency">Its tokens in the article.</param>
/// <param name="DocumentFrequency">The articles of the corpus that hold it.</param>
/// <param name="TfIdf">Its weight; see <see cref="CorpusAnalysis.TfIdf.Weight"/>.</param>
public sealed record TermWeight(string ArticleId, string Term, long Frequency, int DocumentFrequency, double TfIdf) : ResultRow;
