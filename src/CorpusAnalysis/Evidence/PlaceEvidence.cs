namespace CorpusAnalysis;

/// <summary>Single places in an article that were found already.</summary>
/// <param name="corpus">The articles that were looked in.</param>
/// <param name="article">The number of the article.</param>
/// <param name="title">What was looked for.</param>
/// <param name="themes">The themes that were looked for.</param>
internal sealed class PlaceEvidence(Corpus corpus, int article, string title, IReadOnlyList<Theme> themes) : EvidenceSource(corpus)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Theme> Themes => themes;

    /// <summary>A place in the article.</summary>
    public Evidence Of(TermMatch match) => new(this, Pair(match.Position, match.Length));

    /// <inheritdoc/>
    public override string Title(long key) => title;

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key) => [new TermMatch(article, Parts(key).Low, Parts(key).High, MatchKind.Word)];
}
