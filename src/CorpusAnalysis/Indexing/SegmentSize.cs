namespace CorpusAnalysis;

/// <summary>How long the columns of a segment are.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Tokens">Tokens of all of them.</param>
/// <param name="Terms">Pairs of an article and one of its terms.</param>
/// <param name="Many">Those of the pairs whose count two bytes cannot hold.</param>
internal readonly record struct SegmentSize(int Articles, int Tokens, int Terms, int Many);
