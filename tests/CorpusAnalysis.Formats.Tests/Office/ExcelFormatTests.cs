using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Office;

public class ExcelFormatTests
{
    private static readonly ExcelFormat Format = new();

    [Theory]
    [InlineData("articles.xlsx", 3)]
    [InlineData("articles.xls", 2)]
    public void Rows_below_the_titles_are_articles_with_all_fields(string file, int count)
    {
        var read = ReadDocument.Of(Format, file, Fixtures.Bytes("office/" + file));

        Assert.Equal(count, read.Articles.Count);
        ArticleDraft first = read.Articles[0];
        Assert.Equal("Stadtrat beschließt Wärmeplan", first.Headline);
        Assert.Equal("2024-11-18", first.DateText);
        Assert.Equal("POLITIK", first.Section);
        Assert.Equal("Freiburg", first.Place);
        Assert.Equal("Regionalzeitung", first.Agency);
        Assert.Equal("de", first.Language);
        Assert.Equal(["Der Stadtrat hat am Montag einen Wärmeplan beschlossen.", "Bis 2035 sollen alle Schulen ohne Öl heizen."], first.Paragraphs);
        Assert.Equal("Ina Beck", first.Metadata["Autorin"]);
        Assert.Equal("14", first.Metadata["Wörter"]);
        Assert.Equal("0.25", first.Metadata["Anteil"]);
        Assert.Equal(5, first.Line);
        Assert.Equal("2024-11-19T08:30:00", read.Articles[1].DateText);
        Assert.DoesNotContain("Autorin", read.Articles[1].Metadata.Keys);
    }

    [Fact]
    public void Every_sheet_with_named_columns_is_read_and_the_others_are_told()
    {
        var read = ReadDocument.Of(Format, "articles.xlsx", Fixtures.Bytes("office/articles.xlsx"));

        Assert.Equal(("r-1", "Flood barrier opens", 2), (read.Articles[2].Id, read.Articles[2].Headline, read.Articles[2].Line));
        Assert.Equal(7, read.Articles[1].Line);
        Assert.Contains(read.Problems, problem => problem.Severity == LoadSeverity.Note && problem.Message.Contains("hidden sheet \"Alt\"", StringComparison.Ordinal));
        Assert.Contains(read.Problems, problem => problem.Severity == LoadSeverity.Note && problem.Message.Contains("\"Hinweise\"", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Articles, article => article.Headline == "Verworfen");
    }

    [Fact]
    public void Columns_that_are_named_are_taken_whatever_they_are_called()
    {
        byte[] book = Workbook(Row(1, "Export") + Row(3, "Kopf", "Beitrag") + Row(4, "Eins", "Der Text."));

        ArticleDraft article = ReadDocument.Of(Format, "a.xlsx", book, new FieldMapping { Headline = "Kopf", Text = "Beitrag" }).Article;

        Assert.Equal(("Eins", 4), (article.Headline, article.Line));
        Assert.Equal(["Der Text."], article.Paragraphs);
    }

    [Fact]
    public void A_workbook_without_named_columns_says_what_is_missing()
    {
        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.xlsx", Workbook(Row(1, "eins", "zwei") + Row(2, "a", "b"))));

        Assert.Contains("expected a sheet with a column for the text", error.Message, StringComparison.Ordinal);
        Assert.Contains("--text", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_as_long_as_Excel_keeps_is_reported_as_cut_off()
    {
        var read = ReadDocument.Of(Format, "a.xlsx", Workbook(Row(1, "title", "text") + Row(2, "Lang", new string('a', 32_767))));

        Assert.Equal(2, Assert.Single(read.Problems, problem => problem.Severity == LoadSeverity.Warning).Line);
    }

    [Fact]
    public void A_sheet_is_read_up_to_where_nothing_but_empty_rows_follow()
    {
        var read = ReadDocument.Of(Format, "a.xlsx", Workbook(Row(1, "title", "text") + Row(2, "Eins", "Text.") + Row(1_000_000, "Fern", "Text.")));

        Assert.Equal("Eins", read.Article.Headline);
        Assert.Contains(read.Problems, problem => problem.Message.Contains("empty rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Entities_are_never_expanded()
    {
        string bomb = """<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>""";

        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.xlsx", Workbook(Row(1, "title", "text") + Row(2, "Eins", "&b;"), bomb)));

        Assert.Contains("Excel workbook", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_out_of_all_proportion_to_its_packed_size_is_refused()
    {
        CorpusFormatException error = Assert.Throws<CorpusFormatException>(
            () => ReadDocument.Of(Format, "a.xlsx", Workbook(Row(1, "title", "text") + Row(2, "Eins", new string(' ', 20_000_000))), limits: new() { PackingRatio = 100 }));

        Assert.Contains("100 times its packed size", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles.xlsx")]
    [InlineData("articles.xls")]
    public void A_truncated_workbook_is_an_error_of_the_document(string file)
    {
        byte[] whole = Fixtures.Bytes("office/" + file);
        foreach (int length in (int[])[0, 8, 100, whole.Length / 4, whole.Length / 2, whole.Length - 30])
        {
            if (length < whole.Length / 2 || file.EndsWith('x'))
            {
                Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, file, whole[..length]));
            }
        }
    }

    [Fact]
    public void Workbooks_are_known_by_what_they_hold()
    {
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "articles.zip", Fixtures.Bytes("office/articles.xlsx")));
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "articles", Fixtures.Bytes("office/articles.xls")));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "page.xls", "<html><table><tr><td>Titel</td></tr></table></html>"));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "table.xlsx", "Titel;Text\nEins;Zwei\n"));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "empty.xlsx", ""));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "articles.zip", ZipFile.Of(("a.txt", "Text"), ("inner.xlsx", "no workbook"))));
    }

    private static string Row(int number, params string[] cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select((cell, column) => $"""<c r="{(char)('A' + column)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>"""))}</row>""";

    private static byte[] Workbook(string rows, string doctype = "") => ZipFile.Of(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", $"""{doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""));
}
