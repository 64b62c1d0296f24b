namespace CorpusAnalysis;

/// <summary>How far a frequency lies from the one expected: what each cell of a table adds to G²/2.</summary>
internal static class Deviance
{
    // Beyond it the logarithm loses no more than one digit, and the series gets long.
    private const double Near = 0.1;

    /// <summary>x ln(x/m) + m − x, with all digits also where x is near m and the terms would cancel.</summary>
    /// <param name="observed">x, 0 or more.</param>
    /// <param name="expected">m, above 0, or 0 as x.</param>
    /// <param name="difference">x − m, as exactly as it is known.</param>
    /// <returns>0 or more; 0 when as expected, m when there is nothing though something is expected.</returns>
    /// <remarks>
    /// With v = (x − m)/(x + m) it is (x − m)·v + 2x(v³/3 + v⁵/5 + …), from ln(x/m) = 2 artanh v; Loader (2000), "Fast and accurate computation
    /// of binomial probabilities".
    /// </remarks>
    public static double Of(double observed, double expected, double difference)
    {
        if (observed == 0)
        {
            return expected;
        }

        double ratio = difference / (observed + expected);
        if (Math.Abs(ratio) > Near)
        {
            return (observed * Math.Log(observed / expected)) - difference;
        }

        double sum = difference * ratio;
        double power = 2 * observed * ratio;
        for (int odd = 3; ; odd += 2)
        {
            power *= ratio * ratio;
            double next = sum + (power / odd);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }
}
