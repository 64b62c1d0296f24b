namespace CorpusAnalysis;

/// <summary>A theme that has a pattern which fits a term.</summary>
/// <param name="Theme">The place of the theme among those looked for.</param>
/// <param name="Pattern">The number of the pattern that gets the hit: the first of the theme's that fit.</param>
internal readonly record struct WordTheme(int Theme, int Pattern);
