namespace CorpusAnalysis;

/// <summary>A collocate with all measures of association; those but logDice and Dice over the tokens of the spans.</summary>
/// <param name="Term">The term.</param>
/// <param name="JointFrequency">Its tokens within the spans of the node.</param>
/// <param name="ExpectedFrequency">The tokens that the spans would hold if the term were spread evenly.</param>
/// <param name="Frequency">Its tokens in the corpus outside the node itself.</param>
/// <param name="JointDocumentFrequency">Articles in which it stands within a span.</param>
/// <param name="LogDice">Effect; see <see cref="Association.LogDice"/>.</param>
/// <param name="Dice">Effect: 2 · joint/(node frequency + frequency), of which logDice is the logarithm; usually 0 … 1, below 2 where a span counts the term several times.</param>
/// <param name="MutualInformation">Effect, bits; see <see cref="Association.MutualInformation"/>.</param>
/// <param name="NormalizedMutualInformation">Effect, −1 … 1; see <see cref="Association.NormalizedMutualInformation"/>.</param>
/// <param name="MutualInformationSquared">Effect, bits; see <see cref="Association.MutualInformationSquared"/>.</param>
/// <param name="MutualInformationCubed">Effect, bits; see <see cref="Association.MutualInformationCubed"/>.</param>
/// <param name="TScore">Evidence; see <see cref="Association.TScore"/>.</param>
/// <param name="ZScore">Evidence; see <see cref="Association.ZScore"/>.</param>
/// <param name="LogLikelihood">Evidence: signed G²; see <see cref="Association.LogLikelihood"/>.</param>
/// <param name="ChiSquared">Evidence: signed χ²; see <see cref="Association.ChiSquared"/>.</param>
/// <param name="DeltaPOfCollocate">Effect, −1 … 1: what a place in the span tells of the collocate; see <see cref="Association.DeltaPOfSecond"/>.</param>
/// <param name="DeltaPOfSpan">Effect, −1 … 1: what the collocate tells of its place; see <see cref="Association.DeltaPOfFirst"/>.</param>
/// <param name="MinimumSensitivity">Effect, 0 … 1; see <see cref="Association.MinimumSensitivity"/>.</param>
/// <param name="AdjustedP">p of G², 0 … 1, corrected over all collocates ranked.</param>
public sealed record CollocateMeasures(
    string Term,
    long JointFrequency,
    double ExpectedFrequency,
    long Frequency,
    int JointDocumentFrequency,
    double LogDice,
    double Dice,
    double MutualInformation,
    double NormalizedMutualInformation,
    double MutualInformationSquared,
    double MutualInformationCubed,
    double TScore,
    double ZScore,
    double LogLikelihood,
    double ChiSquared,
    double DeltaPOfCollocate,
    double DeltaPOfSpan,
    double MinimumSensitivity,
    double AdjustedP) : ResultRow
{
    /// <summary>All measures of a collocate.</summary>
    public static CollocateMeasures Of(Collocate collocate)
    {
        ArgumentNullException.ThrowIfNull(collocate);
        CooccurrenceTable table = collocate.Table;
        return new CollocateMeasures(
            collocate.Term,
            collocate.JointFrequency,
            collocate.ExpectedFrequency,
            collocate.Frequency,
            collocate.JointDocumentFrequency,
            collocate.LogDice,
            DiceOf(collocate.LogDice),
            collocate.MutualInformation,
            Association.NormalizedMutualInformation(table),
            Association.MutualInformationSquared(table),
            Association.MutualInformationCubed(table),
            collocate.TScore,
            Association.ZScore(table),
            collocate.LogLikelihood,
            Association.ChiSquared(table),
            Association.DeltaPOfSecond(table),
            Association.DeltaPOfFirst(table),
            Association.MinimumSensitivity(table),
            collocate.AdjustedP)
        {
            Evidence = collocate.Evidence,
        };
    }

    /// <summary>The measure by which a collocate is ranked.</summary>
    internal static double Of(CollocationMeasure measure, CooccurrenceTable table, double logDice) => measure switch
    {
        CollocationMeasure.Dice => DiceOf(logDice),
        CollocationMeasure.MutualInformation => Association.MutualInformation(table),
        CollocationMeasure.NormalizedMutualInformation => Association.NormalizedMutualInformation(table),
        CollocationMeasure.MutualInformationSquared => Association.MutualInformationSquared(table),
        CollocationMeasure.MutualInformationCubed => Association.MutualInformationCubed(table),
        CollocationMeasure.TScore => Association.TScore(table),
        CollocationMeasure.ZScore => Association.ZScore(table),
        CollocationMeasure.LogLikelihood => Association.LogLikelihood(table),
        CollocationMeasure.ChiSquared => Association.ChiSquared(table),
        CollocationMeasure.DeltaPOfCollocate => Association.DeltaPOfSecond(table),
        CollocationMeasure.DeltaPOfSpan => Association.DeltaPOfFirst(table),
        CollocationMeasure.MinimumSensitivity => Association.MinimumSensitivity(table),
        CollocationMeasure.JointFrequency => table.Joint,
        _ => logDice,
    };

    private static double DiceOf(double logDice) => double.Exp2(logDice - Association.LogDice(1, 1, 1));
}
