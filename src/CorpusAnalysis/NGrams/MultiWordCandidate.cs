namespace CorpusAnalysis;

/// <summary>Words in a row that may be one expression.</summary>
/// <param name="Text">The words, each as <see cref="Vocabulary"/> shows its term, with a blank between them.</param>
/// <param name="Frequency">The places where they stand so.</param>
/// <param name="PerMillion">Those places in a million tokens of the corpus.</param>
/// <param name="DocumentFrequency">The articles that hold such a place.</param>
/// <param name="Lambda">Effect size: above 0 where the row is commoner than its parts let expect; see <see cref="LogLinearInteraction"/>.</param>
/// <param name="Z">Evidence: λ in units of its standard deviation; see <see cref="LogLinearInteraction"/>.</param>
/// <param name="AdjustedP">Two-sided p of z after Holm's correction over all candidates, 0 … 1. It takes tokens for independent, which words in articles are not.</param>
public sealed record MultiWordCandidate(string Text, long Frequency, double PerMillion, int DocumentFrequency, double Lambda, double Z, double AdjustedP) : ResultRow;
