namespace CorpusAnalysis.Tests.Statistics;

public class FrequencyTests
{
    private static readonly Corpus Small = TestCorpus.Of("Klima Geld klima", "Geld Minen und KLIMA");

    [Fact]
    public void Frequencies_count_tokens_and_articles_whatever_the_case() => Assert.Equal(
        [
            new TermFrequency("klima", 3, 3e6 / 7, 2),
            new TermFrequency("geld", 2, 2e6 / 7, 2),
            new TermFrequency("minen", 1, 1e6 / 7, 1),
            new TermFrequency("und", 1, 1e6 / 7, 1),
        ],
        Small.Frequencies());

    [Fact]
    public void Frequencies_of_a_view_count_its_articles_only() =>
        Assert.Equal([new TermFrequency("klima", 2, 2e6 / 3, 1), new TermFrequency("geld", 1, 1e6 / 3, 1)], Small.Where(a => a.Id == "a").Frequencies());

    [Fact]
    public void Frequencies_of_nothing_are_none() => Assert.Empty(Small.Where(_ => false).Frequencies());

    [Fact]
    public void Stop_words_can_be_left_out() => Assert.Equal(["klima", "geld", "minen"], Small.Frequencies().WithoutStopWords("de").Select(row => row.Term));

    [Fact]
    public void An_unknown_list_of_stop_words_names_those_there_are() =>
        Assert.Contains("az, de, en, fr, ru", Assert.Throws<NotSupportedException>(() => Small.Frequencies().WithoutStopWords("xx")).Message, StringComparison.Ordinal);

    [Fact]
    public void Top_takes_the_first_rows_or_all()
    {
        Assert.Equal(2, Small.Frequencies().Top(2).Count);
        Assert.Equal(4, Small.Frequencies().Top(99).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.Frequencies().Top(-1));
    }

    // By hand: 10⁶ · 206523 / 959641 (frequencies of Gabrielatos and Marchi 2011); nothing per million of nothing.
    [Theory]
    [InlineData(206523, 959641, 215208.60405)]
    [InlineData(178174, 1562358, 114041.72411)]
    [InlineData(0, 5, 0)]
    [InlineData(0, 0, 0)]
    public void Per_million_equals_the_computed_value(long frequency, long tokens, double expected) =>
        Assert.Equal(expected, CorpusFrequencies.PerMillion(frequency, tokens), 1e-4);

    // Manning, Raghavan and Schütze (2008), figure 6.8.
    [Theory]
    [InlineData(18165, 1.65)]
    [InlineData(6723, 2.08)]
    [InlineData(19241, 1.62)]
    [InlineData(25235, 1.50)]
    public void Inverse_document_frequency_equals_the_published_value(int documentFrequency, double expected) =>
        Assert.Equal(expected, TfIdf.InverseDocumentFrequency(documentFrequency, 806_791), 0.006);

    [Fact]
    public void Tf_idf_is_0_for_a_term_in_every_article_and_grows_with_rarity()
    {
        Assert.Equal(0, TfIdf.Weight(3, 2, 2));
        Assert.Equal(0, TfIdf.Weight(0, 0, 2));
        Assert.Equal(2 * Math.Log10(2), TfIdf.Weight(2, 1, 2), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => TfIdf.Weight(1, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => TfIdf.Weight(-1, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => TfIdf.Weight(1, 1, 0));
    }

    [Fact]
    public void Top_terms_per_article_are_frequent_there_and_rare_elsewhere() => Assert.Equal(
        [
            new TermWeight("a", "geld", 1, 2, 0),
            new TermWeight("b", "minen", 1, 1, Math.Log10(2)),
        ],
        Small.TopTermsPerArticle(1));
}
