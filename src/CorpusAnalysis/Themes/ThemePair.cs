namespace CorpusAnalysis;

/// <summary>Two themes in the same articles.</summary>
/// <param name="First">The full name of the one, earlier in the dictionary.</param>
/// <param name="Second">The full name of the other.</param>
/// <param name="ArticlesWithFirst">Articles with the one.</param>
/// <param name="ArticlesWithSecond">Articles with the other.</param>
/// <param name="Together">Articles with both.</param>
/// <param name="Expected">Articles that would have both if the two had nothing to do with each other.</param>
/// <param name="Ratio">Together over expected; below 1 they avoid each other. 0 when none is expected, since none is together then.</param>
/// <param name="P">Two-sided p of Fisher's exact test over articles, 0 … 1, uncorrected for the number of pairs; see <see cref="FisherExact"/>.</param>
public sealed record ThemePair(
    string First,
    string Second,
    int ArticlesWithFirst,
    int ArticlesWithSecond,
    int Together,
    double Expected,
    double Ratio,
    double P) : ResultRow;
