namespace CorpusAnalysis;

/// <summary>Whole articles, each by its headline.</summary>
internal sealed class ArticleEvidence(Corpus corpus, string title) : EvidenceSource(corpus)
{
    private readonly Corpus _corpus = corpus;

    /// <inheritdoc/>
    public override string Title(long key) => title;

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key) => throw new NotSupportedException("An article as a whole is no match of tokens.");

    /// <inheritdoc/>
    public override (long Places, int Articles) Count(long key) => (_corpus.Members.Count, _corpus.Members.Count);

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Occurrences(long key) => _corpus.Members.Select(number =>
    {
        Article article = _corpus[number];
        return article.Headline.Length > 0 || article.Paragraphs.IsEmpty
            ? new Occurrence(number, 0, 0, article.Headline.Length)
            : new Occurrence(number, 1, 0, article.Paragraphs[0].Length);
    });
}
