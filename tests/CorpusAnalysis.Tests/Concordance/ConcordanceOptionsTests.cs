using CsCheck;

namespace CorpusAnalysis.Tests.Concordance;

public class ConcordanceOptionsTests
{
    private static readonly Corpus Corpus = Corpus.From(
    [
        TestCorpus.Article("c", "die rote Mine liegt. Eine alte Mine", date: new PartialDate(2024, 3, 1)),
        TestCorpus.Article("a", "„Die Ärztin!“ Die Mine: sie liegt tief. Ende", date: new PartialDate(null, 5)),
        TestCorpus.Article("b", "Minen", date: new PartialDate(2023)),
    ]);

    [Theory]
    [InlineData("", "c1 c2 a b")]
    [InlineData("L1", "b c2 a c1")]
    [InlineData("R1", "c2 b c1 a")]
    [InlineData("R2", "c2 b c1 a")]
    [InlineData("L2", "b c1 c2 a")]
    [InlineData("Node", "c1 c2 a b")]
    [InlineData("Article", "a b c1 c2")]
    [InlineData("Date", "a b c1 c2")]
    [InlineData("L5,L4", "c1 a b c2")]
    [InlineData("Node,R1", "c2 c1 a b")]
    [InlineData("Date,L1", "a b c2 c1")]
    [InlineData("R5,R4,R3,L3", "b c2 a c1")]
    public void Lines_are_sorted_by_keys_and_otherwise_stay_in_their_order(string keys, string expected)
    {
        ConcordanceKey[] sort = [.. keys.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ConcordanceKey>)];
        IEnumerable<string> lines = Corpus.Concordance("Mine*", new ConcordanceOptions { Sort = [.. sort] }).Select(line => line.ArticleId + (line.ArticleId != "c" ? "" : line.Position < 4 ? "1" : "2"));

        Assert.Equal(expected.Split(' '), lines);
    }

    [Fact]
    public void Umlauts_are_sorted_by_their_bytes_in_no_culture() =>
        Assert.Equal(
            ["Mine a", "Mine z", "Mine ä"],
            TestCorpus.Of("Mine ä Mine z Mine a").Concordance("Mine", new ConcordanceOptions { Sort = [ConcordanceKey.R1], Context = 1 }).Select(line => $"{line.Node} {line.Right}"));

    [Fact]
    public void Nodes_of_several_tokens_are_sorted_token_by_token_the_shorter_first() =>
        Assert.Equal(
            ["a", "a b", "a c", "b"],
            TestCorpus.Of("b x a c x a b x a x").Concordance(TokenQuery.Parse("[word!=\"x\"]+"), new ConcordanceOptions { Sort = [ConcordanceKey.Node] }).Select(line => line.Node));

    [Fact]
    public void Whole_sentences_are_shown_with_all_their_signs()
    {
        ConcordanceOptions options = new() { WholeSentences = true };

        Assert.Equal(
            [("die rote", "liegt."), ("Eine alte", ""), ("Die", ": sie liegt tief."), ("", "")],
            Corpus.Concordance("Mine*", options).Select(line => (line.Left, line.Right)));
        Assert.Contains(("„", "Die Ärztin!“ Die Mine", ": sie liegt tief."), Corpus.Concordance(TokenQuery.Parse("\"die\" []* \"mine\""), options).Select(line => (line.Left, line.Node, line.Right)));
    }

    [Fact]
    public void A_match_through_two_sentences_is_shown_with_the_rest_of_both() =>
        Assert.Equal(
            [("„Eins", "drei Mine", "vier.“")],
            TestCorpus.Of("Null. „Eins drei. Mine vier.“ Fünf.").Concordance(TokenQuery.Parse("\"drei\" \"mine\""), new ConcordanceOptions { WholeSentences = true })
                .Select(line => (line.Left, line.Node.Replace(".", "", StringComparison.Ordinal), line.Right)));

    [Fact]
    public void A_sample_is_a_choice_of_lines_in_their_order_and_the_same_for_a_seed() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int).Sample((count, seed) =>
        {
            Corpus corpus = TestCorpus.Of("x x x x", "x x x", "x");
            KwicLine[] all = [.. corpus.Concordance("x")];
            KwicLine[] sample = [.. corpus.Concordance("x", new ConcordanceOptions { Sample = count, Seed = seed })];

            Assert.Equal(Math.Min(count, 8), sample.Length);
            Assert.Equal(sample, all.Where(sample.Contains));
            Assert.Equal(sample, corpus.Concordance("x", new ConcordanceOptions { Sample = count, Seed = seed }));
        });

    // 3 of 8 lines: each comes with probability 3/8; 4 standard errors of 4,000 draws are 0.031.
    [Fact]
    public void Every_line_is_as_likely_to_be_drawn_as_any_other()
    {
        Corpus corpus = TestCorpus.Of("x x x x x x x x");
        int[] drawn = new int[8];
        for (int seed = 0; seed < 4000; seed++)
        {
            foreach (KwicLine line in corpus.Concordance("x", new ConcordanceOptions { Sample = 3, Seed = seed, Context = 0 }))
            {
                drawn[line.Position]++;
            }
        }

        Assert.All(drawn, count => Assert.InRange(count / 4000.0, 0.375 - 0.031, 0.375 + 0.031));
    }

    [Fact]
    public void A_limit_keeps_the_first_lines_after_drawing_and_sorting()
    {
        Corpus corpus = TestCorpus.Of("c x", "a x", "b x");

        Assert.Equal(["a", "b"], corpus.Concordance("x", new ConcordanceOptions { Sort = [ConcordanceKey.L1], Limit = 2 }).Select(line => line.Left));
        Assert.Equal(
            corpus.Concordance("x", new ConcordanceOptions { Sample = 2, Sort = [ConcordanceKey.L1] }).Take(1),
            corpus.Concordance("x", new ConcordanceOptions { Sample = 2, Sort = [ConcordanceKey.L1], Limit = 1 }));
        Assert.Empty(corpus.Concordance("x", new ConcordanceOptions { Limit = 0 }));
        Assert.Equal(3, corpus.Concordance("x", new ConcordanceOptions { Limit = 9, Sample = 9 }).Count());
    }

    [Fact]
    public void Lines_of_one_article_are_the_same_whether_few_or_all_of_its_tokens_are_cut() =>
        Gen.Select(Gen.OneOf("Mine", "eins", "„zwei“", "drei.").Array[1, 30], Gen.Int[0, 5]).Sample((words, context) =>
        {
            Corpus corpus = TestCorpus.Of(string.Join(' ', words) + " !");
            var whole = new SpelledArticle(corpus.Utf8(0), new ArticleScanner(corpus.Tokenizer));

            Assert.All(corpus.Concordance("Mine", context), line => Assert.Equal(
                (whole.Left(line.Position, context), whole.Text(line.Position, 1), whole.Right(line.Position, 1, context)),
                (line.Left, line.Node, line.Right)));
        });

    [Fact]
    public void A_context_longer_than_any_article_is_all_of_it() =>
        Assert.Equal("b c", Assert.Single(TestCorpus.Of("a b c").Concordance("a", int.MaxValue)).Right);

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConcordanceOptions { Context = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConcordanceOptions { Sample = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConcordanceOptions { Limit = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConcordanceOptions { Sort = [(ConcordanceKey)99] });
        Assert.Empty(new ConcordanceOptions { Sort = default }.Sort);
    }
}
