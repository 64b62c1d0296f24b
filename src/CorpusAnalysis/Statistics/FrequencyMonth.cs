namespace CorpusAnalysis;

/// <summary>A pattern, or a theme, in the articles of one month.</summary>
/// <param name="Pattern">The pattern as written, or the full name of the theme.</param>
/// <param name="Month">The month.</param>
/// <param name="Articles">All articles of the month; at least 1.</param>
/// <param name="ArticlesWithHits">Those with at least one hit.</param>
/// <param name="Tokens">All tokens of the month.</param>
/// <param name="Hits">The hits of the month.</param>
/// <param name="PerMillion">Hits in a million tokens; 0 without tokens.</param>
/// <param name="PerMillionLow">Lower end of its bootstrap interval over articles; null with fewer than two articles.</param>
/// <param name="PerMillionHigh">Upper end of its bootstrap interval over articles; null with fewer than two articles.</param>
/// <param name="FewArticles">Whether the month has fewer articles than <see cref="FrequencyPerMonthOptions.FewArticles"/>, so that little can be said of it.</param>
public sealed record FrequencyMonth(
    string Pattern,
    YearMonth Month,
    int Articles,
    int ArticlesWithHits,
    long Tokens,
    long Hits,
    double PerMillion,
    double? PerMillionLow,
    double? PerMillionHigh,
    bool FewArticles) : ResultRow;
