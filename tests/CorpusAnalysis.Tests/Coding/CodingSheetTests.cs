namespace CorpusAnalysis.Tests.Coding;

public class CodingSheetTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("themes:\n  climate:\n    patterns: [Klima]\n    themes:\n      finance:\n        patterns: [Geld]\n");

    private static readonly Corpus Corpus = Corpus.From(
    [
        new Article { Id = "a", Headline = "Ein Titel, mit \"Komma\"", Paragraphs = ["Erster  Absatz.", "Zweiter\nAbsatz."] },
        new Article { Id = "b", Headline = "", Paragraphs = [] },
    ]);

    [Fact]
    public void A_sheet_has_a_row_per_article_and_theme_in_the_order_of_drawing()
    {
        CorpusSample sample = Corpus.Sample(2, 1);

        Assert.Equal(
            sample.Articles.SelectMany(article => Themes.Select(theme => (article.Id, theme.Path))),
            sample.CodingSheet(Themes).Select(row => (row.Article, row.Theme)));
        Assert.Equal(
            new CodingSheetRow("a", "climate/finance", null, null, null, null, "Ein Titel, mit \"Komma\"", "Erster Absatz. Zweiter Absatz."),
            sample.CodingSheet(Themes).Single(row => row.Article == "a" && row.Theme == "climate/finance"));
    }

    [Fact]
    public void A_sheet_that_is_filled_in_is_read_as_hand_codes()
    {
        using var csv = new StringWriter();
        Corpus.Sample(2, 1).CodingSheet(Themes["finance"].WithThoseBelow()).Select(row => row with { CoderA = "1", CoderB = "0", Final = "1", Reason = "Geld, eben" }).WriteCsv(csv);

        Assert.Equal(
            [new HandCode("a", "climate/finance", true, false, true, "Geld, eben"), new HandCode("b", "climate/finance", true, false, true, "Geld, eben")],
            HandCodes.Parse(csv.ToString(), "codes.csv").Codes.OrderBy(code => code.ArticleId, StringComparer.Ordinal));
    }

    [Fact]
    public void A_sheet_that_is_not_filled_in_is_told_with_its_line()
    {
        using var csv = new StringWriter();
        Corpus.Sample(2, 1).CodingSheet(Themes).WriteCsv(csv);

        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => HandCodes.Parse(csv.ToString(), "codes.csv"));
        Assert.StartsWith("codes.csv(2): expected 1 or 0 for coder_a", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eins zwei drei", 100, "eins zwei drei")]
    [InlineData("eins zwei drei", 14, "eins zwei drei")]
    [InlineData("eins zwei drei", 13, "eins zwei …")]
    [InlineData("eins zwei drei", 9, "eins zwei …")]
    [InlineData("eins zwei drei", 8, "eins …")]
    [InlineData("eins zwei drei", 3, "ein …")]
    [InlineData("eins zwei drei", 0, "")]
    [InlineData("👍👍👍", 3, "👍 …")]
    [InlineData("👍👍👍", 1, "")]
    public void An_excerpt_ends_behind_a_whole_word_or_sign(string text, int length, string excerpt) =>
        Assert.Equal(excerpt, TestCorpus.Of(text).Sample(1, 1).CodingSheet(Themes, length)[0].Excerpt);

    [Fact]
    public void A_negative_length_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.Sample(1, 1).CodingSheet(Themes, -1));
}
