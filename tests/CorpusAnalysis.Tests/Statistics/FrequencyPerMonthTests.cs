namespace CorpusAnalysis.Tests.Statistics;

public class FrequencyPerMonthTests
{
    private static readonly Corpus Sample = Corpus.From([
        TestCorpus.Article("a", "Klima und Geld für Klima", date: new(2024, 11, 2)),
        TestCorpus.Article("b", "Geld", date: new(2024, 11, 9)),
        TestCorpus.Article("c", "Minen im Feld", date: new(2025, 1, 3)),
        TestCorpus.Article("d", "Klima ohne Jahr", date: new(null, 11, 3)),
        TestCorpus.Article("e", "Klimageld", date: new(2025, 2)),
    ]);

    [Fact]
    public void Months_have_counts_and_a_month_without_articles_has_no_row()
    {
        IReadOnlyList<FrequencyMonth> rows = Sample.FrequencyPerMonth("klima*");

        Assert.Equal([new(2024, 11), new(2025, 1), new(2025, 2)], rows.Select(row => row.Month));
        Assert.Equal([(2, 1, 6L, 2L), (1, 0, 3L, 0L), (1, 1, 1L, 1L)], rows.Select(row => (row.Articles, row.ArticlesWithHits, row.Tokens, row.Hits)));
        Assert.Equal([2e6 / 6, 0, 1e6], rows.Select(row => row.PerMillion));
        Assert.All(rows, row => Assert.Equal(("klima*", true), (row.Pattern, row.FewArticles)));
    }

    // Of two articles a sample holds a twice (2 of 5 words), both (2 of 6) or b twice (none).
    [Fact]
    public void Intervals_draw_articles_and_a_single_article_has_none()
    {
        IReadOnlyList<FrequencyMonth> rows = Sample.FrequencyPerMonth("klima*");

        Assert.Equal((0, 4e5), (rows[0].PerMillionLow, rows[0].PerMillionHigh));
        Assert.Equal((null, null), (rows[1].PerMillionLow, rows[1].PerMillionHigh));
    }

    [Fact]
    public void The_same_seed_gives_the_same_intervals_whatever_other_months_there_are()
    {
        Corpus corpus = Corpus.From(Enumerable.Range(0, 60).Select(i =>
            TestCorpus.Article($"{i:00}", string.Join(' ', Enumerable.Repeat("Klima", i % 7).Concat(Enumerable.Repeat("Geld", 5 + (i % 11)))), date: new(2024, 1 + (i % 3)))));
        IReadOnlyList<FrequencyMonth> rows = corpus.FrequencyPerMonth("Klima");

        Assert.Equal(rows, corpus.FrequencyPerMonth("Klima"));
        Assert.Equal(rows.Skip(1), corpus.Where(article => article.Date.Month > 1).FrequencyPerMonth("Klima"));
        Assert.NotEqual(rows, corpus.FrequencyPerMonth("Klima", new() { Seed = 2 }));
        Assert.All(rows, row => Assert.InRange(row.PerMillion, row.PerMillionLow!.Value, row.PerMillionHigh!.Value));
        Assert.All(rows, row => Assert.False(row.FewArticles));
        Assert.All(corpus.FrequencyPerMonth("Klima", new() { FewArticles = 21 }), row => Assert.True(row.FewArticles));
    }

    [Fact]
    public void A_view_counts_its_articles_only_and_nothing_gives_no_rows()
    {
        Assert.Equal([0.0], Sample.Where(article => article.Id == "b").FrequencyPerMonth("Klima").Select(row => row.PerMillion));
        Assert.Empty(Sample.Where(_ => false).FrequencyPerMonth("Klima"));
        Assert.Throws<FormatException>(() => Sample.FrequencyPerMonth("*"));
    }

    [Fact]
    public void A_theme_is_counted_as_its_months_are()
    {
        ThemeDictionary themes = ThemeDictionary.Parse("themes: { money: { patterns: [Geld, klimageld] } }");
        IReadOnlyList<FrequencyMonth> rows = Sample.FrequencyPerMonth(themes["money"]);

        Assert.Equal(
            Sample.Themes(themes).PerMonth().Select(row => (row.Theme, row.Month, row.Articles, row.Hits, row.Tokens, row.PerMillion)),
            rows.Select(row => (row.Pattern, row.Month, row.Articles, row.Hits, row.Tokens, row.PerMillion)));
    }

    [Fact]
    public void A_trend_may_leave_out_months_with_few_articles()
    {
        IReadOnlyList<FrequencyMonth> rows = Sample.FrequencyPerMonth("Geld", new() { FewArticles = 2 });

        Assert.Equal(("Geld", 3, 1), (Trend.Of(rows).Pattern, Trend.Of(rows).Months, Trend.Of(rows).Gaps));
        Assert.Equal((1, 0), (Trend.Of(rows, withFewArticles: false).Months, Trend.Of(rows, withFewArticles: false).Gaps));
        Assert.Equal("", Trend.Of(Array.Empty<FrequencyMonth>()).Pattern);
    }

    [Fact]
    public void Options_out_of_range_are_refused() => Assert.All(
        [new() { FewArticles = -1 }, new() { Resamples = 99 }, new() { Confidence = 1 }, new FrequencyPerMonthOptions { Confidence = 0 }],
        options => Assert.Throws<ArgumentOutOfRangeException>(() => Sample.FrequencyPerMonth("Klima", options)));
}
