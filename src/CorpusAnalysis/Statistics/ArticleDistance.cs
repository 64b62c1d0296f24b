namespace CorpusAnalysis;

/// <summary>How far two articles lie apart.</summary>
/// <param name="ArticleId">An article.</param>
/// <param name="OtherId">Another.</param>
/// <param name="Distance">By the measure asked for; 0 for the same counts.</param>
public sealed record ArticleDistance(string ArticleId, string OtherId, double Distance);
