namespace CorpusAnalysis;

/// <summary>What a timeline of themes shows.</summary>
public enum ThemeMeasure
{
    /// <summary>The articles with at least one hit, in per cent of all articles of the month.</summary>
    ShareOfArticles,

    /// <summary>Hits in a million tokens of the month.</summary>
    PerMillion,
}
