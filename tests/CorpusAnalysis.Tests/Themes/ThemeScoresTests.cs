namespace CorpusAnalysis.Tests.Themes;

public class ThemeScoresTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          finance:
            patterns: [Klimafinanz*: 2.5, Geld, Gold: -1]
          mines:
            patterns: [Mine]
        """);

    private static readonly Corpus Corpus = TestCorpus.Of("Klimafinanzierung und Geld", "Gold Gold Mine", "…", "Geld eins zwei drei vier fünf sechs sieben");

    [Fact]
    public void Every_article_and_theme_has_a_row() => Assert.Equal(
        [
            new ThemeScore("a", "finance", 2, 3, 2000 / 3.0, 3.5, true),
            new ThemeScore("a", "mines", 0, 3, 0, 0, false),
            new ThemeScore("b", "finance", 2, 3, 2000 / 3.0, -2, true),
            new ThemeScore("b", "mines", 1, 3, 1000 / 3.0, 1, true),
            new ThemeScore("c", "finance", 0, 0, 0, 0, false),
            new ThemeScore("c", "mines", 0, 0, 0, 0, false),
            new ThemeScore("d", "finance", 1, 8, 125, 1, true),
            new ThemeScore("d", "mines", 0, 8, 0, 0, false),
        ],
        Corpus.Themes(Themes).Scores());

    [Theory]
    [InlineData(1, 0.0, null, "a finance,b finance,b mines,d finance")]
    [InlineData(2, 0.0, null, "a finance,b finance")]
    [InlineData(1, 126.0, null, "a finance,b finance,b mines")]
    [InlineData(1, 125.0, null, "a finance,b finance,b mines,d finance")]
    [InlineData(1, 0.0, 1.0, "a finance,b mines,d finance")]
    [InlineData(2, 0.0, 3.6, "")]
    public void A_theme_is_present_where_all_conditions_hold(int minHits, double minPerThousand, double? minScore, string present)
    {
        var options = new ThemeScoreOptions { MinHits = minHits, MinPerThousand = minPerThousand, MinScore = minScore };
        ThemeMatches matches = Corpus.Themes(Themes);

        Assert.Equal(present, string.Join(',', matches.Scores(options).Where(row => row.Present).Select(row => $"{row.ArticleId} {row.Theme}")));
        Assert.Equal(matches.Scores(options).Where(row => row.Present), matches.Scores(options with { OnlyPresent = true }));
    }

    [Fact]
    public void Options_outside_their_range_are_refused_at_once()
    {
        ThemeMatches matches = Corpus.Themes(Themes);

        Assert.Throws<ArgumentOutOfRangeException>(() => matches.Scores(new() { MinHits = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => matches.Scores(new() { MinPerThousand = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => matches.Scores(new() { MinPerThousand = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => matches.Scores(new() { MinScore = double.NaN }));
    }
}
