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
    /// when its relative frequencies are equal or it occurs nowhere. |G²| is asymptotically χ² with 1 degree of freedom: above
    /// 3.84, p &lt; 0.05 before any correction for multiple tests.
    /// </returns>
    /// <remarks>Dunning (1993), Computational Linguistics 19(1), 61–74.</remarks>
    public static double LogLikelihood(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double expected = table.ExpectedTargetFrequency;
        double term = table.TargetFrequency + table.ReferenceFrequency;

        double sum = Cell(table.TargetFrequency, expected)
            + Cell(table.ReferenceFrequency, term - expected)
            + Cell(table.TargetSize - table.TargetFrequency, table.TargetSize - expected)
            + Cell(table.ReferenceSize - table.ReferenceFrequency, table.ReferenceSize - term + expected);

        return Signed(table, expected, sum);
    }

    /// <summary>Signed log-likelihood ratio G² of a term, over the two cells that hold it.</summary>
    /// <returns>As <see cref="LogLikelihood"/>, of which it is the part that wmatrix and many corpus tools report; never larger in size.</returns>
    /// <remarks>Rayson and Garside (2000), Proceedings of the Workshop on Comparing Corpora, 1–6.</remarks>
    public static double LogLikelihoodTwoTerm(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double expected = table.ExpectedTargetFrequency;
        double term = table.TargetFrequency + table.ReferenceFrequency;
        return Signed(table, expected, Cell(table.TargetFrequency, expected) + Cell(table.ReferenceFrequency, term - expected));
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
        if (table.TargetFrequency + table.ReferenceFrequency == 0)
        {
            return 0;
        }

        return Math.Log2(Corrected(table.TargetFrequency) / table.TargetSize / (Corrected(table.ReferenceFrequency) / table.ReferenceSize));
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

    // Equal relative frequencies give 0 exactly; rounding may not make a sign of it, nor a negative evidence.
    private static double Signed(ContingencyTable table, double expected, double sum) =>
        Math.Sign(table.TargetFrequency - expected) * Math.Max(0, 2 * sum);

    // x ln x tends to 0 as x does, so an empty cell adds nothing.
    private static double Cell(double observed, double expected) =>
        observed == 0 ? 0 : observed * Math.Log(observed / expected);
}
