using MathNet.Numerics;

namespace CorpusAnalysis;

/// <summary>Fisher's exact test of a fourfold table, for counts too small for G² and χ².</summary>
public static class FisherExact
{
    // Tables that are equally likely differ by rounding; R's fisher.test allows as much.
    private const double Tolerance = 1e-7;

    /// <summary>The two-sided probability of a table at least as unlikely, given its margins, if the two were independent.</summary>
    /// <returns>
    /// 0 … 1: the sum of the hypergeometric probabilities of all tables with the same margins that are no likelier than this one; 1
    /// when a margin is 0, since there is only one table then.
    /// </returns>
    /// <remarks>Fisher (1935), Journal of the Royal Statistical Society 98(1), 39–82; the two-sided form of R's <c>fisher.test</c>.</remarks>
    public static double PValue(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        long least = Math.Max(0, table.First + table.Second - table.Total);
        long most = Math.Min(table.First, table.Second);
        double limit = LogProbability(table, table.Joint) + Tolerance;
        double sum = 0, rest = 0;
        for (long joint = least; joint <= most; joint++)
        {
            double log = LogProbability(table, joint);
            (sum, rest) = log <= limit ? (sum + Math.Exp(log), rest) : (sum, rest + Math.Exp(log));
        }

        // All tables together are certain; dividing by their sum takes away what rounding left.
        return sum / (sum + rest);
    }

    private static double LogProbability(CooccurrenceTable table, long joint) =>
        LogChoose(table.First, joint) + LogChoose(table.Total - table.First, table.Second - joint) - LogChoose(table.Total, table.Second);

    private static double LogChoose(long n, long k) =>
        SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
