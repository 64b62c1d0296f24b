namespace CorpusAnalysis;

public static partial class Keyness
{
    // Below this expected frequency Cochran (1954) finds the χ² distribution a poor fit.
    private const double SmallExpected = 5;

    /// <summary>Signed χ² of a term, over all four cells of the table, without correction.</summary>
    /// <returns>
    /// N(O11·O22 − O12·O21)²/(R₁R₂C₁C₂), no unit, 0 … N in size; negative when the term is relatively rarer in the target, 0 when its
    /// relative frequencies are equal, or it occurs nowhere, or there is no other. |χ²| has 1 degree of freedom: <see cref="PValue"/>.
    /// </returns>
    /// <remarks>Pearson (1900), Philosophical Magazine 50, 157–175. Where an expected frequency is below 5, see <see cref="FisherExactPValue"/>.</remarks>
    public static double ChiSquared(ContingencyTable table) => ChiSquared(table, correction: 0);

    /// <summary>Signed χ² of a term with Yates' correction for continuity, in every table.</summary>
    /// <returns>
    /// N(|O11·O22 − O12·O21| − N/2)²/(R₁R₂C₁C₂), with the sign and the zeros of <see cref="ChiSquared(ContingencyTable)"/>, which it never
    /// exceeds in size; 0 also where the difference is below N/2, since a correction may not turn it round.
    /// </returns>
    /// <remarks>Yates (1934), Supplement to the Journal of the Royal Statistical Society 1(2), 217–235.</remarks>
    public static double ChiSquaredYates(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ChiSquared(table, Tokens(table) / 2);
    }

    /// <summary>Signed χ² of a term, with Yates' correction only where an expected frequency is below 5.</summary>
    /// <returns>
    /// <see cref="ChiSquaredYates"/> where the smallest expected frequency of the four cells is below 5 and |O11·O22 − O12·O21| above
    /// N/2, otherwise <see cref="ChiSquared(ContingencyTable)"/>. A term whose difference is below N/2 so may get more than one whose is
    /// above: rank small frequencies by another measure.
    /// </returns>
    /// <remarks>What R's quanteda gives as <c>textstat_keyness(measure = "chi2")</c>, by default and for <c>correction = "yates"</c>.</remarks>
    public static double ChiSquaredYatesWhereSmall(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double tokens = Tokens(table);
        return ChiSquared(table, table.SmallestExpectedFrequency < SmallExpected && Math.Abs(table.Determinant) > tokens / 2 ? tokens / 2 : 0);
    }

    /// <summary>Fisher's exact test of a term: the two-sided probability of frequencies at least as unlikely if it were equally frequent in both corpora.</summary>
    /// <returns>0 … 1, uncorrected for the number of terms tested; 1 for a term that occurs nowhere. See <see cref="FisherExact"/>.</returns>
    /// <remarks>Fisher (1935), Journal of the Royal Statistical Society 98(1), 39–82. For terms too rare for G² and χ²; quick for frequent ones too.</remarks>
    public static double FisherExactPValue(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return FisherExact.PValue(new CooccurrenceTable(
            table.TargetFrequency, table.TargetSize, table.TargetFrequency + table.ReferenceFrequency, table.TargetSize + table.ReferenceSize));
    }

    private static double ChiSquared(ContingencyTable table, double correction)
    {
        ArgumentNullException.ThrowIfNull(table);
        double tokens = Tokens(table);
        double term = (double)table.TargetFrequency + table.ReferenceFrequency;
        if (term == 0 || term == tokens)
        {
            return 0;
        }

        double determinant = table.Determinant;
        double difference = Math.Max(0, Math.Abs(determinant) - correction);
        return Math.Sign(determinant) * tokens * (difference / table.TargetSize / table.ReferenceSize) * (difference / term / (tokens - term));
    }

    private static double Tokens(ContingencyTable table) => (double)table.TargetSize + table.ReferenceSize;
}
