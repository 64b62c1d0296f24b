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
        double[] sorted = [.. pValues];
        int[] order = [.. Enumerable.Range(0, pValues.Count)];
        Array.Sort(sorted, order);
        var adjusted = new double[pValues.Count];
        double running = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            double p = sorted[rank];
            if (!(p >= 0 && p <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p value must be within 0 … 1.");
            }

            running = Math.Max(running, Math.Min(1, (order.Length - rank) * p));
            adjusted[order[rank]] = running;
        }

        return adjusted;
    }
}
