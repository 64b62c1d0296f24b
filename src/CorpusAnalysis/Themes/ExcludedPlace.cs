namespace CorpusAnalysis;

/// <summary>A place where an exclusion that is more than a word takes away the matches it covers.</summary>
/// <param name="Match">Where.</param>
/// <param name="Scope">The patterns whose matches it takes away.</param>
internal readonly record struct ExcludedPlace(TermMatch Match, PatternRange Scope);
