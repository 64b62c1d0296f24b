namespace CorpusAnalysis;

/// <summary>The places of themes' hits in groups of articles.</summary>
/// <param name="matches">The hits.</param>
/// <param name="groupOf">The group of each article of the index.</param>
/// <param name="names">The names of the groups.</param>
internal sealed class ThemeGroupEvidence(ThemeMatches matches, int[] groupOf, string[] names) : EvidenceSource(matches.Corpus)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Theme> Themes => matches.Themes;

    /// <summary>The places of a theme in a group.</summary>
    public Evidence Of(int theme, int group) => new(this, Pair(theme, group));

    /// <inheritdoc/>
    public override string Title(long key) => $"{matches.Themes[Parts(key).Low].Path}, {names[Parts(key).High]}";

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        (int theme, int group) = Parts(key);
        return matches.Places(theme, article => groupOf[article] == group);
    }

    /// <inheritdoc/>
    public override (long Places, int Articles) Count(long key)
    {
        (int theme, int group) = Parts(key);
        (long hits, int articles) = (0, 0);
        foreach (ArticleHits article in matches.Counts[theme].Articles)
        {
            if (groupOf[article.Article] == group)
            {
                hits += article.Hits;
                articles++;
            }
        }

        return (hits, articles);
    }
}
