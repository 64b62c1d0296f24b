namespace CorpusAnalysis;

/// <summary>A part of a word.</summary>
/// <param name="Base">The part as a word of its own, in lower case as terms are shown: <c>finanzierung</c>.</param>
/// <param name="Form">The part as it stands in the word, with its linking element or ending: <c>finanzierungs</c>.</param>
public sealed record CompoundPart(string Base, string Form);
