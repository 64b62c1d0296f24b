namespace CorpusAnalysis;

/// <summary>A theme in the articles of one month.</summary>
/// <param name="Theme">The full name of the theme, such as <c>climate/climate-finance</c>.</param>
/// <param name="Month">The month.</param>
/// <param name="Articles">All articles of the month; at least 1.</param>
/// <param name="ArticlesWithTheme">Those with at least one hit.</param>
/// <param name="Share">Articles with the theme in all articles of the month, 0 … 1.</param>
/// <param name="ShareLow">Lower end of the share's 95 % Wilson interval.</param>
/// <param name="ShareHigh">Upper end of the share's 95 % Wilson interval.</param>
/// <param name="Hits">Hits of the theme.</param>
/// <param name="Tokens">All tokens of the month.</param>
/// <param name="PerMillion">Hits in a million tokens.</param>
/// <param name="FewArticles">Whether the month has so few articles that little can be said of it; see <see cref="ThemeMatches.PerMonth"/>.</param>
public sealed record ThemeMonth(
    string Theme,
    YearMonth Month,
    int Articles,
    int ArticlesWithTheme,
    double Share,
    double ShareLow,
    double ShareHigh,
    long Hits,
    long Tokens,
    double PerMillion,
    bool FewArticles) : ResultRow;
