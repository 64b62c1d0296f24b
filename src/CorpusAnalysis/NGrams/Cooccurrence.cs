namespace CorpusAnalysis;

/// <summary>Two terms that stand near each other, in either order.</summary>
/// <remarks>Its evidence gives each pair of tokens once, from the first to the last of the two.</remarks>
/// <param name="First">The one that occurs first in the corpus.</param>
/// <param name="Second">The other one, or the same.</param>
/// <param name="Frequency">Pairs of tokens, one of each term, that stand within the window; a pair of the same term counts twice, once from each side.</param>
/// <param name="DocumentFrequency">The articles that hold such a pair.</param>
public sealed record Cooccurrence(string First, string Second, long Frequency, int DocumentFrequency) : ResultRow;
