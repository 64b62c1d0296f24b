namespace CorpusAnalysis;

/// <summary>How much of a theme is in an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="Hits">Its hits in the article.</param>
/// <param name="Tokens">All tokens of the article.</param>
/// <param name="PerThousand">Hits in a thousand tokens, 0 … 1000; 0 in an article without tokens.</param>
/// <param name="Score">The weights of the patterns that made the hits, summed up: the hits themselves where the dictionary gives no weights.</param>
/// <param name="Present">Whether the theme counts as present, see <see cref="ThemeScoreOptions"/>; by default from one hit on.</param>
public sealed record ThemeScore(
    string ArticleId,
    string Theme,
    int Hits,
    int Tokens,
    double PerThousand,
    double Score,
    bool Present) : ResultRow;
