namespace CorpusAnalysis;

/// <summary>A term, an n-gram or a theme compared between a target and a reference corpus by all measures there are.</summary>
/// <param name="Term">The term, or the words of the n-gram, lower-cased, as first spelled in the corpus; the full name of a theme.</param>
/// <param name="TargetFrequency">Its tokens in the target; the places of an n-gram, the hits of a theme.</param>
/// <param name="ReferenceFrequency">The same in the reference.</param>
/// <param name="TargetPerMillion">Those in a million tokens of the target; for an n-gram, in a million places of n-grams.</param>
/// <param name="ReferencePerMillion">The same in the reference.</param>
/// <param name="LogLikelihood">Evidence: signed G² over four cells; see <see cref="Keyness.LogLikelihood"/>.</param>
/// <param name="LogLikelihoodTwoTerm">Evidence: signed G² over two cells; see <see cref="Keyness.LogLikelihoodTwoTerm"/>.</param>
/// <param name="ChiSquared">Evidence: signed χ²; see <see cref="Keyness.ChiSquared(ContingencyTable)"/>.</param>
/// <param name="ChiSquaredYates">Evidence: signed χ² with Yates' correction; see <see cref="Keyness.ChiSquaredYates"/>.</param>
/// <param name="FisherP">Uncorrected p of Fisher's exact test where one of the four expected frequencies is below 5; null elsewhere, where G² and χ² serve. See <see cref="Keyness.FisherExactPValue"/>.</param>
/// <param name="AdjustedP">p of the test asked for, after the correction over all that was tested, for terms the whole vocabulary, 0 … 1.</param>
/// <param name="BayesianInformationCriterion">Evidence: of G² over four cells; below 0 the frequencies are better taken for equal. See <see cref="Keyness.BayesianInformationCriterion"/>.</param>
/// <param name="LogRatio">Effect: see <see cref="Keyness.LogRatio"/>.</param>
/// <param name="LogRatioLow">Lower end of its 95 % interval.</param>
/// <param name="LogRatioHigh">Upper end of it.</param>
/// <param name="PercentDifference">Effect: %DIFF; see <see cref="Keyness.PercentDifference"/>.</param>
/// <param name="PercentDifferenceLow">Lower end of its 95 % interval.</param>
/// <param name="PercentDifferenceHigh">Upper end of it.</param>
/// <param name="OddsRatio">Effect: see <see cref="Keyness.OddsRatio"/>.</param>
/// <param name="OddsRatioLow">Lower end of its 95 % interval.</param>
/// <param name="OddsRatioHigh">Upper end of it.</param>
/// <param name="SimpleMaths">Effect: the ratio of frequencies per million, each with 1 added; see <see cref="Keyness.SimpleMaths"/>.</param>
/// <param name="WeightedLogOdds">Effect: δ, the prior being all tokens, or places of n-grams, of target and reference; see <see cref="Keyness.WeightedLogOdds(IReadOnlyList{long}, IReadOnlyList{long}, double?)"/>.</param>
/// <param name="WeightedLogOddsZ">Evidence: δ in units of its standard deviation.</param>
/// <param name="TargetDocumentFrequency">The articles of the target that hold the term.</param>
/// <param name="ReferenceDocumentFrequency">The articles of the reference that hold the term.</param>
/// <param name="TargetDP">Dispersion over the articles of the target, 0 even … 1 in one place; null where the term does not occur there.</param>
public sealed record KeynessMeasures(
    string Term,
    long TargetFrequency,
    long ReferenceFrequency,
    double TargetPerMillion,
    double ReferencePerMillion,
    double LogLikelihood,
    double LogLikelihoodTwoTerm,
    double ChiSquared,
    double ChiSquaredYates,
    double? FisherP,
    double AdjustedP,
    double BayesianInformationCriterion,
    double LogRatio,
    double LogRatioLow,
    double LogRatioHigh,
    double PercentDifference,
    double PercentDifferenceLow,
    double PercentDifferenceHigh,
    double OddsRatio,
    double OddsRatioLow,
    double OddsRatioHigh,
    double SimpleMaths,
    double WeightedLogOdds,
    double WeightedLogOddsZ,
    int TargetDocumentFrequency,
    int ReferenceDocumentFrequency,
    double? TargetDP) : ResultRow
{
    /// <summary>Its places in the reference; those in the target are <see cref="ResultRow.Evidence"/>.</summary>
    internal Evidence InReference { get; init; }

    /// <summary>The places that the reference's frequency counts, as <see cref="ResultRow.Evidence"/> are those of the target.</summary>
    public Evidence EvidenceInReference() => InReference;
}
