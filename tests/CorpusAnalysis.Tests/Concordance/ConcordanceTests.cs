namespace CorpusAnalysis.Tests.Concordance;

public class ConcordanceTests
{
    [Fact]
    public void A_line_shows_the_context_as_spelled_and_ends_with_the_article()
    {
        Corpus corpus = TestCorpus.Of("Eins, zwei:\tdrei Mine – vier „fünf“!", "Mine");

        Assert.Equal(
            [
                new KwicLine("a", new PartialDate(2024, 11, 29), "zwei: drei", "Mine", "– vier „fünf“!", MatchKind.Word, 3),
                new KwicLine("b", new PartialDate(2024, 11, 29), "", "Mine", "", MatchKind.Word, 0),
            ],
            corpus.Concordance("mine", context: 2));
    }

    [Fact]
    public void A_context_of_0_shows_the_node_alone()
    {
        KwicLine line = Assert.Single(TestCorpus.Of("eins Mine zwei").Concordance("Mine", context: 0));

        Assert.Equal(("", "Mine", ""), (line.Left, line.Node, line.Right));
    }

    [Fact]
    public void A_view_shows_its_articles_only() =>
        Assert.Equal("b", Assert.Single(TestCorpus.Of("Mine", "Mine").Where(article => article.Id == "b").Concordance("Mine")).ArticleId);

    [Fact]
    public void A_word_that_occurs_nowhere_gives_no_line() => Assert.Empty(TestCorpus.Of("x").Concordance("Mine"));

    [Fact]
    public void A_negative_context_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => TestCorpus.Of("x").Concordance("x", -1));
}
