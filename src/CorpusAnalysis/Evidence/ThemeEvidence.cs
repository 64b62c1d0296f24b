namespace CorpusAnalysis;

/// <summary>The places of themes' hits, each theme being named by its place among those looked for.</summary>
internal sealed class ThemeEvidence(ThemeMatches matches) : EvidenceSource(matches.Corpus)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Theme> Themes => matches.Themes;

    /// <summary>The places in all articles.</summary>
    public Evidence Of(int theme) => new(this, Pair(theme, 0));

    /// <summary>The places in one article.</summary>
    public Evidence Of(int theme, int article) => new(this, Pair(theme, article + 1));

    /// <inheritdoc/>
    public override string Title(long key)
    {
        (int theme, int article) = Parts(key);
        return article == 0 ? matches.Themes[theme].Path : $"{matches.Themes[theme].Path}, {matches.Corpus[article - 1].Id}";
    }

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        (int theme, int article) = Parts(key);
        return article == 0 ? matches.Places(theme, _ => true) : matches.Find(theme, article - 1).Select(hit => hit.Match);
    }

    /// <inheritdoc/>
    public override (long Places, int Articles) Count(long key)
    {
        (int theme, int article) = Parts(key);
        ThemeCounts counts = matches.Counts[theme];
        int hits = article == 0 ? 0 : counts.Of(article - 1).Hits;
        return article == 0 ? (counts.TotalHits, counts.Articles.Length) : (hits, Math.Min(hits, 1));
    }
}
