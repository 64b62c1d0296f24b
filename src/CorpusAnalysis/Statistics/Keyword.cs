namespace CorpusAnalysis;

/// <summary>A term, an n-gram or a theme compared between a target and a reference corpus.</summary>
/// <param name="Term">The term, or the words of the n-gram, lower-cased, as first spelled in the corpus; the full name of a theme.</param>
/// <param name="TargetFrequency">Its tokens in the target; the places of an n-gram, the hits of a theme.</param>
/// <param name="ReferenceFrequency">The same in the reference.</param>
/// <param name="TargetPerMillion">Those in a million tokens of the target; for an n-gram, in a million places of n-grams.</param>
/// <param name="ReferencePerMillion">The same in the reference.</param>
/// <param name="LogLikelihood">Signed G² over four cells; see <see cref="Keyness.LogLikelihood"/>.</param>
/// <param name="AdjustedP">p after the correction over all that was tested, for terms the whole vocabulary, 0 … 1; by default of G² by Holm.</param>
/// <param name="LogRatio">Effect size; see <see cref="Keyness.LogRatio"/>.</param>
/// <param name="LogRatioLow">Lower end of its 95 % interval.</param>
/// <param name="LogRatioHigh">Upper end of its 95 % interval.</param>
/// <param name="TargetDocumentFrequency">The articles of the target that hold the term.</param>
/// <param name="ReferenceDocumentFrequency">The articles of the reference that hold the term.</param>
/// <param name="TargetDP">
/// Dispersion over the articles of the target, 0 (as evenly as their lengths allow) … 1 (all in one place); null where the term does not
/// occur there. See <see cref="Dispersion.DeviationOfProportions(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.
/// </param>
public sealed record Keyword(
    string Term,
    long TargetFrequency,
    long ReferenceFrequency,
    double TargetPerMillion,
    double ReferencePerMillion,
    double LogLikelihood,
    double AdjustedP,
    double LogRatio,
    double LogRatioLow,
    double LogRatioHigh,
    int TargetDocumentFrequency,
    int ReferenceDocumentFrequency,
    double? TargetDP) : ResultRow
{
    /// <summary>Its places in the reference; those in the target are <see cref="ResultRow.Evidence"/>.</summary>
    internal Evidence InReference { get; init; }

    /// <summary>The places that the reference's frequency counts, as <see cref="ResultRow.Evidence"/> are those of the target.</summary>
    public Evidence EvidenceInReference() => InReference;
}
