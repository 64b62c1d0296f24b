namespace CorpusAnalysis;

/// <summary>How often a word is a part of compounds, beside how often it stands alone.</summary>
/// <param name="Part">The part in its base form, in lower case.</param>
/// <param name="FrequencyAsPart">The tokens of all compounds that hold it, a compound that holds it twice counted once; at least 1.</param>
/// <param name="FrequencyAsWord">The tokens of the word itself, inflected or not; 0 for what is never a word of its own.</param>
/// <param name="DocumentFrequency">The articles with such a compound; at least 1.</param>
/// <param name="Types">The different compounds that hold it, inflected forms apart; at least 1.</param>
public sealed record CompoundPartFrequency(string Part, long FrequencyAsPart, long FrequencyAsWord, int DocumentFrequency, int Types);
