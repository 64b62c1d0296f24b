namespace CorpusAnalysis;

/// <summary>What a pattern does for its theme.</summary>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="Pattern">The pattern as the dictionary writes it; those of the themes below stand with a theme too.</param>
/// <param name="Language">The language of the articles it applies to, or <see cref="ThemePattern.AnyLanguage"/>.</param>
/// <param name="Weight">What a hit adds to the score of its article.</param>
/// <param name="Hits">The theme's hits that are this pattern's; those of all patterns add up to the theme's.</param>
/// <param name="Articles">The articles that hold any of these.</param>
/// <param name="ArticlesAlone">
/// Those of them in which no other pattern of the theme matches, so that without this one they would not be found: 0 for a pattern that
/// could be left out.
/// </param>
public sealed record ThemePatternFrequency(
    string Theme,
    string Pattern,
    string Language,
    double Weight,
    long Hits,
    int Articles,
    int ArticlesAlone) : ResultRow;
