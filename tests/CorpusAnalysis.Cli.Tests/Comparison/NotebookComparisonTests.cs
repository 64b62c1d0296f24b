using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Tests.Comparison;

public class NotebookComparisonTests
{
    [Fact]
    public void Times_counts_and_ids_of_displays_are_no_change()
    {
        NotebookDocument before = Executed.Notebook(Executed.Code("a", "1", Executed.Plain("1"), new DisplayOutput(MimeBundle.Text("text/plain", "Wall time: 12 ms"), "id-1")));
        NotebookDocument after = Executed.Notebook(Executed.Code("a", "1", new ResultOutput(MimeBundle.Text("text/plain", "1"), 7), new DisplayOutput(MimeBundle.Text("text/plain", "Wall time: 3.2 s"), "id-2")) with
        {
            ExecutionCount = 7,
            Metadata = new JsonObject { ["execution"] = new JsonObject { ["iopub.execute_input"] = "2026-01-01T00:00:00Z" } },
        });

        Assert.False(Executed.Compare(before, after).IsChange);
    }

    [Fact]
    public void Text_is_compared_line_by_line()
    {
        OutputChange change = Executed.Compare(Executed.Plain("a\nb\nc\nd\ne\nf\ng"), Executed.Plain("a\nb\nc\nd\nX\nf\ng"))!;

        Assert.Equal(["…2 equal lines", " c", " d", "-e", "+X", " f", " g"], change.Lines.Select(line => $"{line.Sign}{line.Text}"));
    }

    [Fact]
    public void What_html_shows_is_compared_and_not_its_marks()
    {
        Assert.Null(Executed.Compare(Executed.Html("<div id=\"x1\"><p>one <b>two</b></p></div>"), Executed.Html("<section><p>one\n two</p></section><style>p{}</style>")));
        Assert.Equal(["-one", "+two"], Executed.Compare(Executed.Html("<p>one</p>"), Executed.Html("<p>two</p>"))!.Lines.Select(line => $"{line.Sign}{line.Text}"));
    }

    [Theory]
    [InlineData("<p>In all 12 articles.</p>{0}")]
    [InlineData("{0}<p>In all <b>12</b></p>")]
    [InlineData("<table><thead><tr><th>term</th><th>hits</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr></tbody><tfoot><tr><td>sum</td><td>12</td></tr></tfoot></table>")]
    [InlineData("<table><thead><tr><th>term</th><th>hits</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr><tr><td colspan=\"2\">12</td></tr></tbody></table>")]
    [InlineData("<table><thead><tr><th>term</th><th>hits</th></tr><tr><th></th><th>of 12</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr></tbody></table>")]
    public void Numbers_beside_the_rows_of_a_table_in_html_are_compared_and_exported(string form)
    {
        string html = form.Replace("{0}", "<table><thead><tr><th>term</th><th>hits</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr></tbody></table>", StringComparison.Ordinal);

        OutputChange? change = Executed.Compare(Executed.Html(html), Executed.Html(html.Replace("12", "13", StringComparison.Ordinal)));

        Assert.Contains(change!.Lines, line => line.Sign == '+' && line.Text.Contains("13", StringComparison.Ordinal));
        Assert.Contains("12", new Cli.Export.MarkdownReport(_ => null).Render(Executed.Notebook(Executed.Code("a", "x", Executed.Html(html)))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_came_and_an_output_that_went_are_told()
    {
        NotebookChange change = Executed.Compare(
            Executed.Notebook(Executed.Code("a", "1", Executed.Chart("""{"data":[{"x":[1],"y":[2]}],"layout":{"title":"T"}}"""))),
            Executed.Notebook(Executed.Code("a", "1", new ErrorOutput("BoomException", "boom", ["at cell 1"]))));

        Assert.Equal([(OutputKind.Error, ChangeKind.Added), (OutputKind.Chart, ChangeKind.Removed)], change.Outputs.Select(output => (output.Output, output.Kind)));
        Assert.Equal("BoomException: boom", change.Outputs.First().Lines.Single().Text);
    }

    [Fact]
    public void Cells_are_matched_by_id_wherever_they_stand()
    {
        NotebookChange change = Executed.Compare(
            Executed.Notebook(Executed.Code("a", "one", Executed.Plain("1")), Executed.Code("b", "two", Executed.Plain("2")), Executed.Code("gone", "three")),
            Executed.Notebook(Executed.Code("b", "two", Executed.Plain("2")), Executed.Code("new", "four"), Executed.Code("a", "one // changed", Executed.Plain("1"))));

        Assert.Equal([(ChangeKind.Added, 2), (ChangeKind.Changed, 3), (ChangeKind.Removed, 3)], change.Cells.Select(cell => (cell.Kind, cell.Number)));
        CellChange changed = change.Cells.Single(cell => cell.Kind == ChangeKind.Changed);
        Assert.Equal(["- one", "+ one // changed"], changed.Source.Select(line => $"{line.Sign} {line.Text}"));
        Assert.Equal("cell-a", changed.Anchor);
    }

    [Fact]
    public void Cells_without_ids_are_matched_by_source_and_then_by_place()
    {
        NotebookChange change = Executed.Compare(
            Executed.Notebook(Executed.Code("cell-1", "one"), Executed.Code("cell-2", "two", Executed.Plain("2")), Executed.Code("cell-3", "three")),
            Executed.Notebook(Executed.Code("cell-1", "zero"), Executed.Code("cell-2", "one"), Executed.Code("cell-3", "two + 1", Executed.Plain("3")), Executed.Code("cell-4", "three")));

        Assert.Equal([(ChangeKind.Added, 1), (ChangeKind.Changed, 3)], change.Cells.Select(cell => (cell.Kind, cell.Number)));
        Assert.Equal(OutputKind.Text, change.Cells[1].Outputs.Single().Output);
    }

    [Fact]
    public void An_output_that_came_first_does_not_shift_the_others()
    {
        const string Columns = """[{"name":"T","header":"t","type":"text"},{"name":"N","header":"n","type":"integer"}]""";
        CellOutput table = Executed.Table(Columns, """[["a",1]]""");

        NotebookChange change = Executed.Compare(
            Executed.Notebook(Executed.Code("a", "x", table)),
            Executed.Notebook(Executed.Code("a", "x", Executed.Table("""[{"name":"U","header":"u","type":"text"}]""", """[["z"]]"""), Executed.Table(Columns, """[["a",2]]"""))));

        Assert.Equal([ChangeKind.Added, ChangeKind.Changed], change.Outputs.Select(output => output.Kind));
        Assert.Equal("+1", change.Outputs.Last().Values.Single().Difference);
    }

    [Fact]
    public void What_the_report_does_not_show_is_not_compared()
    {
        Cell hidden = Executed.Code("a", "x", Executed.Plain("1")) with { Tags = ["remove-output"] };

        Assert.False(Executed.Compare(Executed.Notebook(hidden), Executed.Notebook(hidden with { Outputs = [Executed.Plain("2")] })).IsChange);
    }
}
