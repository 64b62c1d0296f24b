namespace CorpusAnalysis;

/// <summary>The places of terms.</summary>
/// <param name="corpus">The articles.</param>
/// <param name="part">What the articles have in common, where they are a part of what was counted; empty where not.</param>
internal sealed class TermEvidence(Corpus corpus, string part = "") : EvidenceSource(corpus)
{
    private readonly Corpus _corpus = corpus;

    /// <summary>The places of a term in all articles; none for -1, which is no term.</summary>
    public Evidence Of(int term) => term < 0 ? default : new(this, Pair(term, 0));

    /// <summary>The places of a term in one article.</summary>
    public Evidence Of(int term, int article) => new(this, Pair(term, article + 1));

    /// <inheritdoc/>
    public override string Title(long key)
    {
        (int term, int article) = Parts(key);
        string where = article > 0 ? _corpus[article - 1].Id : part;
        return where.Length == 0 ? _corpus.Index.Vocabulary[term] : $"{_corpus.Index.Vocabulary[term]}, {where}";
    }

    /// <inheritdoc/>
    public override (long Places, int Articles) Count(long key) => Parts(key) is (var term, 0) && _corpus.Members.IsWhole
        ? (_corpus.Index.Frequency(term), _corpus.Index.DocumentFrequency(term))
        : base.Count(key);

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key)
    {
        (int term, int article) = Parts(key);
        ArticleSet within = article > 0 ? ArticleSet.Of(_corpus.Index.ArticleCount, [article - 1]) : _corpus.Members;
        return PhraseFinder.Stream([new Dictionary<int, MatchKind> { [term] = MatchKind.Word }], _corpus.Index, within);
    }
}
