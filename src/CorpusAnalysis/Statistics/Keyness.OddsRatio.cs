namespace CorpusAnalysis;

public static partial class Keyness
{
    /// <summary>The odds of meeting a term in the target over those in the reference.</summary>
    /// <returns>
    /// (a/(c − a))/(b/(d − b)), above 0, no unit: 1 when the relative frequencies are equal, 2 for twice the odds; exchanging the corpora
    /// gives its inverse. Where one of the four cells is 0, each counts 0.5 more (Haldane 1956; Anscombe 1956). 1 for a term that occurs
    /// in neither corpus, or is all there is in both.
    /// </returns>
    /// <remarks>Pojanapunya and Todd (2016; in print 2018), Corpus Linguistics and Linguistic Theory 14(1), 133–167.</remarks>
    public static double OddsRatio(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        (double target, double targetRest, double reference, double referenceRest) = Cells(table);
        return IsWithoutContrast(table) ? 1 : target / targetRest / (reference / referenceRest);
    }

    /// <summary>Confidence interval of <see cref="OddsRatio"/>.</summary>
    /// <param name="table">The frequencies.</param>
    /// <param name="confidence">The level, strictly between 0 and 1.</param>
    /// <returns>
    /// exp(ln OR ± z · √(1/a + 1/(c − a) + 1/b + 1/(d − b))), each cell counting 0.5 more where one is 0. It treats tokens as independent,
    /// which words in articles are not: read it as a lower bound of the uncertainty.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not strictly between 0 and 1.</exception>
    /// <remarks>Woolf (1955), Annals of Human Genetics 19(4), 251–253.</remarks>
    public static Interval OddsRatioInterval(ContingencyTable table, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        (double target, double targetRest, double reference, double referenceRest) = Cells(table);
        double deviation = Math.Sqrt((1 / target) + (1 / targetRest) + (1 / reference) + (1 / referenceRest));
        double factor = Math.Exp(Proportion.CriticalValue(confidence) * deviation);
        double ratio = OddsRatio(table);
        return new Interval(ratio / factor, ratio * factor);
    }

    private static (double Target, double TargetRest, double Reference, double ReferenceRest) Cells(ContingencyTable table)
    {
        long targetRest = table.TargetSize - table.TargetFrequency, referenceRest = table.ReferenceSize - table.ReferenceFrequency;
        bool full = table.TargetFrequency > 0 && targetRest > 0 && table.ReferenceFrequency > 0 && referenceRest > 0;
        double more = full ? 0 : ZeroCorrection;
        return (table.TargetFrequency + more, targetRest + more, table.ReferenceFrequency + more, referenceRest + more);
    }

    private static bool IsWithoutContrast(ContingencyTable table) =>
        (table.TargetFrequency == 0 && table.ReferenceFrequency == 0)
        || (table.TargetFrequency == table.TargetSize && table.ReferenceFrequency == table.ReferenceSize);
}
