namespace CorpusAnalysis;

/// <summary>The places of other evidence that are in some of its articles.</summary>
/// <param name="whole">Finds the places in all.</param>
/// <param name="part">The articles.</param>
/// <param name="name">What they have in common.</param>
internal sealed class PartEvidence(EvidenceSource whole, ArticleSet part, string name) : EvidenceSource(whole.Corpus(0).Where(part))
{
    /// <inheritdoc/>
    public override IReadOnlyList<Theme> Themes => whole.Themes;

    /// <inheritdoc/>
    public override string Title(long key) => $"{whole.Title(key)}, {name}";

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key) => whole.Find(key).Where(match => part.Contains(match.Article));
}
