namespace CorpusAnalysis;

/// <summary>What language a text is in, and how sure that is.</summary>
/// <param name="Language">The BCP 47 tag, or <c>und</c> (undetermined) when the text is in none of the languages known, too short, or torn between two.</param>
/// <param name="Confidence">
/// The probability of <paramref name="Language"/>, from 0 to 1: the share of its likelihood in that of all, as the model sees it. For
/// <c>und</c> it is the probability that the text is in none of the languages known; where that is low, the text was
/// too short or torn, and <paramref name="RunnerUp"/> is the likeliest language all the same. 1 where there is nothing to read.
/// </param>
/// <param name="RunnerUp">The likeliest language besides (or <c>und</c>); null where there is nothing to read.</param>
/// <param name="RunnerUpConfidence">The probability of <paramref name="RunnerUp"/>.</param>
public sealed record IdentifiedLanguage(string Language, double Confidence, string? RunnerUp, double RunnerUpConfidence);
