using CsCheck;

namespace CorpusAnalysis.Tests.Collocations;

public class CollocatesTests
{
    private static readonly CollocationOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    // Eleven tokens, three of them the node; two tokens in the spans of a, one of them in both, and three in those of b.
    private static readonly Corpus Corpus = TestCorpus.Of("Klima Geld Baku Klima", "Geld eins zwei Klima Geld", "Baku Geld");

    [Fact]
    public void Collocates_are_counted_within_the_spans_each_token_once() => Assert.Equal(
        [("geld", 2L, 4L, 2), ("eins", 1, 1, 1), ("zwei", 1, 1, 1), ("baku", 1, 2, 1)],
        Corpus.Collocates("Klima", All with { Left = 2, Right = 2 })
            .Select(row => (row.Term, row.JointFrequency, row.Frequency, row.JointDocumentFrequency)));

    // Of the eight tokens beside the node five lie in the spans. Computed apart from the tables 2, 5, 4, 8 and 1, 5, 2, 8 and 1, 5, 1, 8.
    [Theory]
    [InlineData("geld", 2.5, 13.192645, -0.321928, -0.353553, -0.541153)]
    [InlineData("baku", 1.25, 12.678072, -0.321928, -0.25, -0.174253)]
    [InlineData("eins", 0.625, 13, 0.678072, 0.375, 1.024298)]
    public void Measures_are_over_the_tokens_beside_the_node(string term, double expected, double logDice, double information, double tScore, double evidence)
    {
        Collocate row = Corpus.Collocates("Klima", All with { Left = 2, Right = 2 }).Single(row => row.Term == term);

        Assert.Equal(expected, row.ExpectedFrequency, 1e-12);
        Assert.Equal(logDice, row.LogDice, 1e-6);
        Assert.Equal(information, row.MutualInformation, 1e-6);
        Assert.Equal(tScore, row.TScore, 1e-6);
        Assert.Equal(evidence, row.LogLikelihood, 1e-6);
    }

    [Fact]
    public void P_is_corrected_over_all_collocates_ranked()
    {
        IReadOnlyList<Collocate> rows = Corpus.Collocates("Klima", All with { Left = 2, Right = 2 });

        Assert.Equal(MultipleTests.Holm([.. rows.Select(row => Keyness.PValue(row.LogLikelihood))]), rows.Select(row => row.AdjustedP));
    }

    [Theory]
    [InlineData(1, 0, "baku:1 zwei:1")]
    [InlineData(0, 1, "geld:2")]
    [InlineData(2, 0, "baku:1 eins:1 geld:1 zwei:1")]
    [InlineData(1, 1, "baku:1 geld:2 zwei:1")]
    [InlineData(9, 9, "baku:1 eins:1 geld:3 zwei:1")]
    [InlineData(int.MaxValue, int.MaxValue, "baku:1 eins:1 geld:3 zwei:1")]
    public void A_span_reaches_to_each_side_as_asked_but_not_out_of_its_article(int left, int right, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Corpus.Collocates("Klima", All with { Left = left, Right = right })
            .OrderBy(row => row.Term, StringComparer.Ordinal).Select(row => $"{row.Term}:{row.JointFrequency}")));

    [Fact]
    public void One_number_is_the_span_on_each_side_with_the_default_limits()
    {
        Corpus corpus = TestCorpus.Of("Geld Klima Geld fern", "Klima Geld fern fern", "fern Baku Klima Baku Baku");

        Assert.Equal(["geld"], corpus.Collocates("Klima", 1).Select(row => row.Term));
        Assert.Equal(corpus.Collocates("Klima", new CollocationOptions { Left = 1, Right = 1 }), corpus.Collocates("Klima", 1));
        Assert.Equal(corpus.Collocates("Klima", 5), corpus.Collocates("Klima"));
    }

    [Theory]
    [InlineData(1, 1, "baku geld oft selten")]
    [InlineData(2, 1, "baku geld oft")]
    [InlineData(3, 1, "geld oft")]
    [InlineData(1, 2, "baku geld")]
    [InlineData(3, 2, "geld")]
    [InlineData(4, 1, "")]
    [InlineData(1, 3, "")]
    public void Rare_collocates_are_left_out(int frequency, int articles, string terms)
    {
        Corpus corpus = TestCorpus.Of("Klima Geld Geld Baku oft oft oft", "Klima Geld Baku selten");
        var options = new CollocationOptions { Right = 6, MinFrequency = frequency, MinDocumentFrequency = articles };

        Assert.Equal(terms, string.Join(' ', corpus.Collocates("Klima", options).Select(row => row.Term).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Stop_words_are_not_ranked_but_take_room()
    {
        Corpus corpus = TestCorpus.Of("Klima und Geld", "Klima und Geld");

        Assert.Empty(corpus.Collocates("Klima", All with { Right = 1, WithoutStopWords = "de" }));
        Assert.Equal(["geld"], corpus.Collocates("Klima", All with { Right = 2, WithoutStopWords = "de" }).Select(row => row.Term));
        Assert.Equal(["geld", "und"], corpus.Collocates("Klima", All with { Right = 2 }).Select(row => row.Term));
    }

    [Fact]
    public void The_words_of_a_phrase_are_no_collocates_where_they_belong_to_it()
    {
        IReadOnlyList<Collocate> rows = TestCorpus.Of("eine grüne Anleihe brachte grüne Energie").Collocates("grüne Anleihe", All with { Left = 2, Right = 2 });

        Assert.Equal([("brachte", 1L, 1L, 14.0), ("eine", 1, 1, 14), ("grüne", 1, 1, 14)], rows.Select(row => (row.Term, row.JointFrequency, row.Frequency, row.LogDice)));
    }

    [Fact]
    public void All_words_that_a_glob_stands_for_are_the_node() => Assert.Equal(
        ["geld"], TestCorpus.Of("Klima Klimagipfel Geld Weltklima").Collocates("*klima*", All).Select(row => row.Term));

    [Fact]
    public void A_node_with_NEAR_is_its_left_side() => Assert.Equal(
        [("geld", 1L), ("klima", 1)],
        TestCorpus.Of("Geld Gipfel Klima fern fern Gipfel x").Collocates("Gipfel NEAR/1 Klima", All with { Left = 1, Right = 1 }).Select(row => (row.Term, row.JointFrequency)));

    [Fact]
    public void LogDice_exceeds_14_where_a_span_counts_a_collocate_twice() =>
        Assert.Equal(14.415037, Assert.Single(TestCorpus.Of("Geld Klima Geld").Collocates("Klima", All)).LogDice, 1e-6);

    [Fact]
    public void A_view_counts_its_articles_only()
    {
        Corpus view = Corpus.Where(article => article.Id == "b");

        Assert.Equal([("eins", 1L, 1L), ("zwei", 1, 1), ("geld", 1, 2)], view.Collocates("Klima", All with { Left = 2, Right = 2 }).Select(row => (row.Term, row.JointFrequency, row.Frequency)));
        Assert.Equal(TestCorpus.Of("Geld eins zwei Klima Geld").Collocates("Klima", All), view.Collocates("Klima", All));
    }

    [Theory]
    [InlineData("nirgends")]
    [InlineData("Klima Baku")]
    public void A_node_that_occurs_nowhere_has_no_collocates(string node) => Assert.Empty(Corpus.Collocates(node, All));

    [Fact]
    public void A_node_alone_has_no_collocates() => Assert.Empty(TestCorpus.Of("Klima", "Klima Klima").Collocates("Klima", All));

    [Theory]
    [InlineData("!")]
    [InlineData("*")]
    [InlineData("Klima NEAR Geld")]
    public void A_node_that_is_no_pattern_is_refused(string node) => Assert.Throws<FormatException>(() => Corpus.Collocates(node, All));

    [Theory]
    [InlineData(-1, 5, 1, 1)]
    [InlineData(5, -1, 1, 1)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(5, 5, 0, 1)]
    [InlineData(5, 5, 1, 0)]
    public void An_option_outside_its_range_is_refused(int left, int right, int frequency, int articles)
    {
        var options = new CollocationOptions { Left = left, Right = right, MinFrequency = frequency, MinDocumentFrequency = articles };

        Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.Collocates("Klima", options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.CollocationNetwork("Klima", options: options));
    }

    [Fact]
    public void Joint_frequencies_agree_with_a_count_token_by_token() =>
        Gen.Select(Gen.OneOf("node", "eins", "zwei", "drei").Array[1, 15].Array[1, 4], Gen.Int[0, 4], Gen.Int[1, 4]).Sample((articles, left, right) =>
        {
            var expected = articles
                .SelectMany((words, article) => words.Select((word, i) => (word, article, IsNear: Enumerable.Range(0, words.Length).Any(j => words[j] == "node" && i >= j - left && i <= j + right))))
                .Where(token => token.IsNear && token.word != "node")
                .GroupBy(token => token.word)
                .Select(term => (term.Key, term.LongCount(), term.Select(token => token.article).Distinct().Count()));

            Assert.Equal(
                expected.Order(),
                TestCorpus.Of([.. articles.Select(words => string.Join(' ', words))])
                    .Collocates("node", All with { Left = left, Right = right })
                    .Select(row => (row.Term, row.JointFrequency, row.JointDocumentFrequency)).Order());
        });
}
