using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

public class NGramsByTests
{
    private static readonly NGramOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    private static readonly Corpus Corpus = TestCorpus.Of("der Tag der Einheit", "der Tag", "Tag der Arbeit und der Tag der Einheit", "…");

    [Fact]
    public void Each_group_counts_its_own_places_tokens_and_articles() => Assert.Equal(
        [
            new("x", "der tag", 2, 2e6 / 6, 2), new("x", "der einheit", 1, 1e6 / 6, 1), new("x", "tag der", 1, 1e6 / 6, 1),
            new GroupNGramFrequency("–", "tag der", 2, 250_000, 1),
        ],
        Corpus.NGramsBy(2, article => article.Id is "a" or "b" ? "x" : article.Id == "c" ? null : "", All with { Top = 3 }).Where(row => row.Group == "x" || row.Frequency > 1));

    [Theory]
    [InlineData(2, 1, null, "x:der tag –:tag der")]
    [InlineData(1, 2, null, "x:der tag")]
    [InlineData(1, 1, 1, "x:der tag –:tag der")]
    [InlineData(3, 1, null, "")]
    public void Minima_and_the_number_of_rows_hold_for_each_group(int minFrequency, int minArticles, int? top, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Corpus.NGramsBy(2, article => article.Id is "a" or "b" ? "x" : null, new NGramOptions { MinFrequency = minFrequency, MinDocumentFrequency = minArticles, Top = top })
            .Select(row => $"{row.Group}:{row.Text}")));

    [Fact]
    public void The_groups_of_an_empty_corpus_have_no_rows() => Assert.Empty(TestCorpus.Of().NGramsBy(2, article => article.Id, All));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(21, 0)]
    [InlineData(2, -1)]
    public void Sizes_and_options_out_of_range_are_refused_even_without_articles(int size, int skip) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCorpus.Of().NGramsBy(size, article => article.Id, All with { Skip = skip }));

    [Fact]
    public void Groups_add_up_to_the_corpus() =>
        Gen.Select(Sentences.Any, Gen.Int[2, 3], Gen.Int[0, 2], Gen.Int[1, 3]).Sample((articles, size, skip, groups) =>
        {
            Corpus corpus = Sentences.Corpus(articles);
            NGramOptions options = All with { Skip = skip };
            var numbers = corpus.Articles.Index().ToDictionary(row => row.Item.Id, row => row.Index % groups);

            var sums = corpus.NGramsBy(size, article => $"{numbers[article.Id]}", options)
                .GroupBy(row => row.Text).Select(rows => (rows.Key, rows.Sum(row => row.Frequency), rows.Sum(row => row.DocumentFrequency)));

            Assert.Equal(corpus.NGrams(size, options).Select(row => (row.Text, row.Frequency, row.DocumentFrequency)).Order(), sums.Order());
        });
}
