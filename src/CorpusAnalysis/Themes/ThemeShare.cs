namespace CorpusAnalysis;

/// <summary>How much of some articles a theme takes.</summary>
/// <param name="Articles">The articles looked at.</param>
/// <param name="ArticlesWithTheme">Those with at least one hit.</param>
/// <param name="Hits">The hits.</param>
/// <param name="Tokens">All tokens of the articles.</param>
internal readonly record struct ThemeShare(int Articles, int ArticlesWithTheme, long Hits, long Tokens)
{
    /// <summary>Articles with the theme in all of them, 0 … 1; 0 without articles.</summary>
    public double Share => Articles == 0 ? 0 : (double)ArticlesWithTheme / Articles;

    /// <summary>The 95 % Wilson interval of the share; 0 … 1 without articles.</summary>
    public Interval Interval => Proportion.Wilson(ArticlesWithTheme, Articles);

    /// <summary>Hits in a million tokens; 0 without tokens.</summary>
    public double PerMillion => CorpusFrequencies.PerMillion(Hits, Tokens);
}
