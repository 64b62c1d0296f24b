namespace CorpusAnalysis;

/// <summary>Corrections of p values when many terms are tested at once.</summary>
public static class MultipleTests
{
    /// <summary>Adjusts p values so that the chance of any false discovery among all tests stays at the level.</summary>
    /// <param name="pValues">The p values of all tests made, each 0 … 1, in any order.</param>
    /// <returns>
    /// The adjusted p values in the order given, each 0 … 1 and never below its p: the running maximum of (m − i + 1) · p₍ᵢ₎ over
    /// the sorted p values. Empty for no tests.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A p value is not within 0 … 1.</exception>
    /// <remarks>Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.</remarks>
    public static double[] Holm(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        (double[] sorted, int[] order) = Sorted(pValues);
        var adjusted = new double[order.Length];
        double running = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            running = Math.Max(running, Math.Min(1, (order.Length - rank) * sorted[rank]));
            adjusted[order[rank]] = running;
        }

        return adjusted;
    }

    /// <summary>Adjusts p values so that among the discoveries at a level the expected share of false ones stays at the level.</summary>
    /// <param name="pValues">The p values of all tests made, each 0 … 1, in any order; independent tests, or such as depend positively on each other.</param>
    /// <returns>
    /// The adjusted p values in the order given, each 0 … 1, never below its p nor above that of <see cref="Holm"/>: the running minimum,
    /// from the largest p down, of (m / i) · p₍ᵢ₎. Empty for no tests.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A p value is not within 0 … 1.</exception>
    /// <remarks>
    /// Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57(1), 289–300. It finds more than Holm: for lists to be
    /// read on, where some false finds do no harm.
    /// </remarks>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        (double[] sorted, int[] order) = Sorted(pValues);
        var adjusted = new double[order.Length];
        double running = 1;
        for (int rank = order.Length - 1; rank >= 0; rank--)
        {
            // A quotient of at least 1: rounding may not take the last p below itself.
            running = Math.Min(running, sorted[rank] * ((double)order.Length / (rank + 1)));
            adjusted[order[rank]] = running;
        }

        return adjusted;
    }

    private static (double[] Sorted, int[] Order) Sorted(IReadOnlyList<double> pValues)
    {
        double[] sorted = [.. pValues];
        foreach (double p in sorted)
        {
            if (!(p >= 0 && p <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p value must be within 0 … 1.");
            }
        }

        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        return (sorted, order);
    }
}
