namespace CorpusAnalysis.Tests.Themes;

public class ThemeMatchesTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          climate:
            patterns: [Klimagipfel]
            themes:
              finance:
                patterns:
                  de: [Klimafinanz*, Verluste und Schäden, Schäden, "*fonds"]
                  en: [fund]
          mines:
            patterns: [Mine*, "*mine"]
            exclude: [Goldmine, Mine des Bleistifts]
        """);

    [Fact]
    public void The_longest_match_wins_inside_a_theme()
    {
        ThemeHit hit = Assert.Single(TestCorpus.Of("Der Fonds für Verluste und Schäden zahlt.").Themes(Themes["finance"]).Hits(), hit => hit.Position > 1);

        Assert.Equal(("Verluste und Schäden", "Verluste und Schäden", MatchKind.Phrase, 3), (hit.Pattern, hit.Text, hit.Kind, hit.Position));
    }

    [Fact]
    public void A_hit_opens_into_its_sentence_as_spelled()
    {
        ThemeHit hit = Assert.Single(TestCorpus.Of("Erst dies. Die  „Klimafinanzierung“ blieb offen. Dann das.").Themes(Themes["finance"]).Hits());

        Assert.Equal(("climate/finance", "Klimafinanzierung", "Die „Klimafinanzierung“ blieb offen."), (hit.Theme, hit.Text, hit.Sentence));
    }

    [Fact]
    public void The_hits_of_a_theme_below_count_for_the_one_above()
    {
        IReadOnlyList<ThemeFrequency> rows = TestCorpus.Of("Klimagipfel und Klimafinanzierung", "nichts").Themes(Themes).Frequencies();

        Assert.Equal([("climate", 2L, 1), ("climate/finance", 1, 1), ("mines", 0, 0)], rows.Select(row => (row.Theme, row.Hits, row.Articles)));
        Assert.Equal(0.5, rows[0].Share);
        Assert.Equal(2e6 / 4, rows[0].PerMillion);
    }

    [Theory]
    [InlineData("Die Goldmine liegt brach.", 0)]
    [InlineData("Die Mine des Bleistifts brach.", 0)]
    [InlineData("Die Mine lag im Feld, die Goldmine nicht.", 1)]
    [InlineData("Eine Landmine und Minen.", 2)]
    public void What_means_something_else_is_excluded(string text, int hits) => Assert.Equal(hits, TestCorpus.Of(text).Themes(Themes["mines"]).Hits().Count());

    [Theory]
    [InlineData("de", 1)]
    [InlineData("en", 1)]
    [InlineData("fr", 0)]
    [InlineData("und", 2)]
    public void Patterns_apply_to_articles_of_their_language(string language, int hits) =>
        Assert.Equal(hits, Corpus.From([TestCorpus.Article("a", "Schadensfonds fund", language)]).Themes(Themes["finance"]).Hits().Count());

    [Fact]
    public void Months_without_articles_have_no_row_and_undated_articles_are_counted()
    {
        Corpus corpus = Corpus.From(
        [
            TestCorpus.Article("a", "Mine eins zwei drei", date: new PartialDate(2024, 11, 1)),
            TestCorpus.Article("b", "nichts", date: new PartialDate(2024, 11, 2)),
            TestCorpus.Article("c", "nichts", date: new PartialDate(2025, 1, 2)),
            TestCorpus.Article("d", "Mine", date: new PartialDate(null, 1, 2)),
        ]);

        ThemeMatches matches = corpus.Themes(Themes["mines"]);

        Assert.Equal(1, matches.ArticlesWithoutMonth);
        Interval half = Proportion.Wilson(1, 2), none = Proportion.Wilson(0, 1);
        Assert.Equal(
            [
                new ThemeMonth("mines", new YearMonth(2024, 11), 2, 1, 0.5, half.Low, half.High, 1, 5, 200_000, false),
                new ThemeMonth("mines", new YearMonth(2025, 1), 1, 0, 0, none.Low, none.High, 0, 1, 0, true),
            ],
            matches.PerMonth(fewArticles: 2));
        Assert.All(matches.PerMonth(), row => Assert.True(row.FewArticles));
        Assert.All(matches.PerMonth(0), row => Assert.False(row.FewArticles));
        Assert.Throws<ArgumentOutOfRangeException>(() => matches.PerMonth(-1));
    }

    [Fact]
    public void Groups_are_in_order_and_an_empty_one_is_named()
    {
        Corpus corpus = Corpus.From([TestCorpus.Article("a", "Mine", place: "Genf"), TestCorpus.Article("b", "Mine Mine", place: "Baku"), TestCorpus.Article("c", "x", place: "")]);

        Assert.Equal([("Baku", 2L), ("Genf", 1), ("–", 0)], corpus.Themes(Themes["mines"]).By(article => article.Place).Select(row => (row.Group, row.Hits)));
    }

    [Fact]
    public void Matching_articles_are_a_view_of_the_same_index()
    {
        Corpus corpus = TestCorpus.Of("Mine", "nichts", "Minen");

        Corpus matching = corpus.Matching(Themes["mines"]);

        Assert.Equal(["a", "c"], matching.Articles.Select(article => article.Id));
        Assert.Same(corpus.Index, matching.Index);
        Assert.Equal(2, matching.Themes(Themes["mines"]).Hits().Count());
    }

    [Fact]
    public void An_empty_corpus_has_rows_of_zeros()
    {
        ThemeFrequency row = TestCorpus.Of().Themes(Themes).Frequencies()[0];

        Assert.Equal(new ThemeFrequency("climate", 0, 0, 0, 0, 1, 0), row);
        Assert.Empty(TestCorpus.Of().Themes(Themes).PerMonth());
    }
}
