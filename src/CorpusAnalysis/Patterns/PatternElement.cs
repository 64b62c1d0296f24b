namespace CorpusAnalysis;

/// <summary>One element of a pattern, which stands for one token.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The folded word or glob, the word that is looked up, or the regular expression as written.</param>
/// <param name="Lookups">Knows stems, lemmas and parts; null for stems and parts of the corpus, and no lemmas.</param>
internal sealed record PatternElement(PatternElementKind Kind, string Text, TermLookups? Lookups)
{
    /// <summary>The regular expression of a <see cref="PatternElementKind.Regex"/>.</summary>
    public TermRegex? Regex { get; } = Kind == PatternElementKind.Regex ? TermRegex.Parse(Text) : null;
}
