namespace CorpusAnalysis.Tests.Statistics;

public class KeynessRankTests
{
    private static readonly KeynessOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    [Fact]
    public void Rank_counts_both_sides_and_puts_the_strongest_of_the_target_first()
    {
        Corpus corpus = TestCorpus.Of("klima klima geld baku", "minen minen minen geld");

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, All);

        Assert.Equal(["klima", "baku", "geld", "minen"], rows.Select(row => row.Term));
        Keyword klima = rows[0];
        Assert.Equal((2, 0, 1, 0), (klima.TargetFrequency, klima.ReferenceFrequency, klima.TargetDocumentFrequency, klima.ReferenceDocumentFrequency));
        Assert.Equal((500_000, 0), (klima.TargetPerMillion, klima.ReferencePerMillion));
        Assert.Equal(Keyness.LogLikelihood(new(2, 4, 0, 4)), klima.LogLikelihood);
        Assert.Equal(2, klima.LogRatio);
        Assert.Equal(0, rows[2].LogLikelihood);
    }

    [Fact]
    public void Corpora_of_their_own_meet_by_folded_terms()
    {
        IReadOnlyList<Keyword> rows = Keyness.Rank(TestCorpus.Of("Straße Klima"), TestCorpus.Of("STRASSE Minen"), All);

        Assert.Equal(["klima", "minen", "straße"], rows.Select(row => row.Term).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (rows.Single(row => row.Term == "straße").TargetFrequency, rows.Single(row => row.Term == "straße").ReferenceFrequency));
    }

    [Fact]
    public void Adjusted_p_is_Holms_over_the_terms_ranked()
    {
        Corpus corpus = TestCorpus.Of(string.Join(' ', Enumerable.Repeat("klima geld", 30)), string.Join(' ', Enumerable.Repeat("minen feld", 30)));

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, All);

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(4 * Keyness.PValue(rows[0].LogLikelihood), row.AdjustedP, 1e-20));
    }

    [Theory]
    [InlineData(2, 1, new[] { "geld", "klima" })]
    [InlineData(1, 2, new[] { "geld" })]
    public void Rare_terms_are_left_out(int frequency, int articles, string[] expected)
    {
        Corpus corpus = TestCorpus.Of("klima klima geld", "geld minen");

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, new() { MinFrequency = frequency, MinDocumentFrequency = articles });

        Assert.Equal(expected, rows.Select(row => row.Term).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_an_article_on_one_side_the_message_says_which()
    {
        Corpus corpus = TestCorpus.Of("klima");

        Assert.Contains("target", Assert.Throws<ArgumentException>(() => Keyness.Rank(corpus.Where(_ => false), corpus)).Message, StringComparison.Ordinal);
        Assert.Contains("reference", Assert.Throws<ArgumentException>(() => Keyness.Rank(corpus, corpus)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.Rank(corpus, corpus, new() { MinFrequency = 0 }));
    }
}
