namespace CorpusAnalysis;

public static partial class Keyness
{
    private const double PerMillion = 1e6;

    /// <summary>%DIFF: by how many per cent a term's relative frequency in the target lies above that in the reference.</summary>
    /// <returns>
    /// 100 (a/c − b/d)/(b/d), in per cent, at least −100: 100 means twice as frequent in the target, −50 half as frequent, −100 absent
    /// from it. A frequency of 0 in the reference counts as 0.5 tokens; 0 for a term that occurs in neither.
    /// </returns>
    /// <remarks>
    /// Gabrielatos and Marchi (2011), "Keyness: matching metrics to definitions"; they put 10⁻¹⁸ for 0, which says no more than that the
    /// reference lacks the term. Where the target has the term this is 100 (2ʳ − 1), r being <see cref="LogRatio"/>, which treats both
    /// directions alike; where it lacks it, that counts 0.5 tokens and this does not.
    /// </remarks>
    public static double PercentDifference(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.TargetFrequency == 0)
        {
            return table.ReferenceFrequency == 0 ? 0 : -100;
        }

        // Of the products, not of the shares: equal shares give 0 exactly.
        double reference = Corrected(table.ReferenceFrequency) * table.TargetSize;
        return 100 * ((table.TargetFrequency * (double)table.ReferenceSize) - reference) / reference;
    }

    /// <summary>Confidence interval of <see cref="PercentDifference"/>.</summary>
    /// <param name="table">The frequencies.</param>
    /// <param name="confidence">The level, strictly between 0 and 1.</param>
    /// <returns>
    /// The ends of <see cref="LogRatioInterval"/> as per cent, 100 (2ʳ − 1); the lower one −100 when the target lacks the term. As there,
    /// tokens are taken for independent, so that the true uncertainty is larger.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not strictly between 0 and 1.</exception>
    /// <remarks>Katz, Baptista, Azen and Pike (1978), Biometrics 34(3), 469–474.</remarks>
    public static Interval PercentDifferenceInterval(ContingencyTable table, double confidence = 0.95)
    {
        Interval ratio = LogRatioInterval(table, confidence);
        double low = table.TargetFrequency == 0 ? -100 : 100 * (Math.Pow(2, ratio.Low) - 1);
        return new Interval(low, 100 * (Math.Pow(2, ratio.High) - 1));
    }

    /// <summary>Simple maths: the ratio of the frequencies per million, each with a constant added.</summary>
    /// <param name="table">The frequencies.</param>
    /// <param name="constant">
    /// What is added, in tokens per million, above 0: a small one, such as 1, brings rare terms to the top, a large one, such as 100 or
    /// 1000, frequent ones.
    /// </param>
    /// <returns>(10⁶·a/c + k)/(10⁶·b/d + k), above 0, no unit; 1 when the relative frequencies are equal, or the term occurs in neither.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The constant is not a finite number above 0.</exception>
    /// <remarks>Kilgarriff (2009), "Simple maths for keywords"; the keyness score of Sketch Engine.</remarks>
    public static double SimpleMaths(ContingencyTable table, double constant = 1)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!(constant > 0 && double.IsFinite(constant)))
        {
            throw new ArgumentOutOfRangeException(nameof(constant), constant, "The constant must be a finite number above 0.");
        }

        return ((PerMillion * table.TargetFrequency / table.TargetSize) + constant) / ((PerMillion * table.ReferenceFrequency / table.ReferenceSize) + constant);
    }

    /// <summary>Pointwise mutual information of a term and the target.</summary>
    /// <returns>
    /// log2(a/E), in bits, E being the frequency expected in the target: 1 means twice as often as in target and reference taken
    /// together; at most log2(N/c), for a term of the target alone; −∞ for one of the reference alone; 0 for a term that occurs in neither.
    /// </returns>
    /// <remarks>Church and Hanks (1990). R's quanteda gives natural logarithms and adds 10⁻⁹ first, so that its −∞ is −20.72.</remarks>
    public static double MutualInformation(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double tokens = (double)table.TargetSize + table.ReferenceSize, term = (double)table.TargetFrequency + table.ReferenceFrequency;
        return table.TargetFrequency > 0 ? Math.Log2(table.TargetFrequency * tokens / (term * table.TargetSize))
            : table.ReferenceFrequency > 0 ? double.NegativeInfinity
            : 0;
    }

    /// <summary>The Bayesian information criterion of a difference: G² less what it costs to tell the corpora apart.</summary>
    /// <param name="logLikelihood">G², of either sign; of four cells or of two terms, which is to be said beside the result.</param>
    /// <param name="tokens">The tokens of target and reference together, at least 1.</param>
    /// <returns>
    /// |G²| − ln N, at least −ln N: below 0 the frequencies are better taken for equal; 2 … 6 is positive evidence of a difference,
    /// 6 … 10 strong, above 10 very strong.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">G² is not a finite number, or there are no tokens.</exception>
    /// <remarks>Wilson (2013), "Embracing Bayes factors for key item analysis in corpus linguistics"; the grades are those of Kass and Raftery (1995).</remarks>
    public static double BayesianInformationCriterion(double logLikelihood, long tokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tokens);
        if (!double.IsFinite(logLikelihood))
        {
            throw new ArgumentOutOfRangeException(nameof(logLikelihood), logLikelihood, "G² must be a finite number.");
        }

        return Math.Abs(logLikelihood) - Math.Log(tokens);
    }
}
