namespace CorpusAnalysis;

/// <summary>How far two coders agree on a theme.</summary>
/// <param name="Theme">The theme, or <see cref="AllThemes"/>.</param>
/// <param name="Codes">The codes that each of them gave.</param>
/// <param name="CoderA">Those by which the first coder saw the theme.</param>
/// <param name="CoderB">Those by which the second coder did.</param>
/// <param name="Final">Those by which it counts after adjudication.</param>
/// <param name="ObservedAgreement">Equal codes in all codes, 0 … 1; 0 without codes.</param>
/// <param name="Kappa">Cohen's κ; null when it is not defined, see <see cref="Agreement.CohenKappa"/>.</param>
/// <param name="KappaLow">Lower end of its 95 % interval by bootstrap over articles; null when it is not defined.</param>
/// <param name="KappaHigh">Upper end of that interval.</param>
/// <param name="Alpha">Krippendorff's α; null when it is not defined, see <see cref="Agreement.KrippendorffAlpha"/>.</param>
/// <param name="AlphaLow">Lower end of its 95 % interval by bootstrap over articles; null when it is not defined.</param>
/// <param name="AlphaHigh">Upper end of that interval.</param>
public sealed record CoderAgreement(
    string Theme,
    int Codes,
    int CoderA,
    int CoderB,
    int Final,
    double ObservedAgreement,
    double? Kappa,
    double? KappaLow,
    double? KappaHigh,
    double? Alpha,
    double? AlphaLow,
    double? AlphaHigh)
{
    /// <summary>Stands for all themes together.</summary>
    public const string AllThemes = "all themes";
}
