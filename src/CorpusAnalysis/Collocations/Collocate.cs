namespace CorpusAnalysis;

/// <summary>A term that stands near a node.</summary>
/// <remarks>
/// Its evidence has a place for each of its tokens within a span: from it to the nearest place of the node in its paragraph, both
/// included; the token alone where the node stands in the paragraph before or behind.
/// </remarks>
/// <param name="Term">The term, lower-cased, as first spelled in the corpus.</param>
/// <param name="JointFrequency">Its tokens within the spans of the node, each counted once though it lie in several.</param>
/// <param name="ExpectedFrequency">The tokens that the spans would hold if the term were spread evenly.</param>
/// <param name="Frequency">Its tokens in the corpus outside the node itself.</param>
/// <param name="JointDocumentFrequency">Articles in which it stands within a span.</param>
/// <param name="LogDice">Effect size, from joint frequency, node frequency and <paramref name="Frequency"/>; see <see cref="Association.LogDice"/>.</param>
/// <param name="MutualInformation">Effect size in bits, over the tokens of the spans; see <see cref="Association.MutualInformation"/>.</param>
/// <param name="TScore">Evidence, over the tokens of the spans; see <see cref="Association.TScore"/>.</param>
/// <param name="LogLikelihood">Evidence: signed G² over the tokens of the spans; see <see cref="Association.LogLikelihood"/>.</param>
/// <param name="AdjustedP">
/// p of G², 0 … 1, corrected over all collocates ranked as <see cref="CollocationOptions.Correction"/> says. It takes tokens for
/// independent, which words in articles are not.
/// </param>
/// <param name="Table">
/// The fourfold table of all this, for any other measure: the tokens beside the node, those of the spans (first) and of the term (second).
/// </param>
public sealed record Collocate(
    string Term,
    long JointFrequency,
    double ExpectedFrequency,
    long Frequency,
    int JointDocumentFrequency,
    double LogDice,
    double MutualInformation,
    double TScore,
    double LogLikelihood,
    double AdjustedP,
    CooccurrenceTable Table) : ResultRow;
