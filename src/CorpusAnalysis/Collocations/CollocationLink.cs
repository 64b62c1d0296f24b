namespace CorpusAnalysis;

/// <summary>Two terms that keep company: a line of a network.</summary>
/// <param name="First">The node, or the collocate of higher rank.</param>
/// <param name="Second">The other one, a collocate.</param>
/// <param name="JointFrequency">Tokens of the second within the spans of the first.</param>
/// <param name="JointDocumentFrequency">Articles in which they stand so.</param>
/// <param name="LogDice">Effect: how strong the tie is; see <see cref="Association.LogDice"/>.</param>
/// <param name="LogLikelihood">Evidence: signed G² over the tokens of the spans of the first; see <see cref="Association.LogLikelihood"/>.</param>
/// <param name="AdjustedP">
/// p of G², 0 … 1, corrected over all collocates of the first, whether the network shows them or not, as
/// <see cref="CollocationOptions.Correction"/> says; not corrected over the several nodes of the network.
/// </param>
public sealed record CollocationLink(
    string First,
    string Second,
    long JointFrequency,
    int JointDocumentFrequency,
    double LogDice,
    double LogLikelihood,
    double AdjustedP) : ResultRow;
