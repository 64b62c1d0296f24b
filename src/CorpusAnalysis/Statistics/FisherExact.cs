namespace CorpusAnalysis;

/// <summary>Fisher's exact test of a fourfold table, for counts too small for G² and χ².</summary>
public static class FisherExact
{
    // Tables that are equally likely differ by rounding; R's fisher.test allows as much.
    private const double Tolerance = 1e-7;

    // What is smaller than this part of a sum does not change it.
    private const double Negligible = 1e-17;

    /// <summary>The two-sided probability of a table at least as unlikely, given its margins, if the two were independent.</summary>
    /// <returns>
    /// 0 … 1: the sum of the hypergeometric probabilities of all tables with the same margins that are no likelier than this one; 1
    /// when a margin is 0, since there is only one table then; 0 where it is below what a double holds, 1e-308. Its time grows with the
    /// square root of the smallest margin.
    /// </returns>
    /// <remarks>Fisher (1935), Journal of the Royal Statistical Society 98(1), 39–82; the two-sided form of R's <c>fisher.test</c>.</remarks>
    public static double PValue(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        long least = Math.Max(0, table.First + table.Second - table.Total);
        long most = Math.Min(table.First, table.Second);
        double own = Hypergeometric.LogProbability(table, table.Joint);
        double limit = own + Tolerance;
        long mode = Hypergeometric.Mode(table);
        if (Hypergeometric.LogProbability(table, mode) <= limit)
        {
            return 1; // no table is likelier, so that all count
        }

        // The probabilities rise to the mode and fall behind it: two tails count, one from the table itself outwards.
        bool below = table.Joint < mode;
        double sum = Math.Exp(own) * Tail(table, table.Joint, below);
        long other = FirstUnlikely(table, mode, below ? most : least, below ? 1 : -1, limit);
        if (other >= least && other <= most)
        {
            sum += Math.Exp(Hypergeometric.LogProbability(table, other)) * Tail(table, other, !below);
        }

        return Math.Min(1, sum);
    }

    // The place nearest to the mode, on the way to an end, that is as unlikely as the limit; one beyond the end when none is.
    private static long FirstUnlikely(CooccurrenceTable table, long mode, long end, int step, double limit)
    {
        (long likely, long unlikely) = (0, Math.Abs(end - mode) + 1);
        while (unlikely - likely > 1)
        {
            long middle = likely + ((unlikely - likely) / 2);
            (likely, unlikely) = Hypergeometric.LogProbability(table, mode + (step * middle)) <= limit ? (likely, middle) : (middle, unlikely);
        }

        return mode + (step * unlikely);
    }

    // The probabilities from a place outwards, in units of the first.
    private static double Tail(CooccurrenceTable table, long joint, bool downwards)
    {
        double sum = 0;
        for (double term = 1; term > sum * Negligible; joint += downwards ? -1 : 1)
        {
            sum += term;
            term = downwards ? term / Hypergeometric.Ratio(table, joint - 1) : term * Hypergeometric.Ratio(table, joint);
        }

        return sum;
    }
}
