using CorpusAnalysis.Cli.Comparison;

namespace CorpusAnalysis.Cli.Tests.Comparison;

public class TableComparisonTests
{
    private const string Columns = """[{"name":"Term","header":"term","type":"text"},{"name":"Hits","header":"hits","type":"integer"},{"name":"Share","header":"share","type":"number"}]""";

    [Fact]
    public void Equal_tables_are_no_change_whatever_their_evidence() => Assert.Null(Executed.Compare(
        Executed.Table(Columns, """[["baku",12,0.5]]""", ""","evidence":[3]"""),
        Executed.Table(Columns, """[["baku",12.0,0.50]]""", ""","evidence":[null]""")));

    [Fact]
    public void A_number_that_differs_is_shown_before_and_after_with_its_difference()
    {
        OutputChange change = Executed.Compare(Executed.Table(Columns, """[["baku",1200,0.5],["bonn",1,0.1]]"""), Executed.Table(Columns, """[["baku",1234,0.3],["bonn",1,0.1]]"""))!;

        Assert.Equal([new(ChangeKind.Changed, "baku", "hits", "1200", "1234", "+34"), new(ChangeKind.Changed, "baku", "share", "0.500", "0.300", "−0.200")], change.Values);
    }

    [Fact]
    public void Rows_come_and_go_by_their_names()
    {
        OutputChange change = Executed.Compare(Executed.Table(Columns, """[["baku",1,0.5],["bonn",2,null]]"""), Executed.Table(Columns, """[["bonn",2,null],["genf",3,0.25]]"""))!;

        Assert.Equal([new(ChangeKind.Added, "genf", "", "", "hits 3, share 0.250", ""), new(ChangeKind.Removed, "baku", "", "hits 1, share 0.500", "", "")], change.Values);
    }

    [Fact]
    public void Rows_of_one_name_are_told_apart_by_their_order()
    {
        OutputChange change = Executed.Compare(Executed.Table(Columns, """[["baku",1,0.5],["baku",2,0.5]]"""), Executed.Table(Columns, """[["baku",1,0.5],["baku",5,0.5]]"""))!;

        Assert.Equal(("baku (2)", "hits"), (change.Values.Single().Row, change.Values.Single().Column));
    }

    [Fact]
    public void Every_column_of_one_name_is_compared()
    {
        const string Twice = """[{"name":"Term","header":"term","type":"text"},{"name":"Hits","header":"hits","type":"integer"},{"name":"Hits","header":"hits","type":"integer"}]""";

        OutputChange change = Executed.Compare(Executed.Table(Twice, """[["baku",1,2]]"""), Executed.Table(Twice, """[["baku",1,3]]"""))!;

        Assert.Equal([new(ChangeKind.Changed, "baku", "hits (2)", "2", "3", "+1")], change.Values);
    }

    [Fact]
    public void Rows_named_as_a_repeated_one_would_be_are_told_apart()
    {
        OutputChange change = Executed.Compare(Executed.Table(Columns, """[["A",1,0],["A",2,0],["A (2)",3,0]]"""), Executed.Table(Columns, """[["A",1,0],["A",2,0],["A (2)",4,0]]"""))!;

        Assert.Equal([new(ChangeKind.Changed, "A (2) (2)", "hits", "3", "4", "+1")], change.Values);
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740992", "−1")]
    [InlineData("-9223372036854775808", "9223372036854775807", "+18,446,744,073,709,551,616")]
    [InlineData("12345678901234567.25", "12345678901234567.00", "−0.25")]
    public void Numbers_that_no_double_holds_differ_by_what_they_differ_and_its_sign(string before, string after, string difference) => Assert.Equal(
        difference, Executed.Compare(Executed.Table(Columns, $"""[["baku",{before},1]]"""), Executed.Table(Columns, $"""[["baku",{after},1]]"""))!.Values.Single().Difference);

    [Fact]
    public void Columns_total_order_and_note_are_compared()
    {
        const string Other = """[{"name":"Term","header":"term","type":"text"},{"name":"Hits","header":"hits","type":"integer"},{"name":"G2","header":"g2","type":"number"}]""";

        OutputChange change = Executed.Compare(
            Executed.Table(Columns, """[["baku",1,0.5],["bonn",2,0.5]]"""),
            Executed.Table(Other, """[["bonn",2,9],["baku",1,9],["genf",1,9]]"""))!;

        Assert.Equal(["Columns added: g2", "Columns removed: share", "Rows in all: 2 → 3", "The rows stand in another order"], change.Notes);
        Assert.Equal("genf", change.Values.Single().Row);
    }

    [Theory]
    [InlineData("1000.0", "1000.5", 0, true)]
    [InlineData("1000.0", "1000.5", 0.001, false)]
    [InlineData("1000.0", "1002.0", 0.001, true)]
    [InlineData("0", "0.0000001", 0.001, true)]
    [InlineData("9007199254740993", "9007199254740992", 0, false)]
    [InlineData("1", "1.0", 0, false)]
    [InlineData("null", "0", 0.5, true)]
    [InlineData("\"NaN\"", "\"NaN\"", 0, false)]
    public void Numbers_are_equal_exactly_or_within_the_tolerance(string before, string after, double tolerance, bool differs) => Assert.Equal(
        differs, Executed.Compare(Executed.Table(Columns, $"""[["baku",1,{before}]]"""), Executed.Table(Columns, $"""[["baku",1,{after}]]"""), tolerance) is not null);

    [Fact]
    public void Whole_numbers_are_compared_to_their_last_digit() => Assert.Equal(
        "+1", Executed.Compare(Executed.Table(Columns, """[["baku",9007199254740992,1]]"""), Executed.Table(Columns, """[["baku",9007199254740993,1]]"""))!.Values.Single().Difference);

    [Fact]
    public void A_change_that_rounding_would_hide_is_shown_in_full()
    {
        OutputChange change = Executed.Compare(Executed.Table(Columns, """[["baku",1,0.12345]]"""), Executed.Table(Columns, """[["baku",1,0.12346]]"""))!;

        Assert.Equal(("0.12345", "0.12346", "+1.0e-5"), (change.Values.Single().Before, change.Values.Single().After, change.Values.Single().Difference));
    }

    [Fact]
    public void A_table_of_texts_alone_is_matched_by_the_columns_that_tell_rows_apart()
    {
        const string Texts = """[{"name":"Name","header":"name","type":"text"},{"name":"Value","header":"value","type":"text"}]""";

        OutputChange change = Executed.Compare(Executed.Table(Texts, """[["a","one"],["b","two"]]"""), Executed.Table(Texts, """[["a","one"],["b","three"]]"""))!;

        Assert.Equal([new(ChangeKind.Changed, "b", "value", "two", "three", "")], change.Values);
    }

    [Fact]
    public void A_table_of_numbers_alone_is_matched_by_its_first_column()
    {
        const string Years = """[{"name":"Year","header":"year","type":"integer"},{"name":"Hits","header":"hits","type":"integer"}]""";

        OutputChange change = Executed.Compare(Executed.Table(Years, "[[2023,1],[2024,2]]"), Executed.Table(Years, "[[2022,7],[2023,1],[2024,3]]"))!;

        Assert.Equal([new(ChangeKind.Added, "2022", "", "", "hits 7", ""), new(ChangeKind.Changed, "2024", "hits", "2", "3", "+1")], change.Values);
    }

    [Fact]
    public void Rows_that_the_reports_leave_out_are_told()
    {
        NotebookLimit(""","evidence":[null]""", out string[] none);
        Assert.Empty(none);

        OutputChange change = Executed.Compare(
            Executed.Shown((Cli.Reports.TableContent.MimeType, System.Text.Json.Nodes.JsonNode.Parse($$"""{"columns":{{Columns}},"rows":[["a",1,1]],"total":500}""")!)),
            Executed.Shown((Cli.Reports.TableContent.MimeType, System.Text.Json.Nodes.JsonNode.Parse($$"""{"columns":{{Columns}},"rows":[["a",2,1]],"total":null}""")!)))!;

        Assert.Equal(["The earlier report holds 1 of 500 rows; the others are not compared.", "The later report holds the first 1 rows; the others are not compared."], change.Limits);
        Assert.Contains("Rows in all: 500 → not counted", change.Notes);
    }

    [Fact]
    public void Older_reports_are_compared_by_what_they_show()
    {
        const string Before = "<table><thead><tr><th>term</th><th class=\"number\">hits</th></tr></thead><tbody><tr><td>&lt;baku&gt;</td><td class=\"number\">1,200</td></tr></tbody></table>";
        string after = Before.Replace("1,200", "1,234", StringComparison.Ordinal);
        const string Raw = """[{"name":"Term","header":"term","type":"text"},{"name":"Hits","header":"hits","type":"integer"}]""";
        System.Text.Json.Nodes.JsonNode table = System.Text.Json.Nodes.JsonNode.Parse($$"""{"columns":{{Raw}},"rows":[["<baku>",1234]],"total":1}""")!;

        OutputChange shown = Executed.Compare(Executed.Html(Before), Executed.Html(after))!;
        OutputChange mixed = Executed.Compare(Executed.Html(Before), Executed.Shown((Cli.Reports.TableContent.MimeType, table), ("text/html", after)))!;

        Assert.All(new[] { shown, mixed }, change =>
        {
            Assert.Equal([new(ChangeKind.Changed, "<baku>", "hits", "1,200", "1,234", "+34")], change.Values);
            Assert.Contains("rounded numbers", change.Limits.Single(), StringComparison.Ordinal);
        });
    }

    private static void NotebookLimit(string more, out string[] limits) => limits =
        [.. Executed.Compare(Executed.Notebook(Executed.Code("a", "x", Executed.Table(Columns, """[["a",1,1]]"""))), Executed.Notebook(Executed.Code("a", "x", Executed.Table(Columns, """[["a",1,1]]""", more)))).Limits];
}
