namespace CorpusAnalysis;

/// <summary>The places of a pattern.</summary>
internal sealed class PatternEvidence(Corpus corpus, TermPattern pattern, string part = "") : EvidenceSource(corpus)
{
    private readonly Corpus _corpus = corpus;

    /// <inheritdoc/>
    public override string Title(long key) => part.Length == 0 ? pattern.Text : $"{pattern.Text}, {part}";

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key) => PatternMatcher.Stream(pattern, _corpus.Index, _corpus.Members);
}
