namespace CorpusAnalysis;

/// <summary>How likely a joint frequency is, given the margins of its table, if the two were independent.</summary>
/// <remarks>
/// Written with three binomial probabilities in the saddle-point form of Loader (2000), "Fast and accurate computation of binomial
/// probabilities": differences of logarithms of factorials would lose, for a corpus of 10⁹ tokens, all but five digits.
/// </remarks>
internal static class Hypergeometric
{
    private const int LargestSmall = 15;

    /// <summary>The natural logarithm of C(R₁, k) · C(N − R₁, C₁ − k) / C(N, C₁).</summary>
    /// <param name="table">The table, for its margins.</param>
    /// <param name="joint">A joint frequency that can be, given the margins.</param>
    public static double LogProbability(CooccurrenceTable table, long joint) =>
        LogBinomial(joint, table.First, table) + LogBinomial(table.Second - joint, table.Total - table.First, table) - LogBinomial(table.Second, table.Total, table);

    /// <summary>The likeliest joint frequency: ⌊(R₁ + 1)(C₁ + 1)/(N + 2)⌋; where two are equally likely, the larger.</summary>
    public static long Mode(CooccurrenceTable table) => (long)(((Int128)table.First + 1) * (table.Second + 1) / ((Int128)table.Total + 2));

    /// <summary>How many times as likely the next joint frequency is; 0 behind the largest, +∞ before the smallest.</summary>
    public static double Ratio(CooccurrenceTable table, long joint) =>
        (double)(table.First - joint) * (table.Second - joint) / ((joint + 1.0) * (table.Total - table.First - table.Second + joint + 1.0));

    // Of so many successes in so many trials, each of which has the second with its share of all places.
    private static double LogBinomial(long successes, long trials, CooccurrenceTable table)
    {
        long failures = trials - successes;
        double share = (double)table.Second / table.Total;
        double rest = (double)(table.Total - table.Second) / table.Total;
        if (successes == 0)
        {
            return trials == 0 ? 0 : trials * Math.Log(rest);
        }

        if (failures == 0)
        {
            return trials * Math.Log(share);
        }

        return StirlingError(trials) - StirlingError(successes) - StirlingError(failures)
            - DevianceOf(successes, trials * share) - DevianceOf(failures, trials * rest)
            + (0.5 * Math.Log(trials / (2 * Math.PI * successes) / failures));
    }

    // What Stirling's formula lacks of ln n!, for n from 1; from 16 on as a series, exact to the last digit there.
    private static double StirlingError(long count)
    {
        double n = count;
        if (count <= LargestSmall)
        {
            double factorial = 1;
            for (int i = 2; i <= count; i++)
            {
                factorial *= i;
            }

            return Math.Log(factorial) - ((n + 0.5) * Math.Log(n)) + n - (0.5 * Math.Log(2 * Math.PI));
        }

        double square = n * n;
        return ((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - (1 / (1188.0 * square))) / square)) / square)) / square)) / n;
    }

    private static double DevianceOf(double observed, double expected) => Deviance.Of(observed, expected, observed - expected);
}
