namespace CorpusAnalysis;

/// <summary>The places of the hits that a theme has by one of its patterns.</summary>
internal sealed class ThemePatternEvidence(ThemeMatches matches) : EvidenceSource(matches.Corpus)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Theme> Themes => matches.Themes;

    /// <summary>The places of a theme's pattern, by its number.</summary>
    public Evidence Of(int theme, int pattern) => new(this, Pair(theme, pattern));

    /// <inheritdoc/>
    public override string Title(long key) => $"{matches.Pattern(Parts(key).High).Text}, {matches.Themes[Parts(key).Low].Path}";

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        (int theme, int pattern) = Parts(key);
        return matches.ArticlesOf(theme).SelectMany(article => matches.Find(theme, article)).Where(hit => hit.Pattern == pattern).Select(hit => hit.Match);
    }
}
