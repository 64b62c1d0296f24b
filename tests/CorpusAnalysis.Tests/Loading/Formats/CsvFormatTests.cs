using System.Text;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Tests.Loading.Formats;

public sealed class CsvFormatTests
{
    private static readonly CsvFormat Format = new();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Table_gives_all_fields_under_any_delimiter(char delimiter)
    {
        string text = string.Join(delimiter, "id", "Titel", "Volltext", "Datum", "Sprache", "Ressort", "Ort", "Quelle", "url") + "\r\n"
            + string.Join(delimiter, "1", "Streik", "\"Die Züge, Busse; und | Bahnen\tstehen.\r\n\r\nSagt \"\"jeder\"\".\"", "29.11.2024", "de", "Politik", "Bonn", "dpa", "https://example.org/1") + "\r\n"
            + string.Join(delimiter, "2", "Regen", "Es regnet.", "30.11.2024", "de", "", "", "", "") + "\r\n";
        var read = ReadDocument.Of(Format, "a.csv", "\uFEFF" + text);

        ArticleDraft article = read.Articles[0];
        Assert.Equal(("1", "Streik", "29.11.2024", "de", "Politik"), (article.Id, article.Headline, article.DateText, article.Language, article.Section));
        Assert.Equal(("Bonn", "dpa", "https://example.org/1"), (article.Place, article.Agency, article.Metadata["url"]));
        Assert.Equal(["Die Züge, Busse; und | Bahnen\tstehen.", "Sagt \"jeder\"."], article.Paragraphs);
        Assert.Equal([2, 5], read.Articles.Select(one => one.Line));
        Assert.Equal(LoadSeverity.Note, Assert.Single(read.Problems).Severity);
    }

    [Fact]
    public void Delimiter_that_Excel_declares_counts()
    {
        var read = ReadDocument.Of(Format, "a.csv", "sep=;\r\ntitle,x;text\r\nA;a, b\r\n");

        Assert.Equal(("", "a, b", 3), (read.Article.Headline, read.Article.Paragraphs[0], read.Article.Line));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_under_any_line_end(string end)
    {
        string text = string.Join(end, "", "title,text", "A,\"one" + end + "two\"", "", "B", "C,c,,", "D,d,e", "E,e");
        var read = ReadDocument.Of(Format, "a.csv", text);

        Assert.Equal(["A3", "C7", "E9"], read.Articles.Select(article => article.Headline + article.Line));
        Assert.Equal([6, 8], read.Problems.Where(problem => problem.Severity == LoadSeverity.Error).Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("title,text\nA,a\nB,\"left open\nC,c\n", 3)]
    [InlineData("title,text\nA,a\nB,\"out\" of place\nC,c\n", 3)]
    public void Quotation_mark_out_of_place_is_told_with_its_line_after_what_stands_before(string text, int line)
    {
        var (articles, damage) = ReadDocument.UpToDamage(Format, "a.csv", text);

        Assert.Equal("A", Assert.Single(articles).Headline);
        Assert.Equal(line, damage.Line);
        Assert.EndsWith("; what follows was not read", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotation_mark_left_open_in_a_large_file_is_told_and_fills_no_memory()
    {
        string text = "title,text\nA,\"open\n" + string.Concat(Enumerable.Repeat("B,b\n", 200_000));
        var thrown = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.csv", text, limits: new() { LineLength = 300_000 }));

        Assert.Equal(2, thrown.Problem.Line);
        Assert.Contains("quotation mark that is left open; what follows was not read", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_another_encoding_late_in_a_large_file_are_told_with_their_line()
    {
        byte[] good = Encoding.UTF8.GetBytes("title,text\n" + string.Concat(Enumerable.Repeat("A," + new string('a', 197) + "\n", 90_000)));
        var thrown = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.csv", [.. good, .. "B,"u8, 0xE4, (byte)'\n']));

        Assert.InRange(thrown.Problem.Line, 89_000, 90_002);
    }

    [Fact]
    public void Large_cell_is_read()
    {
        string large = new('x', 3_000_000);

        Assert.Equal(large, ReadDocument.Of(Format, "a.csv", $"title,text\nA,{large}\n").Article.Paragraphs[0]);
    }

    [Fact]
    public void Table_without_names_says_to_name_the_columns()
    {
        var thrown = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.csv", "17,Der Regen kommt,2024\n18,Der Schnee kommt,2024\n"));

        Assert.Contains("first line", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("--text", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unnamed_column_of_row_numbers_as_R_writes_it_is_passed_over()
    {
        var read = ReadDocument.Of(Format, "a.csv", "\"title\" \"text\"\n".Replace(' ', ',') + "\"1\",\"A\",\"a\"\n\"2\",\"B\",\"b\"\n");

        Assert.Equal(["A", "B"], read.Articles.Select(article => article.Headline));
    }

    [Fact]
    public void Empty_table_is_an_error_and_a_header_alone_gives_nothing()
    {
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.csv", "\n\n"));
        Assert.Empty(ReadDocument.Of(Format, "a.csv", "title,text\n").Articles);
    }

    [Theory]
    [InlineData("a.csv", "title,text\nA,a\n", FormatMatch.NamedAndLikely)]
    [InlineData("a.txt", "title\ttext\nA\ta\n", FormatMatch.Likely)]
    [InlineData("a", "title;text\nA;a\n", FormatMatch.Likely)]
    [InlineData("a.tsv", "foo\tbar\n1\t2\n", FormatMatch.NamedAndLikely)]
    [InlineData("a.csv", "only", FormatMatch.Named)]
    [InlineData("a.txt", "sep=;\nfoo;bar", FormatMatch.Likely)]
    [InlineData("a.txt", "a\tb\nc\td\ne\tf\ng\th\ni\tj\n", FormatMatch.Likely)]
    [InlineData("a.txt", "Erst, dann, und\nnun, hier, da\nso, wie, es\nist, war, wird\nund, ach, nein\n", FormatMatch.None)]
    [InlineData("a.txt", "Title, text, date\n\nA story, as it was told, in May.\n", FormatMatch.None)]
    [InlineData("a.txt", "Prose without anything.", FormatMatch.None)]
    [InlineData("a.txt", "<p>a\tb\n", FormatMatch.None)]
    [InlineData("a.csv", "", FormatMatch.Named)]
    public void Match_needs_a_header_or_rows_of_equal_width(string path, string text, FormatMatch expected) =>
        Assert.Equal(expected, ReadDocument.Match(Format, path, text));

    [Fact]
    public void Bundled_articles_are_no_tables_and_no_JSON()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Path("corpus"), "*.txt", SearchOption.AllDirectories)];

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            byte[] bytes = File.ReadAllBytes(file);
            Assert.All<IArticleFormat>(
                [Format, new JsonFormat(), new JsonLinesFormat(), new FrontMatterTextFormat()],
                format => Assert.Equal(FormatMatch.None, ReadDocument.Match(format, Path.GetFileName(file), bytes)));
        });
    }

    [Fact]
    public void Large_table_is_read_row_by_row()
    {
        var text = new StringBuilder("title;text\n");
        for (int i = 0; i < 20_000; i++)
        {
            text.Append('T').Append(i).Append(";\"Zeile; eins\nZeile zwei ").Append(i).Append("\"\n");
        }

        var read = ReadDocument.Of(Format, "a.csv", text.ToString());
        Assert.Equal(20_000, read.Articles.Count);
        Assert.Equal(2 + (2 * 19_999), read.Articles[^1].Line);
    }
}
