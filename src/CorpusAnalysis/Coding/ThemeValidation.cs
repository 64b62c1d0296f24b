namespace CorpusAnalysis;

/// <summary>How well a theme's patterns find what hand codes say is there.</summary>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="Articles">The coded articles in the corpus.</param>
/// <param name="Coded">Those that treat the theme by the codes.</param>
/// <param name="Found">Those in which the patterns find it.</param>
/// <param name="Both">Those of which both are true.</param>
/// <param name="Precision">Both in found; null when nothing was found. See <see cref="Classification.Precision"/>.</param>
/// <param name="PrecisionLow">Lower end of its 95 % Wilson interval.</param>
/// <param name="PrecisionHigh">Upper end of that interval.</param>
/// <param name="Recall">Both in coded; null when no article is coded so. See <see cref="Classification.Recall"/>.</param>
/// <param name="RecallLow">Lower end of its 95 % Wilson interval.</param>
/// <param name="RecallHigh">Upper end of that interval.</param>
/// <param name="F1">Harmonic mean of the two; null when nothing was found nor coded. See <see cref="Classification.F1"/>.</param>
/// <param name="F1Low">Lower end of its 95 % interval; see <see cref="Classification.F1Interval"/>.</param>
/// <param name="F1High">Upper end of that interval.</param>
/// <param name="Kappa">Cohen's κ of patterns and codes; null when it is not defined.</param>
/// <param name="KappaLow">Lower end of its 95 % interval by bootstrap over articles; null when it is not defined.</param>
/// <param name="KappaHigh">Upper end of that interval.</param>
/// <param name="Alpha">Krippendorff's α of patterns and codes; null when it is not defined.</param>
/// <param name="AlphaLow">Lower end of its 95 % interval by bootstrap over articles; null when it is not defined.</param>
/// <param name="AlphaHigh">Upper end of that interval.</param>
public sealed record ThemeValidation(
    string Theme,
    int Articles,
    long Coded,
    long Found,
    long Both,
    double? Precision,
    double PrecisionLow,
    double PrecisionHigh,
    double? Recall,
    double RecallLow,
    double RecallHigh,
    double? F1,
    double F1Low,
    double F1High,
    double? Kappa,
    double? KappaLow,
    double? KappaHigh,
    double? Alpha,
    double? AlphaLow,
    double? AlphaHigh) : ResultRow;
