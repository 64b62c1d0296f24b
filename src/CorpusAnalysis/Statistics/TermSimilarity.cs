namespace CorpusAnalysis;

/// <summary>How alike two terms are spread over the articles.</summary>
/// <param name="Term">A term.</param>
/// <param name="Other">Another.</param>
/// <param name="Similarity">By the measure asked for; larger is more alike.</param>
/// <param name="DocumentFrequency">Articles that hold the first.</param>
/// <param name="OtherDocumentFrequency">Articles that hold the other.</param>
public sealed record TermSimilarity(string Term, string Other, double Similarity, int DocumentFrequency, int OtherDocumentFrequency);
