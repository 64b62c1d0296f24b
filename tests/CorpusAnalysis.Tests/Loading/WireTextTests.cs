using System.Text;

namespace CorpusAnalysis.Tests.Loading;

public class WireTextTests
{
    [Theory]
    [InlineData("POLITIK\nEin Titel\nBaku, 29. November, MUSTER\nEins.\nZwei.\n")]
    [InlineData("POLITIK\nEin Titel\nBaku, 29. November, MUSTER\nEins.\nZwei.")]
    [InlineData("POLITIK\r\nEin Titel\r\nBaku, 29. November, MUSTER\r\nEins.\r\nZwei.\r\n")]
    [InlineData("POLITIK\rEin Titel\rBaku, 29. November, MUSTER\rEins.\rZwei.")]
    [InlineData("\n  POLITIK \nEin Titel\n\nBaku, 29. November, MUSTER\n\nEins.\n \t\nZwei.\n\n\n")]
    public void Parse_reads_section_headline_dateline_and_paragraphs(string text)
    {
        var article = WireText.Parse(text, "a.txt");

        Assert.Equal(("POLITIK", "Ein Titel"), (article.Section, article.Headline));
        Assert.Equal(new Dateline("Baku", new(null, 11, 29), "MUSTER", "de"), article.Dateline);
        Assert.Equal(["Eins.", "Zwei."], article.Paragraphs);
    }

    [Fact]
    public void Parse_takes_no_date_from_a_headline()
    {
        var article = WireText.Parse("POLITIK\nBaku, 1. Mai 2020, alles offen\nBaku, 29. November, MUSTER\nEins.", "a.txt");

        Assert.Equal(new PartialDate(null, 11, 29), article.Dateline.Date);
        Assert.Equal("Baku, 1. Mai 2020, alles offen", article.Headline);
    }

    [Theory]
    [InlineData("29. November 2019")]
    [InlineData("1. Mai 2020")]
    [InlineData("2020-05-01")]
    public void A_headline_that_is_a_date_gives_no_year_either(string headline)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", $"POLITIK\n{headline}\nBaku, 29. November, MUSTER\nEins.");

        Assert.Equal(new PartialDate(null, 11, 29), Corpus.Load(folder.Path).Articles[0].Date);
    }

    [Theory]
    [InlineData("", "a.txt: expected an article, found an empty file; remove the file or fill it")]
    [InlineData(" \n\n", "a.txt: expected an article, found an empty file; remove the file or fill it")]
    [InlineData("POLITIK\n", "a.txt(2): expected a headline, found the end of the file;")]
    [InlineData("POLITIK\nEin Titel", "a.txt(3): expected a dateline, found the end of the file;")]
    [InlineData("POLITIK\nEin Titel\nBaku, den 29.11.\nEins.", "a.txt(3): expected a dateline such as \"Baku, 29. November, MUSTER\", found \"Baku, den 29.11.\";")]
    [InlineData("\r\nPOLITIK\r\n\r\nEin Titel\r\nKein Datum\r\nEins.", "a.txt(5): expected a dateline")]
    [InlineData("POLITIK\nBaku, 29. November, MUSTER\nEins.\nZwei.", "a.txt(2): found the dateline \"Baku, 29. November, MUSTER\" where the headline should be;")]
    [InlineData("Baku, 29. November, MUSTER\nEins.\nZwei.", "a.txt(1): found the dateline \"Baku, 29. November, MUSTER\" where the section should be;")]
    [InlineData("POLITIK\nEin Titel\nBaku, 31. Februar, MUSTER\nEins.", "a.txt(3): the date \"31. Februar\" does not exist")]
    public void Parse_names_line_and_mend_when_it_is_no_article(string text, string message)
    {
        var error = Assert.Throws<CorpusFormatException>(() => WireText.Parse(text, "a.txt"));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(error.Problem.Mend, error.Message, StringComparison.Ordinal);
        Assert.NotEqual("", error.Problem.Mend);
    }

    [Fact]
    public void Read_takes_UTF_8_with_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TemporaryFolder.Article)]);

        Assert.Equal("POLITIK", WireText.Read(Path.Combine(folder.Path, "a.txt")).Section);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC0, 0x80 }, 1, "expected UTF-8, found the byte 0xC0 at byte offset 3")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0x0D, 0x0A, 0x0D, 0xC3 }, 3, "expected UTF-8, found the byte 0xC3 at byte offset 7")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xED, 0xA0, 0x80 }, 1, "expected UTF-8, found the byte 0xED at byte offset 3")]
    [InlineData(new byte[] { 0x89, 0x50, 0x0A, 0x00 }, 2, "not text: a NUL byte at byte offset 3")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8 }, 1, "expected utf-16le, found the byte 0x00 at byte offset 4")]
    public void Decode_names_the_place_of_what_is_no_text(byte[] bytes, int line, string message)
    {
        LoadProblem problem = Assert.Throws<CorpusFormatException>(() => TextFile.Decode(bytes, "a.txt")).Problem;

        Assert.Equal((line, message), (problem.Line, problem.Message));
    }
}
