namespace CorpusAnalysis;

/// <summary>The places of two themes' hits in the articles that hold both; one that both hit counts once.</summary>
internal sealed class ThemePairEvidence(ThemeMatches matches) : EvidenceSource(matches.Corpus)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Theme> Themes => matches.Themes;

    /// <summary>The places of both of two themes.</summary>
    public Evidence Of(int first, int second) => new(this, Pair(first, second));

    /// <inheritdoc/>
    public override string Title(long key) => $"{matches.Themes[Parts(key).Low].Path} + {matches.Themes[Parts(key).High].Path}";

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        (int first, int second) = Parts(key);
        return matches.ArticlesOf(first)
            .Where(article => matches.Counts[second].Of(article).Hits > 0)
            .SelectMany(article => matches.Find(first, article).Concat(matches.Find(second, article)).Select(hit => hit.Match).DistinctBy(match => (match.Position, match.Length)).OrderBy(match => match.Position).ThenBy(match => match.Length));
    }
}
