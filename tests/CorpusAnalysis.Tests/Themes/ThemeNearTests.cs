namespace CorpusAnalysis.Tests.Themes;

public class ThemeNearTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          climate-finance:
            patterns: ["Milliarde* NEAR/3 *klima*"]
          war:
            patterns: [Bombe*]
            exclude: [Bombe* NEAR/2 Kalorie*]
        """);

    [Fact]
    public void A_hit_of_NEAR_is_the_left_side_with_the_whole_pattern()
    {
        ThemeHit hit = Assert.Single(TestCorpus.Of("Erst dies. Für das Weltklima gab es Milliarden.", "Milliarden für Autos").Themes(Themes).Hits());

        Assert.Equal(
            ("climate-finance", "Milliarde* NEAR/3 *klima*", "Milliarden", "Für das Weltklima gab es Milliarden."),
            (hit.Theme, hit.Pattern, hit.Text, hit.Sentence));
    }

    [Fact]
    public void Matching_articles_are_those_in_which_both_sides_of_NEAR_stand() =>
        Assert.Equal(["b"], TestCorpus.Of("Milliarden", "Klima Milliarden", "Klima").Matching(Themes["climate-finance"]).Articles.Select(article => article.Id));

    [Theory]
    [InlineData("Die Bombe fiel.", 1)]
    [InlineData("Eine Bombe voller Kalorien.", 0)]
    [InlineData("Kalorien, eine Bombe.", 0)]
    [InlineData("Die Bombe fiel nicht auf Kalorien.", 1)]
    [InlineData("Eine Bombe voller Kalorien, aber wirklich keine Bombe.", 1)]
    public void NEAR_as_an_exclusion_leaves_out_the_left_side(string text, int hits) => Assert.Equal(hits, TestCorpus.Of(text).Themes(Themes["war"]).Hits().Count());

    [Theory]
    [InlineData("    patterns: [Klima NEAR Geld]", "needs a distance")]
    [InlineData("    patterns: [Klima NEAR/0 Geld]", "needs a distance")]
    [InlineData("    patterns: [Klima NEAR/3]", "a word on each side")]
    [InlineData("    patterns: [a NEAR/3 b NEAR/3 c]", "more than once")]
    public void A_broken_NEAR_is_named_with_file_and_line(string patterns, string message)
    {
        using TemporaryFolder folder = new TemporaryFolder().Write("themes.yml", $"themes:\n  good:\n    patterns: [x]\n  bad:\n{patterns}\n");
        string path = Path.Combine(folder.Path, "themes.yml");

        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ThemeDictionary.Load(path));

        Assert.StartsWith($"{path}(5): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
