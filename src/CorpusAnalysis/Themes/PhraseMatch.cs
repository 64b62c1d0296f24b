namespace CorpusAnalysis;

/// <summary>A match that its terms alone do not tell of: of a phrase, or of a word near another.</summary>
/// <param name="Match">Where.</param>
/// <param name="Pattern">The number of the pattern.</param>
internal readonly record struct PhraseMatch(TermMatch Match, int Pattern);
