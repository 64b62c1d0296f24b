namespace CorpusAnalysis;

/// <summary>How well a rule finds what it should: its decisions beside those held for right, counted in articles.</summary>
/// <param name="TruePositives">Found, and rightly.</param>
/// <param name="FalsePositives">Found, but wrongly.</param>
/// <param name="FalseNegatives">Missed.</param>
/// <param name="TrueNegatives">Left alone, and rightly.</param>
public sealed record Classification(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Of what was found, the share found rightly: TP/(TP + FP), 0 … 1; null when nothing was found.</summary>
    public double? Precision => Share(TruePositives, FalsePositives);

    /// <summary>The 95 % Wilson interval of <see cref="Precision"/>; 0 … 1 when nothing was found.</summary>
    public Interval PrecisionInterval => Proportion.Wilson(TruePositives, TruePositives + FalsePositives);

    /// <summary>Of what was to be found, the share found: TP/(TP + FN), 0 … 1; null when there was nothing to find.</summary>
    public double? Recall => Share(TruePositives, FalseNegatives);

    /// <summary>The 95 % Wilson interval of <see cref="Recall"/>; 0 … 1 when there was nothing to find.</summary>
    public Interval RecallInterval => Proportion.Wilson(TruePositives, TruePositives + FalseNegatives);

    /// <summary>The harmonic mean of precision and recall, 2TP/(2TP + FP + FN), 0 … 1; null when nothing was found and nothing to find.</summary>
    /// <remarks>van Rijsbergen (1979), Information Retrieval, chapter 7.</remarks>
    public double? F1 => Share(2 * TruePositives, FalsePositives + FalseNegatives);

    /// <summary>The 95 % interval of <see cref="F1"/>; 0 … 1 when it is not defined.</summary>
    /// <remarks>F1 is 2J/(1 + J) of the share J = TP/(TP + FP + FN), and rises with it: the interval is Wilson's of J, carried over.</remarks>
    public Interval F1Interval
    {
        get
        {
            Interval share = Proportion.Wilson(TruePositives, TruePositives + FalsePositives + FalseNegatives);
            return new Interval(2 * share.Low / (1 + share.Low), 2 * share.High / (1 + share.High));
        }
    }

    /// <summary>Counts pairs of decisions.</summary>
    /// <param name="decisions">For each article whether it was found, and whether it should have been.</param>
    public static Classification Of(IEnumerable<(bool Found, bool Right)> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        long[] counts = new long[4];
        foreach ((bool found, bool right) in decisions)
        {
            counts[(found ? 0 : 2) + (right ? 0 : 1)]++;
        }

        return new Classification(counts[0], counts[1], counts[2], counts[3]);
    }

    private static double? Share(long part, long rest) => part + rest == 0 ? null : (double)part / (part + rest);
}
