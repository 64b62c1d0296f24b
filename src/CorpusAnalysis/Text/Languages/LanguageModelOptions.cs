namespace CorpusAnalysis;

/// <summary>The settings of a <see cref="LanguageModel"/>; the defaults were chosen by cross-validation on the samples.</summary>
/// <param name="Order">The letters of an n-gram at most, the one predicted included.</param>
/// <param name="PooledOrder">The same for the language-free model.</param>
/// <param name="FunctionWordShare">The probability that a word is drawn from the list of function words.</param>
/// <param name="NameShare">The probability that a word is a name from anywhere: the most that one odd word can cost a language is its logarithm.</param>
internal sealed record LanguageModelOptions(int Order = 5, int PooledOrder = 2, double FunctionWordShare = 0.2, double NameShare = 0.02);
