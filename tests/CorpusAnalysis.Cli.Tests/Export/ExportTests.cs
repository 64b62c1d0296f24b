using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Tests.Comparison;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.Data.Analysis;
using Parquet;

namespace CorpusAnalysis.Cli.Tests.Export;

public sealed class ExportTests : IDisposable
{
    private const string Columns = """[{"name":"Term","header":"term","type":"text"},{"name":"PerMillion","header":"per million","type":"number"}]""";

    private readonly TemporaryFolder _folder = new();

    private sealed record Row(string Term, double PerMillion, int? Hits);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_row_of_a_shown_table_is_written_in_full_precision()
    {
        string csv = await WrittenAsync(Enumerable.Range(1, 250).Select(i => new Row($"t{i}", i / 3.0, i % 2 == 0 ? null : i)));

        string[] lines = csv.TrimEnd('\n').Split('\n');
        Assert.Equal(251, lines.Length);
        Assert.Equal("term,per_million,hits", lines[0]);
        Assert.Equal("t1,0.3333333333333333,1", lines[1]);
        Assert.Equal("t250,83.33333333333333,", lines[250]);
    }

    [Fact]
    public async Task Objects_dictionaries_and_tuples_are_tables_too()
    {
        Assert.Equal("name,number_of\na,1\n", await WrittenAsync(new[] { new { Name = "a", NumberOf = 1 } }));
        Assert.Equal("key,value\nb,2\n", await WrittenAsync(new Dictionary<string, int> { ["b"] = 2 }));
        Assert.Equal(150_001, (await WrittenAsync(Enumerable.Range(0, 150_000).Select(i => new { Number = i }).ToList())).Split('\n').Length - 1);
    }

    [Fact]
    public async Task A_frame_is_written_as_it_was_when_it_was_shown()
    {
        var frame = new DataFrame(new StringDataFrameColumn("Some name", ["a,b", "=1+2"]), new Int32DataFrameColumn("N", [1, 2]));
        var keeper = new TableKeeper();
        MimeBundle shown = Show(keeper, frame);
        frame["N"][0] = 99;

        await WriteAsync(keeper, shown);

        Assert.Equal("Some_name,n\n\"a,b\",1\n=1+2,2\n", _folder.Read("x_data/01-how-much.csv"));
    }

    [Fact]
    public async Task A_sequence_without_end_is_cut_and_that_is_said()
    {
        var keeper = new TableKeeper(mostRows: 500);

        await WriteAsync(keeper, Show(keeper, Forever()));

        Assert.Equal(501, _folder.Read("x_data/01-how-much.csv").TrimEnd('\n').Split('\n').Length);
        Assert.Contains("\"the first 500 rows; there are more\"".Trim('"'), _folder.Read("x_data/index.csv"), StringComparison.Ordinal);

        static IEnumerable<Row> Forever()
        {
            for (int i = 0; ; i++)
            {
                yield return new Row($"t{i}", i, i);
            }
        }
    }

    [Fact]
    public async Task Without_the_whole_the_rows_in_the_notebook_are_written()
    {
        var table = (ResultOutput)Executed.Table(Columns, """[["a",1.5],["b",null]]""");

        await WriteAsync(new TableKeeper(), table.Data);

        Assert.Equal("term,per_million\na,1.5\nb,\n", _folder.Read("x_data/01-how-much.csv"));
    }

    [Fact]
    public async Task The_index_says_what_each_file_is_and_names_are_distinct()
    {
        CellOutput table = Executed.Table(Columns, """[["a",1]]""");
        NotebookDocument document = Executed.Notebook(
            Executed.Text("t", "# Title\n\n## How *much*, where: ../../etc/passwd?"),
            Executed.Code("a", "var frame = 1;\nframe", table),
            Executed.Code("b", "Make(1)", new DisplayOutput(((ResultOutput)table).Data), table),
            Executed.Code("c", "hidden", table) with { Tags = ["remove-output"] });

        int count = await new DataExport(new TableKeeper(), new HashSet<string> { "csv" }).WriteAsync(document, Path.Combine(_folder.Path, "x_data"), TestContext.Current.CancellationToken);

        Assert.Equal(3, count);
        Assert.Equal(
            [
                "file,cell,heading,variable,rows,columns,note",
                "01-frame.csv,1,\"How much, where: ../../etc/passwd?\",frame,1,term per_million,",
                "02-how-much-where-etc-passwd.csv,2,\"How much, where: ../../etc/passwd?\",,1,term per_million,",
                "02-how-much-where-etc-passwd-2.csv,2,\"How much, where: ../../etc/passwd?\",,1,term per_million,",
            ],
            _folder.Read("x_data/index.csv").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Files_of_an_earlier_render_go_and_all_others_stay()
    {
        _folder.Write("x_data/07-old.csv", "old");
        _folder.Write("x_data/mine.txt", "mine");

        await WriteAsync(new TableKeeper(), ((ResultOutput)Executed.Table(Columns, """[["a",1]]""")).Data);

        Assert.Equal(["01-how-much.csv", "index.csv", "mine.txt"], Directory.GetFiles(Path.Combine(_folder.Path, "x_data")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
    }

    [Fact]
    public async Task Parquet_keeps_types_and_missing_values()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("Text", ["ä", null]),
            new Int64DataFrameColumn("Whole", new long?[] { long.MaxValue, null }),
            new DoubleDataFrameColumn("Share", new double?[] { 0.1, null }),
            new BooleanDataFrameColumn("Yes", new bool?[] { true, null }),
            new DecimalDataFrameColumn("Exact", new decimal?[] { 1.25m, null }),
            new DateTimeDataFrameColumn("Time", new DateTime?[] { new DateTime(2024, 11, 24, 1, 2, 3, DateTimeKind.Unspecified), null }));
        var keeper = new TableKeeper();

        await WriteAsync(keeper, Show(keeper, frame), "parquet");

        await using FileStream file = File.OpenRead(Path.Combine(_folder.Path, "x_data", "01-how-much.parquet"));
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["text", "whole", "share", "yes", "exact", "time"], reader.Schema.DataFields.Select(field => field.Name));
        Assert.Equal([typeof(ReadOnlyMemory<char>), typeof(long), typeof(double), typeof(bool), typeof(decimal), typeof(DateTime)], reader.Schema.DataFields.Select(field => Nullable.GetUnderlyingType(field.ClrType) ?? field.ClrType));
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        Assert.Equal(2, group.RowCount);
        var whole = new long?[2];
        await group.ReadAsync(reader.Schema.DataFields[1], whole.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([long.MaxValue, null], whole);
        var exact = new decimal?[2];
        await group.ReadAsync(reader.Schema.DataFields[4], exact.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([1.25m, null], exact);
    }

    [Fact]
    public void Markdown_escapes_what_it_shows_and_keeps_what_the_author_wrote()
    {
        const string Hostile = "<script>alert(1)</script> | `a` *b* [c](d) @someone";
        NotebookDocument document = Executed.Notebook(
            Executed.Text("t", "# Title\n\n![A picture](pictures/a.png) and *mine*"),
            Executed.Code("a", "var s = \"```\";", Executed.Table(Columns, $"[[{System.Text.Json.JsonSerializer.Serialize(Hostile)},1234.7]]"), new StreamOutput("stdout", "``` \u001b[31mred\u001b[0m")),
            Executed.Code("b", "secret", Executed.Plain("42")) with { Tags = ["remove-input"] },
            Executed.Code("c", "gone", Executed.Plain("gone")) with { Tags = ["remove-cell"] },
            Executed.Code("d", "throw", new ErrorOutput("Boom", "<b>boom</b>", ["at cell 3"])));

        string text = new MarkdownReport(_ => null, "../notebooks").Render(document);

        Assert.StartsWith("# Title\n\n![A picture](../notebooks/pictures/a.png) and *mine*\n", text, StringComparison.Ordinal);
        Assert.Contains("````csharp\nvar s = \"```\";\n````", text, StringComparison.Ordinal);
        Assert.Contains("| &lt;script\\>alert(1)&lt;/script\\> \\| \\`a\\` \\*b\\* \\[c\\](d) @&#8203;someone | 1235 |", text, StringComparison.Ordinal);
        Assert.Contains("````\n``` red\n````", text, StringComparison.Ordinal);
        Assert.Contains("42", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", text, StringComparison.Ordinal);
        Assert.Contains("**Boom**\n\n```\n<b>boom</b>\nat cell 3\n```", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```python\nx = 1", "```")]
    [InlineData("~~~~\n~~~\n```", "~~~~")]
    public void Markdown_with_an_open_block_of_code_does_not_swallow_what_follows(string open, string end)
    {
        NotebookDocument document = Executed.Notebook(Executed.Code("a", "x", Executed.Shown(("text/markdown", open))), Executed.Text("t", open), Executed.Text("u", "## Next"));

        string text = new MarkdownReport(_ => null).Render(document);

        Assert.Equal($"```csharp\nx\n```\n\n{open}\n{end}\n\n{open}\n{end}\n\n## Next\n", text);
    }

    [Fact]
    public void Links_to_images_hold_in_a_folder_with_spaces()
    {
        string text = new MarkdownReport(_ => null, "../my (own) notebooks").Render(Executed.Notebook(Executed.Text("t", "![a](pictures/a.png) ![b](<my pictures/b.png>) ![c](https://example.org/c.png)")));

        Assert.Equal("![a](../my%20%28own%29%20notebooks/pictures/a.png) ![b](<../my%20%28own%29%20notebooks/my pictures/b.png>) ![c](https://example.org/c.png)\n", text);
    }

    [Fact]
    public async Task A_row_of_one_missing_value_is_a_row() =>
        Assert.Equal("name\na\n\"\"\nb\n", await WrittenAsync(new[] { new { Name = (string?)"a" }, new { Name = (string?)null }, new { Name = (string?)"b" } }));

    [Fact]
    public void Markdown_bounds_tables_and_gives_a_chart_that_is_not_drawn_as_its_numbers()
    {
        string rows = $"[{string.Join(',', Enumerable.Range(0, 80).Select(i => $"[\"t{i}\",{i}]"))}]";
        NotebookDocument document = Executed.Notebook(Executed.Code(
            "a", "x", Executed.Table(Columns, rows), Executed.Chart("""{"data":[{"name":"s|1","x":["jan","feb"],"y":[1,2]},{"name":"s2","x":["jan"],"y":[3]}],"layout":{"title":"By <b>month</b>"}}""")));

        string text = new MarkdownReport(_ => null).Render(document);

        Assert.Contains("| t49 | 49.0 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("t50", text, StringComparison.Ordinal);
        Assert.Contains("*The first 50 of 80 rows.*", text, StringComparison.Ordinal);
        Assert.Contains("**By month**\n\n| series | point | y |\n|---|---|--:|\n| s\\|1 | jan | 1 |\n| s\\|1 | feb | 2 |\n| s2 | jan | 3 |", text, StringComparison.Ordinal);
    }

    private static MimeBundle Show(TableKeeper keeper, object value) =>
        new ValueFormatter(new Display.CorpusFormatter(new FormatOptions())) { Sink = keeper }.Format(value);

    private async Task<string> WrittenAsync(object value)
    {
        var keeper = new TableKeeper();
        await WriteAsync(keeper, Show(keeper, value));
        return _folder.Read("x_data/01-how-much.csv");
    }

    private Task<int> WriteAsync(TableKeeper keeper, MimeBundle shown, string format = "csv") => new DataExport(keeper, new HashSet<string> { format }).WriteAsync(
        Executed.Notebook(Executed.Text("t", "## How much?"), Executed.Code("a", "Make(1)", new ResultOutput(shown, 1))), Path.Combine(_folder.Path, "x_data"), TestContext.Current.CancellationToken);
}
