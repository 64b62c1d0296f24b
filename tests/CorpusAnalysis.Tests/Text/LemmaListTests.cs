namespace CorpusAnalysis.Tests.Text;

public class LemmaListTests
{
    [Fact]
    public void Lemma_is_found_whatever_the_case_and_the_word_stays_where_there_is_none()
    {
        var list = LemmaList.Parse("# forms\r\nMinen\tMine\r\n\r\nging\tgehen\nSTRASSEN\tStraße\nminen\tmine");

        Assert.Equal(3, list.Count);
        Assert.Equal(("mine", "gehen", "straße", "klima"), (list.Lemma("MINEN"), list.Lemma("ging"), list.Lemma("Straßen"), list.Lemma("Klima")));
        Assert.True(list.Contains("Ging"));
        Assert.False(list.Contains("Klima"));
    }

    [Theory]
    [InlineData("Minen\tMine\nging", 2, "a tab")]
    [InlineData("a\tb\tc", 1, "a tab")]
    [InlineData("\tMine", 1, "a tab")]
    [InlineData("#\nwar\tsein\n\nWar\twar", 4, "line 2 says")]
    public void A_broken_list_is_named_with_its_line(string text, int line, string message)
    {
        using TemporaryFolder folder = new TemporaryFolder().Write("lemmas.tsv", text);
        string path = Path.Combine(folder.Path, "lemmas.tsv");

        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => LemmaList.Load(path));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((path, line), (error.Problem.Path, error.Problem.Line));
    }

    [Fact]
    public void An_empty_list_leaves_all_words() => Assert.Equal("minen", LemmaList.Parse("").Lemma("Minen"));

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.tsv", Assert.Throws<FileNotFoundException>(() => LemmaList.Load("nowhere.tsv")).Message, StringComparison.Ordinal);
}
