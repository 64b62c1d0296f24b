using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Metadata;

public class MetadataTableTests
{
    [Theory]
    [InlineData("file,date,Language,note\na.txt,2024-11-29,de,\"rauh, \"\"sehr\"\"\"\n")]
    [InlineData("note;file;date;language\r\n\"rauh, \"\"sehr\"\"\";a.txt;2024-11-29;de\r\n")]
    [InlineData("doc_id\tdate\tlanguage\tnote\na.txt\t2024-11-29\tde\t\"rauh, \"\"sehr\"\"\"")]
    [InlineData("name,date,language,note\n\n a.txt , 2024-11-29 ,de,\"rauh, \"\"sehr\"\"\"\n,,,\n")]
    public void Parse_reads_rows_whatever_the_delimiter_and_order_of_columns(string text)
    {
        var table = MetadataTable.Parse(text, "m.csv");

        Assert.Empty(table.Problems);
        MetadataRow row = Assert.Single(table.Rows);
        Assert.Equal(("a.txt", new PartialDate(2024, 11, 29), "de"), (row.File, row.Date, row["language"]));
        Assert.Equal(["note"], row.FurtherFields.Keys);
        Assert.Equal("rauh, \"sehr\"", row["note"]);
    }

    [Fact]
    public void Parse_counts_lines_inside_quoted_cells()
    {
        var table = MetadataTable.Parse("file,note\na,\"eins\nzwei\r\ndrei\"\nb,x\n\nc,y\nb,z\n", "m.csv");

        Assert.Equal([2, 5, 7], table.Rows.Select(row => row.Line));
        Assert.Equal("m.csv(8): a second row for \"b\"; the first is on line 5 and counts; remove one of them", Assert.Single(table.Problems).ToString());
    }

    [Theory]
    [InlineData("file,date\na,29.11.2024\n", "m.csv(2): expected a date such as 2024-11-29, found \"29.11.2024\"", 1)]
    [InlineData("file,date\na,2024-02-30\n", "m.csv(2): expected a date such as 2024-11-29, found \"2024-02-30\"", 1)]
    [InlineData("file,date\na,2024,x\nb,2024\n", "m.csv(2): expected 2 cells, found 3", 1)]
    [InlineData("file,date\na\nb,2024\n", "m.csv(2): expected 2 cells, found 1", 1)]
    [InlineData("file,date\n,2024\n", "m.csv(2): the column \"file\" is empty", 0)]
    public void Parse_reports_rows_and_cells_that_cannot_be_used(string text, string problem, int rows)
    {
        var table = MetadataTable.Parse(text, "m.csv");

        Assert.StartsWith(problem, Assert.Single(table.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(rows, table.Rows.Length);
    }

    [Theory]
    [InlineData("", "m.csv(1): expected a line with the names of the columns, found an empty file;")]
    [InlineData("file,,date\na,b,2024\n", "m.csv(1): expected a name for column 2, found none;")]
    [InlineData("file,date,Date\na,2024,2024\n", "m.csv(1): the column \"date\" comes twice;")]
    [InlineData("file,note\na,ok\nb,\"offen\nc,x\n", "m.csv(3): expected a CSV record, found a quotation mark out of place")]
    public void Parse_refuses_what_is_no_table(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<CorpusFormatException>(() => MetadataTable.Parse(text, "m.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_gives_a_table_or_one_clear_error_for_any_text() => Gen
        .OneOf<string>("file", "a", "date", ",", ",", ";", "\"", "\n", "\r\n", "\n", "2024", " ", "\u0000", "#", "\uFFFE")
        .Array[0, 30].Select(string.Concat)
        .Sample(text =>
        {
            try
            {
                Assert.DoesNotContain(MetadataTable.Parse(text, "m.csv").Rows, row => row.File.Length == 0);
            }
            catch (CorpusFormatException error)
            {
                Assert.StartsWith("m.csv", error.Message, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void Read_names_a_missing_table() =>
        Assert.Contains("nowhere.csv", Assert.Throws<FileNotFoundException>(() => MetadataTable.Read("nowhere.csv")).Message, StringComparison.Ordinal);
}
