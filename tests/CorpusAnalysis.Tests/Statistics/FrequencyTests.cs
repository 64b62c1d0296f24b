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
        Small.Frequencies().Select(row => row with { PerMillionLow = null, PerMillionHigh = null }));

    // Computed in Python from the formula of Cochran (1977): 2 of 100, 1 of 200, 6 of 300 tokens.
    [Fact]
    public void The_interval_of_a_rate_is_that_over_articles()
    {
        string Text(int hits, int tokens) => string.Join(' ', Enumerable.Range(0, tokens).Select(i => i < hits ? "klima" : "wort"));

        TermFrequency row = TestCorpus.Of(Text(2, 100), Text(1, 200), Text(6, 300)).Frequencies().Single(row => row.Term == "klima");

        Assert.Equal((15_000, 4800.024033012011, 25199.97596698799), (row.PerMillion, row.PerMillionLow!.Value, row.PerMillionHigh!.Value), new Near(1e-6));
        Assert.Equal(row.PerMillionLow!.Value, 1e6 * RatioEstimate.Rate([2, 1, 6], [100, 200, 300])!.Value.Low, 1e-6);
    }

    [Fact]
    public void The_interval_agrees_with_the_bootstrap_over_articles()
    {
        var random = new Random(5);
        long[] tokens = [.. Enumerable.Range(0, 300).Select(_ => (long)random.Next(100, 500))];
        long[] hits = [.. tokens.Select(size => (long)Enumerable.Range(0, (int)size).Count(_ => random.NextDouble() < 0.01 * random.Next(0, 3)))];
        double[] resampled = [.. Enumerable.Range(0, 2_000).Select(_ =>
        {
            int[] drawn = [.. Enumerable.Range(0, 300).Select(_ => random.Next(300))];
            return drawn.Sum(i => hits[i]) / (double)drawn.Sum(i => tokens[i]);
        }).Order()];

        Interval interval = RatioEstimate.Rate(hits, tokens)!.Value;

        Assert.InRange(interval.Low / resampled[50], 0.97, 1.03);
        Assert.InRange(interval.High / resampled[1949], 0.97, 1.03);
    }

    [Fact]
    public void An_interval_needs_two_articles_with_tokens()
    {
        Assert.Null(RatioEstimate.Rate([3], [10]));
        Assert.Null(RatioEstimate.Rate([], []));
        Assert.Null(RatioEstimate.Rate([0, 0], [0, 0]));
        Assert.Equal(new Interval(0.1, 0.1), RatioEstimate.Rate([1, 2], [10, 20]));
        Assert.Equal(new Interval(0, 0), RatioEstimate.Rate([0, 0], [10, 20]));
        Assert.Throws<ArgumentException>(() => RatioEstimate.Rate([1], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioEstimate.Rate([-1, 0], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioEstimate.Rate([1, 0], [1, 2], confidence: 1));
    }

    [Fact]
    public void Frequencies_by_group_are_those_of_the_groups()
    {
        Corpus corpus = TestCorpus.Of("klima klima geld", "minen geld", "klima", "…");

        IReadOnlyList<GroupTermFrequency> rows = corpus.FrequenciesBy(article => article.Id switch { "a" or "c" => "x", "b" => "", _ => "leer" });

        Assert.Equal([("x", "klima", 3L, 2), ("x", "geld", 1, 1), ("–", "geld", 1, 1), ("–", "minen", 1, 1)], rows.Select(row => (row.Group, row.Term, row.Frequency, row.DocumentFrequency)));
        Assert.Equal(["leer", "x", "–"], corpus.By(article => article.Id switch { "a" or "c" => "x", "b" => "–", _ => "leer" }).Select(group => group.Key));
    }

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

    private sealed class Near(double tolerance) : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) < tolerance && Math.Abs(x.Item2 - y.Item2) < tolerance && Math.Abs(x.Item3 - y.Item3) < tolerance;

        public int GetHashCode((double, double, double) obj) => 0;
    }
}
