using CsCheck;

namespace CorpusAnalysis.Tests.Collocations;

public class CollocationNetworkTests
{
    private static readonly CollocationOptions Span2 = new() { Left = 2, Right = 2, MinFrequency = 1, MinDocumentFrequency = 1 };

    private static readonly Corpus Corpus = TestCorpus.Of("Klima Geld Baku Klima", "Geld eins zwei Klima Geld", "Baku Geld");

    // Baku, the fourth collocate, has no place. Geld occurs four times, beside eins and zwei once each: 14 + log2(2/5).
    [Fact]
    public void A_network_links_the_node_and_then_its_collocates()
    {
        IReadOnlyList<CollocationLink> links = Corpus.CollocationNetwork("Klima", 3, Span2);

        Assert.Equal(
            [("Klima", "geld", 2L, 2), ("Klima", "eins", 1, 1), ("Klima", "zwei", 1, 1), ("geld", "eins", 1, 1), ("geld", "zwei", 1, 1), ("eins", "zwei", 1, 1)],
            links.Select(link => (link.First, link.Second, link.JointFrequency, link.JointDocumentFrequency)));
        double[] expected = [13.192645, 13, 13, 12.678072, 12.678072, 14];
        Assert.All(links.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.LogDice, 1e-6));
    }

    // Each link has its own first term's table: 5 of 8 tokens are in the spans of Klima, 7 of 7 in those of Geld (so nothing is known),
    // 3 of 10 in those of eins. p is corrected over the four collocates of Klima, also over Baku, and over the three of eins.
    [Fact]
    public void A_link_has_its_evidence_corrected_over_all_collocates_of_its_first_term()
    {
        (string Link, double G2, double P)[] expected =
        [
            ("Klima-geld", -0.5411532090976833, 0.6159402557560173), ("Klima-eins", 1.0242983447211094, 0.6159402557560173), ("Klima-zwei", 1.0242983447211094, 0.6159402557560173),
            ("geld-eins", 0, 1), ("geld-zwei", 0, 1), ("eins-zwei", 2.6825744580600883, 0.3043547924505854),
        ];

        IReadOnlyList<CollocationLink> links = Corpus.CollocationNetwork("Klima", 3, Span2 with { Correction = TestCorrection.BenjaminiHochberg });

        Assert.Equal(expected.Select(row => row.Link), links.Select(link => $"{link.First}-{link.Second}"));
        Assert.All(links.Zip(expected), pair => Assert.Equal(pair.Second.G2, pair.First.LogLikelihood, 1e-9));
        Assert.All(links.Zip(expected), pair => Assert.Equal(pair.Second.P, pair.First.AdjustedP, 1e-9));
    }

    // Geld and Baku stand beside the node twice, in two articles each, but beside each other once.
    [Theory]
    [InlineData(1, "Klima-baku Klima-geld baku-geld")]
    [InlineData(2, "Klima-baku Klima-geld")]
    public void Links_among_collocates_keep_the_limits(int minFrequency, string links) => Assert.Equal(
        links,
        string.Join(' ', TestCorpus.Of("Geld Klima Baku", "Klima Geld", "Klima Baku")
            .CollocationNetwork("Klima", options: Span2 with { MinFrequency = minFrequency })
            .Select(link => $"{link.First}-{link.Second}")));

    [Fact]
    public void A_view_links_by_its_articles_only() => Assert.Equal(
        TestCorpus.Of("Geld eins zwei Klima Geld").CollocationNetwork("Klima", options: Span2),
        Corpus.Where(article => article.Id == "b").CollocationNetwork("Klima", options: Span2));

    [Fact]
    public void A_node_that_occurs_nowhere_has_no_network() => Assert.Empty(Corpus.CollocationNetwork("nirgends", options: Span2));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_network_without_collocates_is_refused(int size) => Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.CollocationNetwork("Klima", size));

    [Fact]
    public void A_network_has_each_pair_once_in_the_order_of_the_ranks() =>
        Gen.Select(Gen.OneOf("node", "eins", "zwei", "drei", "vier").Array[1, 15].Array[1, 4], Gen.Int[0, 3], Gen.Int[1, 3], Gen.Int[1, 5]).Sample((articles, left, right, size) =>
        {
            Corpus corpus = TestCorpus.Of([.. articles.Select(words => string.Join(' ', words))]);
            CollocationOptions options = Span2 with { Left = left, Right = right };
            string[] ranked = ["node", .. corpus.Collocates("node", options).Take(size).Select(row => row.Term)];

            IReadOnlyList<CollocationLink> links = corpus.CollocationNetwork("node", size, options);

            Assert.Equal(ranked.Skip(1), links.TakeWhile(link => link.First == "node").Select(link => link.Second));
            Assert.Equal(links.Count, links.Select(link => (link.First, link.Second)).Distinct().Count());
            Assert.All(links, link => Assert.InRange(Array.IndexOf(ranked, link.First), 0, Array.IndexOf(ranked, link.Second) - 1));
            Assert.All(
                links,
                link => Assert.Equal(
                    link,
                    corpus.Collocates(link.First, options).Where(row => row.Term == link.Second)
                        .Select(row => new CollocationLink(link.First, row.Term, row.JointFrequency, row.JointDocumentFrequency, row.LogDice, row.LogLikelihood, row.AdjustedP)).Single()));
        });
}
