namespace CorpusAnalysis;

/// <summary>How varied the vocabulary of a text is.</summary>
/// <remarks>
/// N is the number of tokens, V of types, Vᵢ of types that occur i times. Every measure is null where its formula is not defined.
/// The measures from N and V alone all depend on the length of the text, some less than others; compare texts of unequal length by
/// <see cref="Mattr"/>, <see cref="Mtld"/> or <see cref="HdD"/>. A survey is Tweedie and
/// Baayen (1998), Computers and the Humanities 32, 323–352.
/// </remarks>
public static partial class LexicalDiversity
{
    /// <summary>The tokens that HD-D draws by default, as McCarthy and Jarvis do.</summary>
    public const int DefaultSample = 42;

    /// <summary>TTR, the type-token ratio V/N.</summary>
    /// <returns>Above 0 up to 1, 1 when no token repeats another; null without tokens.</returns>
    public static double? TypeTokenRatio(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 1) is var (n, v) ? v / n : null;

    /// <summary>Herdan's C: log V / log N.</summary>
    /// <returns>0 … 1, the same for every base; null below 2 tokens.</returns>
    /// <remarks>Herdan (1960), Type-Token Mathematics.</remarks>
    public static double? HerdanC(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 2) is var (n, v) ? Math.Log10(v) / Math.Log10(n) : null;

    /// <summary>Guiraud's R, the root TTR: V/√N.</summary>
    /// <returns>Above 0, at most √N; null without tokens.</returns>
    /// <remarks>Guiraud (1954), Les caractères statistiques du vocabulaire.</remarks>
    public static double? GuiraudR(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 1) is var (n, v) ? v / Math.Sqrt(n) : null;

    /// <summary>Carroll's corrected TTR: V/√(2N).</summary>
    /// <returns>Above 0: <see cref="GuiraudR"/> divided by √2; null without tokens.</returns>
    /// <remarks>Carroll (1964), Language and Thought.</remarks>
    public static double? CarrollTypeTokenRatio(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 1) is var (n, v) ? v / Math.Sqrt(2 * n) : null;

    /// <summary>Dugast's U, the Uber index: lg²N / (lg N − lg V), base 10.</summary>
    /// <returns>Above 0, larger for more varied texts; null below 2 tokens, and where no token repeats another.</returns>
    /// <remarks>Dugast (1978). Another base b multiplies it by ln 10 / ln b.</remarks>
    public static double? DugastU(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 2) is var (n, v) && v < n ? Math.Pow(Math.Log10(n), 2) / (Math.Log10(n) - Math.Log10(v)) : null;

    /// <summary>Summer's S: lg lg V / lg lg N, base 10.</summary>
    /// <returns>At most 1; null below 11 tokens, where the outer logarithm changes its sign, and below 2 types.</returns>
    /// <remarks>Summer (1966), as Tweedie and Baayen (1998) give it. It depends on the base.</remarks>
    public static double? SummerS(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 11) is var (n, v) && v > 1 ? Math.Log10(Math.Log10(v)) / Math.Log10(Math.Log10(n)) : null;

    /// <summary>Yule's K: 10⁴ · (Σ i²Vᵢ − N) / N².</summary>
    /// <returns>0, when no token repeats another, up to below 10⁴; larger for less varied texts. Null without tokens.</returns>
    /// <remarks>Yule (1944), The Statistical Study of Literary Vocabulary. It hardly depends on the length of the text.</remarks>
    public static double? YuleK(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 1) is var (n, _) ? 1e4 * (spectrum.SumOfSquares - n) / (n * n) : null;

    /// <summary>Yule's I: V² / (Σ i²Vᵢ − V).</summary>
    /// <returns>Above 0, larger for more varied texts; null where no token repeats another.</returns>
    /// <remarks>Yule (1944).</remarks>
    public static double? YuleI(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 1) is var (n, v) && v < n ? v * v / (spectrum.SumOfSquares - v) : null;

    /// <summary>Simpson's D: the chance that two tokens drawn without replacement are of one type, Σ Vᵢ · i(i − 1) / (N(N − 1)).</summary>
    /// <returns>0, when no token repeats another, to 1, when all are one type; null below 2 tokens.</returns>
    /// <remarks>Simpson (1949), Nature 163, 688.</remarks>
    public static double? SimpsonD(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 2) is var (n, _) ? (spectrum.SumOfSquares - n) / (n * (n - 1)) : null;

    /// <summary>Herdan's Vm: √(Σ i²Vᵢ / N² − 1/V), how unevenly the tokens are spread over the types.</summary>
    /// <returns>0, when all types are equally frequent, to below 1; null without tokens.</returns>
    /// <remarks>Herdan (1955), Biometrika 42, 412–417.</remarks>
    public static double? HerdanVm(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 1) is var (n, v) ? Math.Sqrt(Math.Max(0, (spectrum.SumOfSquares / (n * n)) - (1 / v))) : null;

    /// <summary>Maas' index in its root form: √((lg N − lg V) / lg²N), base 10.</summary>
    /// <returns>0, when no token repeats another, or above; larger for less varied texts. Null below 2 tokens.</returns>
    /// <remarks>
    /// Maas (1972), Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–79. This is what quanteda calls Maas; its square is
    /// <see cref="MaasSquared"/> in base 10.
    /// </remarks>
    public static double? MaasRoot(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 2) is var (n, v) ? Math.Sqrt((Math.Log10(n) - Math.Log10(v)) / Math.Pow(Math.Log10(n), 2)) : null;

    /// <summary>Maas' a²: (ln N − ln V) / ln²N, natural logarithms.</summary>
    /// <returns>0, when no token repeats another, or above; larger for less varied texts. Null below 2 tokens.</returns>
    /// <remarks>Maas (1972). Base 10 gives a value ln 10 = 2.3026 times as large; see <see cref="MaasRoot"/>.</remarks>
    public static double? MaasSquared(FrequencySpectrum spectrum) =>
        Sizes(spectrum, 2) is var (n, v) ? (Math.Log(n) - Math.Log(v)) / Math.Pow(Math.Log(n), 2) : null;

    /// <summary>HD-D: the type-token ratio to expect of a sample drawn from the text without replacement.</summary>
    /// <param name="spectrum">The types of the text.</param>
    /// <param name="sample">The tokens drawn, at least 1.</param>
    /// <returns>
    /// Σ over types of the chance that the sample holds the type, divided by the sample's size; above 0 up to 1. Null where the text
    /// has fewer tokens than the sample.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The sample is smaller than 1.</exception>
    /// <remarks>McCarthy and Jarvis (2007), Language Testing 24, 459–488; (2010), Behavior Research Methods 42, 381–392.</remarks>
    public static double? HdD(FrequencySpectrum spectrum, int sample = DefaultSample)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        if (spectrum.TokenCount < sample)
        {
            return null;
        }

        double expectedTypes = 0;
        foreach ((int frequency, int types) in spectrum.Types)
        {
            // The chance that none of the drawn tokens is of the type, token by token; 0 when the others are too few.
            double missed = 1;
            for (int drawn = 0; drawn < sample && missed > 0; drawn++)
            {
                missed *= Math.Max(0.0, spectrum.TokenCount - frequency - drawn) / (spectrum.TokenCount - drawn);
            }

            expectedTypes += types * (1 - missed);
        }

        return Math.Min(1, expectedTypes / sample); // rounding may leave it a little above
    }

    private static (double N, double V)? Sizes(FrequencySpectrum spectrum, int atLeast)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        return spectrum.TokenCount < atLeast ? null : (spectrum.TokenCount, spectrum.TypeCount);
    }
}
