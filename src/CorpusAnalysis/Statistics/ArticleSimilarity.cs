namespace CorpusAnalysis;

/// <summary>How alike two articles are.</summary>
/// <param name="ArticleId">An article.</param>
/// <param name="OtherId">Another.</param>
/// <param name="Similarity">By the measure asked for; larger is more alike.</param>
public sealed record ArticleSimilarity(string ArticleId, string OtherId, double Similarity);
