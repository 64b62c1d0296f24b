using MathNet.Numerics.Distributions;

namespace CorpusAnalysis;

/// <summary>Shares of a whole with their uncertainty.</summary>
public static class Proportion
{
    private const double UsualConfidence = 0.95;

    // Asked for once a row, of which a table may have hundreds of thousands.
    private static readonly double UsualCriticalValue = Normal.InvCDF(0, 1, 0.5 + (UsualConfidence / 2));

    /// <summary>Wilson's score interval of a proportion, without continuity correction.</summary>
    /// <param name="successes">Units that have the property, 0 … <paramref name="trials"/>.</param>
    /// <param name="trials">Units looked at; they must be independent, so count articles, not tokens.</param>
    /// <param name="confidence">The level, strictly between 0 and 1.</param>
    /// <returns>
    /// Ends within 0 … 1: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n). With no trials nothing is known: 0 … 1.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>Wilson (1927); recommended by Newcombe (1998), Statistics in Medicine 17, 857–872, method 3.</remarks>
    public static Interval Wilson(long successes, long trials, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        double z = CriticalValue(confidence);
        if (trials == 0)
        {
            return new Interval(0, 1);
        }

        double n = trials;
        double p = successes / n;
        double centre = p + (z * z / (2 * n));
        double half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        double scale = 1 + (z * z / n);

        // At the ends rounding would leave a 0 or 1 that the formula gives exactly a few 1e-17 outside.
        double low = successes == 0 ? 0 : (centre - half) / scale;
        double high = successes == trials ? 1 : (centre + half) / scale;
        return new Interval(low, high);
    }

    /// <summary>The value that a standard normal variable stays within, on both sides, with this probability: 1.96 for 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not strictly between 0 and 1.</exception>
    internal static double CriticalValue(double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        return confidence == UsualConfidence ? UsualCriticalValue : Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
    }
}
