namespace CorpusAnalysis;

/// <summary>Two terms that stand near each other, in either order.</summary>
/// <param name="First">The one that occurs first in the corpus.</param>
/// <param name="Second">The other one, or the same.</param>
/// <param name="Frequency">Pairs of tokens, one of each term, that stand within the window; a pair of the same term counts twice, once from each side.</param>
/// <param name="DocumentFrequency">The articles that hold such a pair.</param>
public sealed record Cooccurrence(string First, string Second, long Frequency, int DocumentFrequency);
