using MathNet.Numerics.Distributions;

namespace CorpusAnalysis;

/// <summary>Change over time.</summary>
/// <remarks>
/// Nothing here asks for a normal distribution or a straight line. The tests take the values as independent: where months hang
/// together, as news does, p is too small. A month without articles has no value and is a gap: leave it out, do not give 0.
/// </remarks>
public static class Trend
{
    /// <summary>The trend of a value over months.</summary>
    /// <param name="months">Months with their values, in any order, each month once; gaps are months that are left out.</param>
    /// <param name="confidence">The level of the slope's interval, strictly between 0 and 1.</param>
    /// <returns>
    /// The tests look at the order of the months that have a value; the slope counts the months between them, gaps included. With fewer
    /// than three months no test can find anything: p is 1.
    /// </returns>
    /// <exception cref="ArgumentException">A month occurs twice, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public static MonthlyTrend Of(IEnumerable<(YearMonth Month, double Value)> months, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(months);
        (YearMonth Month, double Value)[] sorted = [.. months.OrderBy(entry => entry.Month)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Month == sorted[i - 1].Month)
            {
                throw new ArgumentException($"The month {sorted[i].Month} occurs twice.", nameof(months));
            }
        }

        double[] values = Array.ConvertAll(sorted, entry => entry.Value);
        double[] times = Array.ConvertAll(sorted, entry => (double)sorted[0].Month.MonthsUntil(entry.Month));
        MannKendallTest test = MannKendall(values);
        (double Slope, Interval Interval)? slope = SenSlope(times, values, confidence);
        ChangePoint change = Pettitt(values);
        int span = values.Length == 0 ? 0 : (int)times[^1] + 1;
        return new MonthlyTrend(
            "",
            values.Length == 0 ? null : sorted[0].Month,
            values.Length == 0 ? null : sorted[^1].Month,
            values.Length,
            span - values.Length,
            test.Score,
            test.Z,
            test.PValue,
            test.Tau,
            slope?.Slope,
            slope?.Interval.Low,
            slope?.Interval.High,
            change.Index is { } first ? sorted[first].Month : null,
            change.Score,
            change.PValue,
            change.Index is { } before ? Median([.. values.Take(before).Order()]) : null,
            change.Index is { } after ? Median([.. values.Skip(after).Order()]) : null);
    }

    /// <summary>The trend of the frequency per million over months.</summary>
    /// <param name="months">Months of one pattern.</param>
    /// <param name="withFewArticles">Whether months with few articles count; true by default.</param>
    /// <param name="confidence">The level of the slope's interval, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">A month occurs twice, as with rows of two patterns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public static MonthlyTrend Of(IEnumerable<FrequencyMonth> months, bool withFewArticles = true, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(months);
        FrequencyMonth[] rows = [.. months];
        MonthlyTrend trend = Of(rows.Where(row => withFewArticles || !row.FewArticles).Select(row => (row.Month, row.PerMillion)), confidence);
        return rows.Length == 0 ? trend : trend with { Pattern = rows[0].Pattern };
    }

    /// <summary>The trend of a theme's share of the articles over months.</summary>
    /// <param name="months">Months of one theme.</param>
    /// <param name="withFewArticles">Whether months with few articles count; true by default.</param>
    /// <param name="confidence">The level of the slope's interval, strictly between 0 and 1.</param>
    /// <returns>The slope is in shares, 0 … 1, per month: 0.01 is one article in a hundred more each month.</returns>
    /// <exception cref="ArgumentException">A month occurs twice, as with rows of two themes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public static MonthlyTrend Of(IEnumerable<ThemeMonth> months, bool withFewArticles = true, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(months);
        ThemeMonth[] rows = [.. months];
        MonthlyTrend trend = Of(rows.Where(row => withFewArticles || !row.FewArticles).Select(row => (row.Month, row.Share)), confidence);
        return rows.Length == 0 ? trend : trend with { Pattern = rows[0].Theme };
    }

    /// <summary>The test of Mann and Kendall for a trend.</summary>
    /// <param name="values">Finite values in the order of time.</param>
    /// <returns>
    /// S = Σ sgn(later − earlier); its variance (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18 over groups of t equal values; Z and p by the
    /// normal distribution, near enough from about ten values on. Fewer than three values, and equal ones, give p = 1.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    /// <remarks>Mann (1945), Econometrica 13, 245–259; Kendall (1975), Rank Correlation Methods.</remarks>
    public static MannKendallTest MannKendall(ReadOnlySpan<double> values)
    {
        CheckFinite(values);
        long score = 0;
        for (int later = 1; later < values.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                score += Math.Sign(values[later].CompareTo(values[earlier]));
            }
        }

        double n = values.Length, tied = 0, tiedPairs = 0;
        foreach ((double _, int group) in values.ToArray().CountBy(value => value))
        {
            double t = group;
            tied += t * (t - 1) * ((2 * t) + 5);
            tiedPairs += t * (t - 1) / 2;
        }

        double variance = ((n * (n - 1) * ((2 * n) + 5)) - tied) / 18;
        double pairs = n * (n - 1) / 2;
        double z = variance <= 0 ? 0 : (score - Math.Sign(score)) / Math.Sqrt(variance);
        double tau = pairs == tiedPairs ? 0 : score / Math.Sqrt(pairs * (pairs - tiedPairs));
        return new MannKendallTest(values.Length, score, variance, z, Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(z))), tau);
    }

    /// <summary>Sen's slope: the median of the slopes between all pairs of values.</summary>
    /// <param name="times">When each value was taken, ascending, none twice.</param>
    /// <param name="values">The values, as many, finite.</param>
    /// <param name="confidence">The level of the interval, strictly between 0 and 1.</param>
    /// <returns>
    /// The slope, in the unit of the values per unit of time, and its interval: the slopes of rank (m − c)/2 and (m + c)/2 + 1 of all m,
    /// where c is the critical value of the normal distribution times √variance of S, interpolated and kept within the slopes there are.
    /// Null with fewer than two values.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths differ, times do not ascend, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    /// <remarks>Sen (1968), Journal of the American Statistical Association 63, 1379–1389; the interval as in Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring, 16.5.</remarks>
    public static (double Slope, Interval Interval)? SenSlope(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double confidence = 0.95)
    {
        double critical = Proportion.CriticalValue(confidence);
        CheckFinite(times);
        CheckFinite(values);
        if (times.Length != values.Length)
        {
            throw new ArgumentException("There must be a time for each value.", nameof(times));
        }

        var slopes = new List<double>();
        for (int later = 1; later < values.Length; later++)
        {
            if (times[later] <= times[later - 1])
            {
                throw new ArgumentException("The times must ascend.", nameof(times));
            }

            for (int earlier = 0; earlier < later; earlier++)
            {
                slopes.Add((values[later] - values[earlier]) / (times[later] - times[earlier]));
            }
        }

        if (slopes.Count == 0)
        {
            return null;
        }

        slopes.Sort();
        double half = critical * Math.Sqrt(MannKendall(values).Variance);
        return (Median(slopes), new Interval(AtRank(slopes, (slopes.Count - half) / 2), AtRank(slopes, ((slopes.Count + half) / 2) + 1)));
    }

    /// <summary>Pettitt's test for one change of level at an unknown place.</summary>
    /// <param name="values">Finite values in the order of time.</param>
    /// <returns>
    /// K = max |U|, where U at a place is Σ sgn(value before − value after) over all pairs across it; the change lies where |U| is largest,
    /// at the first place of several. p ≈ 2·exp(−6K² / (n³ + n²)), at most 1, good below about 0.5.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    /// <remarks>
    /// Pettitt (1979), Journal of the Royal Statistical Society C 28, 126–135. A steady trend also gives a small p, with the change near
    /// the middle: look at both tests, and at the chart.
    /// </remarks>
    public static ChangePoint Pettitt(ReadOnlySpan<double> values)
    {
        CheckFinite(values);
        long u = 0, largest = 0;
        int? index = null;
        for (int place = 0; place < values.Length - 1; place++)
        {
            // With this value before the change, its pairs with all others are added: those with earlier ones cancel out.
            foreach (double other in values)
            {
                u += Math.Sign(values[place].CompareTo(other));
            }

            if (Math.Abs(u) > largest)
            {
                (largest, index) = (Math.Abs(u), place + 1);
            }
        }

        double n = values.Length;
        double p = largest == 0 ? 1 : Math.Min(1, 2 * Math.Exp(-6.0 * largest * largest / ((n * n * n) + (n * n))));
        return new ChangePoint(index, largest, p);
    }

    private static double Median(List<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    // Ranks count from 1.
    private static double AtRank(List<double> sorted, double rank)
    {
        double place = Math.Clamp(rank - 1, 0, sorted.Count - 1);
        int below = (int)place;
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]));
    }

    private static void CheckFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("Every value must be finite; leave out what is not known.", nameof(values));
            }
        }
    }
}
