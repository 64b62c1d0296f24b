using MathNet.Numerics;

namespace CorpusAnalysis;

/// <summary>Measures of how far a term's frequency differs between a target and a reference corpus.</summary>
/// <remarks>
/// <see cref="LogLikelihood"/> and <see cref="ChiSquared(ContingencyTable)"/> are evidence and grow with the size of the corpora; <see cref="LogRatio"/>,
/// <see cref="PercentDifference"/> and <see cref="OddsRatio"/> are effect sizes and do not. Read them together.
/// </remarks>
public static partial class Keyness
{
    /// <summary>The frequency that stands for 0 in a log ratio, in tokens.</summary>
    private const double ZeroCorrection = 0.5;

    /// <summary>Signed log-likelihood ratio G² of a term, over all four cells of the table.</summary>
    /// <returns>
    /// 2 Σ O ln(O/E) (natural logarithm, no unit), 0 · ln 0 = 0; negative when the term is relatively rarer in the target, 0
    /// exactly when its relative frequencies are equal or it occurs nowhere. |G²| is asymptotically χ² with 1 degree of freedom: above
    /// 3.84, p &lt; 0.05 before any correction for multiple tests.
    /// </returns>
    /// <remarks>
    /// Dunning (1993), Computational Linguistics 19(1), 61–74. R's quanteda (<c>textstat_keyness(measure = "lr")</c>) adds 10⁻⁹ inside each
    /// logarithm, which makes |G²| larger by up to 2·10⁻⁹·N, and by default moves each cell by 0.5 towards its expected frequency where one of
    /// these is below 5: its table differs there.
    /// </remarks>
    public static double LogLikelihood(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Signed(table, OfTerm(table) + OfOthers(table));
    }

    /// <summary>Signed log-likelihood ratio G² of a term, over the two cells that hold it.</summary>
    /// <returns>As <see cref="LogLikelihood"/>, of which it is the part that wmatrix and many corpus tools report; never larger in size.</returns>
    /// <remarks>Rayson and Garside (2000), Proceedings of the Workshop on Comparing Corpora, 1–6.</remarks>
    public static double LogLikelihoodTwoTerm(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Signed(table, OfTerm(table));
    }

    /// <summary>The probability of a |G²|, or |χ²|, at least this large if the term were equally frequent in both corpora.</summary>
    /// <param name="logLikelihood">G² or χ², of either sign.</param>
    /// <returns>0 … 1, from χ² with 1 degree of freedom; uncorrected for the number of terms tested.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a finite number.</exception>
    public static double PValue(double logLikelihood)
    {
        if (!double.IsFinite(logLikelihood))
        {
            throw new ArgumentOutOfRangeException(nameof(logLikelihood), logLikelihood, "G² must be a finite number.");
        }

        // P(χ²₁ > g) = erfc(√(g/2)); 1 − CDF would lose everything below 1e-16.
        return SpecialFunctions.Erfc(Math.Sqrt(Math.Abs(logLikelihood) / 2));
    }

    /// <summary>Binary logarithm of the ratio of the relative frequencies.</summary>
    /// <returns>
    /// log2((a/c)/(b/d)): 1 means twice as frequent in the target, −1 half as frequent. A frequency of 0 counts as 0.5 tokens,
    /// in the target as in the reference; 0 for a term that occurs in neither.
    /// </returns>
    /// <remarks>Hardie (2014), who corrects the reference only; here both, so that exchanging the corpora only changes the sign.</remarks>
    public static double LogRatio(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);

        // Of the products, not of the shares: equal ratios give equal values, equal shares 0 exactly.
        return (table.TargetFrequency | table.ReferenceFrequency) == 0
            ? 0
            : Math.Log2(Corrected(table.TargetFrequency) * table.ReferenceSize / (Corrected(table.ReferenceFrequency) * table.TargetSize));
    }

    /// <summary>Confidence interval of <see cref="LogRatio"/>.</summary>
    /// <param name="table">The frequencies.</param>
    /// <param name="confidence">The level, strictly between 0 and 1.</param>
    /// <returns>
    /// log ratio ± z · √(1/a − 1/c + 1/b − 1/d) / ln 2, the large-sample interval of a relative risk, a frequency of 0 counting as
    /// 0.5 tokens. It treats tokens as independent, which words in articles are not: read it as a lower bound of the uncertainty.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not strictly between 0 and 1.</exception>
    /// <remarks>Katz, Baptista, Azen and Pike (1978), Biometrics 34(3), 469–474.</remarks>
    public static Interval LogRatioInterval(ContingencyTable table, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        double variance = (1 / Corrected(table.TargetFrequency)) - (1.0 / table.TargetSize)
            + (1 / Corrected(table.ReferenceFrequency)) - (1.0 / table.ReferenceSize);
        double half = Proportion.CriticalValue(confidence) * Math.Sqrt(Math.Max(0, variance)) / Math.Log(2);
        double ratio = LogRatio(table);
        return new Interval(ratio - half, ratio + half);
    }

    private static double Corrected(long frequency) => frequency == 0 ? ZeroCorrection : frequency;

    private static double Signed(ContingencyTable table, double half) => Math.Sign(table.Determinant) * 2 * half;

    private static double OfTerm(ContingencyTable table) =>
        Row(table, table.TargetFrequency, table.ReferenceFrequency, table.Determinant);

    private static double OfOthers(ContingencyTable table) =>
        Row(table, table.TargetSize - table.TargetFrequency, table.ReferenceSize - table.ReferenceFrequency, -table.Determinant);

    // Σ O ln(O/E) over the two cells of a row. Their deviations O − E, ±(ad − bc)/N, add up to 0, so that each cell may be given less its
    // own: then every cell is 0 or more, and those of equal relative frequencies 0 exactly, where differences of rounded numbers would be noise.
    private static double Row(ContingencyTable table, long target, long reference, double determinant)
    {
        double tokens = Tokens(table), row = (double)target + reference, difference = determinant / tokens;
        return Deviance.Of(target, row * (table.TargetSize / tokens), difference)
            + Deviance.Of(reference, row * (table.ReferenceSize / tokens), -difference);
    }
}
