namespace CorpusAnalysis;

/// <summary>A theme in a group of articles, such as those of a place, a section or an agency.</summary>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="Group">What the articles share.</param>
/// <param name="Articles">All articles of the group; at least 1.</param>
/// <param name="ArticlesWithTheme">Those with at least one hit.</param>
/// <param name="Share">Articles with the theme in all articles of the group, 0 … 1.</param>
/// <param name="ShareLow">Lower end of the share's 95 % Wilson interval.</param>
/// <param name="ShareHigh">Upper end of the share's 95 % Wilson interval.</param>
/// <param name="Hits">Hits of the theme.</param>
/// <param name="Tokens">All tokens of the group.</param>
/// <param name="PerMillion">Hits in a million tokens.</param>
public sealed record ThemeGroup(
    string Theme,
    string Group,
    int Articles,
    int ArticlesWithTheme,
    double Share,
    double ShareLow,
    double ShareHigh,
    long Hits,
    long Tokens,
    double PerMillion) : ResultRow;
