namespace CorpusAnalysis;

/// <summary>Confidence intervals by drawing the articles of a sample again and again.</summary>
public static class Bootstrap
{
    /// <summary>The samples drawn by default.</summary>
    public const int DefaultResamples = 2000;

    /// <summary>The percentile interval of a statistic.</summary>
    /// <typeparam name="T">A unit, such as an article with its codes.</typeparam>
    /// <param name="units">The sample; its units must be independent, so give articles, not tokens.</param>
    /// <param name="statistic">Computes the statistic of a sample as large as the one given; null where it is not defined.</param>
    /// <param name="seed">Starts the random numbers: the same seed gives the same interval.</param>
    /// <param name="resamples">The samples to draw, with replacement; at least 100.</param>
    /// <param name="confidence">The level, strictly between 0 and 1.</param>
    /// <returns>
    /// The quantiles (1 ∓ confidence)/2 of the statistic over the samples in which it is defined, interpolated linearly; null when it
    /// is defined in fewer than half of them, or without units.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The samples are too few, or the level is out of range.</exception>
    /// <remarks>Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.</remarks>
    public static Interval? Interval<T>(
        IReadOnlyList<T> units, Func<IReadOnlyList<T>, double?> statistic, int seed = 1, int resamples = DefaultResamples, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        if (units.Count == 0)
        {
            return null;
        }

        var random = new Random(seed);
        T[] all = [.. units];
        var sample = new T[all.Length];
        var values = new List<double>();
        for (int i = 0; i < resamples; i++)
        {
            for (int unit = 0; unit < sample.Length; unit++)
            {
                sample[unit] = all[random.Next(all.Length)];
            }

            if (statistic(sample) is { } value)
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count * 2 < resamples ? null : new Interval(Quantile(values, (1 - confidence) / 2), Quantile(values, (1 + confidence) / 2));
    }

    // Type 7 of Hyndman and Fan (1996), which R and NumPy use.
    private static double Quantile(List<double> sorted, double share)
    {
        double place = share * (sorted.Count - 1);
        int below = (int)Math.Floor(place);
        double next = sorted[Math.Min(below + 1, sorted.Count - 1)];
        return sorted[below] + ((place - below) * (next - sorted[below]));
    }
}
