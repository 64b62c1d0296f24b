namespace CorpusAnalysis;

/// <summary>Measures of how far two things occur together more often than chance would have it.</summary>
/// <remarks>
/// <see cref="LogLikelihood"/>, <see cref="ChiSquared"/>, <see cref="TScore"/> and <see cref="ZScore"/> are evidence and grow with the
/// corpus; <see cref="MutualInformation"/> and its kin, <see cref="LogDice"/>, <see cref="MinimumSensitivity"/> and ΔP are effect sizes and do
/// not. Mutual information favours rare pairs; logDice does not. All but ΔP treat the two alike. Read them together.
/// </remarks>
public static partial class Association
{
    private const double LogDiceMaximum = 14;

    /// <summary>Pointwise mutual information: the binary logarithm of observed over expected joint frequency.</summary>
    /// <returns>log2(O11/E11), in bits: 0 when independent, 1 when together twice as often as expected; −∞ when never together.</returns>
    /// <remarks>Church and Hanks (1990), Computational Linguistics 16(1), 22–29.</remarks>
    public static double MutualInformation(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);

        // Of the products, not of the expected frequency: independent ones give 0 exactly.
        return table.Joint == 0 ? double.NegativeInfinity : Math.Log2((double)table.Joint * table.Total / ((double)table.First * table.Second));
    }

    /// <summary>The t-score: how far the observed joint frequency lies above the expected one, in its own standard deviations.</summary>
    /// <returns>(O11 − E11)/√O11, no unit; 0 when as expected, −∞ when never together though expected, 0 when neither.</returns>
    /// <remarks>
    /// Church, Gale, Hanks and Hindle (1991). A ranking, not a test: its distribution is not Student's, and it cannot exceed √O11.
    /// </remarks>
    public static double TScore(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Joint == 0
            ? table.Expected == 0 ? 0 : double.NegativeInfinity
            : table.Deviation / Math.Sqrt(table.Joint);
    }

    /// <summary>Signed log-likelihood ratio G² of the fourfold table.</summary>
    /// <returns>2 Σ O ln(O/E) over four cells, as <see cref="Keyness.LogLikelihood"/>; negative when together more rarely than expected, 0 when independent.</returns>
    /// <remarks>Dunning (1993), Computational Linguistics 19(1), 61–74.</remarks>
    public static double LogLikelihood(CooccurrenceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);

        // Where all places have the first, or none, nothing can be told of the second.
        return table.First == 0 || table.First == table.Total
            ? 0
            : Keyness.LogLikelihood(new ContingencyTable(table.Joint, table.First, table.Second - table.Joint, table.Total - table.First));
    }

    /// <summary>logDice: how near two frequencies come to being all joint, whatever the size of the corpus.</summary>
    /// <param name="joint">How often the two occur together.</param>
    /// <param name="first">How often the first occurs.</param>
    /// <param name="second">How often the second occurs.</param>
    /// <returns>
    /// 14 + log2(2 · joint/(first + second)): 14 when they occur only together, 1 less for each halving; usually below 10, −∞ when
    /// never together. Where a window counts the second several times beside one first, it may exceed 14, by less than 1.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, the joint frequency exceeds that of the second, or the first does not occur though they occur together.</exception>
    /// <remarks>Rychlý (2008), Proceedings of Recent Advances in Slavonic Natural Language Processing, 6–9.</remarks>
    public static double LogDice(long joint, long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(joint);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, Math.Min(joint, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(joint, second);
        return joint == 0 ? double.NegativeInfinity : LogDiceMaximum + Math.Log2(2.0 * joint / ((double)first + second));
    }
}
