namespace CorpusAnalysis;

/// <summary>How much is written about a theme.</summary>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="Hits">Its hits.</param>
/// <param name="Articles">The articles with at least one hit.</param>
/// <param name="Share">Those in all articles, 0 … 1; 0 in an empty corpus.</param>
/// <param name="ShareLow">Lower end of the share's 95 % Wilson interval.</param>
/// <param name="ShareHigh">Upper end of the share's 95 % Wilson interval.</param>
/// <param name="PerMillion">Hits in a million tokens; 0 in an empty corpus.</param>
public sealed record ThemeFrequency(
    string Theme,
    long Hits,
    int Articles,
    double Share,
    double ShareLow,
    double ShareHigh,
    double PerMillion) : ResultRow;
