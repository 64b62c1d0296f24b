namespace CorpusAnalysis;

/// <summary>Two terms that keep company: a line of a network.</summary>
/// <param name="First">The node, or the collocate of higher rank.</param>
/// <param name="Second">The other one, a collocate.</param>
/// <param name="JointFrequency">Tokens of the second within the spans of the first.</param>
/// <param name="JointDocumentFrequency">Articles in which they stand so.</param>
/// <param name="LogDice">How strong the tie is; see <see cref="Association.LogDice"/>.</param>
public sealed record CollocationLink(
    string First,
    string Second,
    long JointFrequency,
    int JointDocumentFrequency,
    double LogDice);
