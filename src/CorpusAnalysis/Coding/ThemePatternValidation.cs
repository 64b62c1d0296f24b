namespace CorpusAnalysis;

/// <summary>How right a pattern is by hand codes of its theme.</summary>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="Pattern">The pattern as the dictionary writes it; those of the themes below stand with a theme too.</param>
/// <param name="Language">The language of the articles it applies to, or <see cref="ThemePattern.AnyLanguage"/>.</param>
/// <param name="Articles">The coded articles that hold a hit of the pattern.</param>
/// <param name="Right">Those of them that treat the theme by the codes.</param>
/// <param name="Precision">Right in all of them, 0 … 1; null without any.</param>
/// <param name="PrecisionLow">Lower end of its 95 % Wilson interval; 0 without any.</param>
/// <param name="PrecisionHigh">Upper end of that interval; 1 without any.</param>
/// <param name="AloneRight">The articles treating the theme that this pattern alone brings: what recall would lose without it.</param>
/// <param name="AloneWrong">The articles not treating it that this pattern alone brings: what precision would gain without it.</param>
public sealed record ThemePatternValidation(
    string Theme,
    string Pattern,
    string Language,
    int Articles,
    int Right,
    double? Precision,
    double PrecisionLow,
    double PrecisionHigh,
    int AloneRight,
    int AloneWrong) : ResultRow;
