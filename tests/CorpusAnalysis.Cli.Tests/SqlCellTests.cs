using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Cells;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Cli.Tests.Runs;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

public sealed class SqlCellTests : IAsyncDisposable
{
    private readonly SdkCompiler _compiler;
    private readonly SqlKernel _kernel = new(new FormatOptions());
    private readonly NotebookSession _session;
    private int _cell;

    public SqlCellTests(CellCompiler compiler)
    {
        _compiler = compiler.Sdk;
        _session = new NotebookSession(_compiler, new CellSessionOptions { Formatter = new ValueFormatter(new CorpusFormatter(new FormatOptions())) }, [_kernel]);
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        _kernel.Dispose();
    }

    [Fact]
    public async Task A_cell_asks_the_corpus_and_gives_its_rows_to_CSharp()
    {
        await RunAsync("using CorpusAnalysis;\n" + $"var corpus = Corpus.Load(@\"{Repository.Path("corpus")}\"); var wanted = new[] {{ \"klima\", \"und\" }};");

        string shown = Text(await RunAsync("#!sql --into counts\nSELECT term, count(*) AS n FROM tokens WHERE term IN @wanted GROUP BY term ORDER BY term"));
        string row = Text(await RunAsync("counts.Rows[1][0] + \" \" + ((long)counts.Rows[1][1] == corpus.Frequencies().Single(f => f.Term == \"und\").Frequency)"));
        string again = Text(await RunAsync("#!sql\nSELECT max(n) > 0 AS known FROM counts"));

        Assert.Equal("counts: 2 rows of term, n", shown);
        Assert.Equal("und True", row);
        Assert.Contains("known", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_of_a_variable_are_a_table()
    {
        await RunAsync($"using CorpusAnalysis; var articles = Corpus.Load(@\"{Repository.Path("corpus")}\"); var dictionary = ThemeDictionary.Load(@\"{Repository.Path("corpus", "themes.yml")}\"); var few = articles.Where(a => a.Language == \"de\");");

        ErrorOutput several = Error(await RunAsync("#!sql\nFROM themes"));
        string all = Text(await RunAsync("#!sql --corpus articles\nSELECT count(*) = @hits AS same FROM themes", "long hits = articles.Themes(dictionary).Hits().Count();"));

        Assert.Equal("#!sql: several variables hold a Corpus: articles, few; name one by --corpus.", several.Message);
        Assert.Contains("True", all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_table_tells_what_it_leaves_out_and_escapes_what_it_shows()
    {
        IReadOnlyList<CellOutput> outputs = await RunAsync("#!sql\nSELECT '<script>alert(1)</script>' AS \"<b>\", range FROM range(1204)");

        MimeBundle data = Assert.IsType<DisplayOutput>(outputs[0]).Data;
        Assert.True(data.TryGet("text/html", out var html));
        string page = html.GetValue<string>();
        Assert.Contains("20 of 1,204 rows", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Equal(20, page.Split("alert(1)").Length - 1);
    }

    [Theory]
    [InlineData("#!sql\nSELECT 1;\nSELECT nix FROM (SELECT 1 AS eins)", "cell 1, line 3, column 8: Referenced column \"nix\" not found in FROM clause! Candidate bindings: \"eins\".")]
    [InlineData("var x = 1;\n#!sql\n\nFROM articles", "cell 1, line 4, column 6: there is no table 'articles'; there are")]
    [InlineData("#!sql\nSELECT @y", "cell 1, line 2, column 8: there is no variable 'y' for @y")]
    [InlineData("#!sql\nDELETE FROM articles", "cell 1, line 2, column 13: there is no table 'articles'")]
    [InlineData("#!sql\nFROM '/etc/passwd.csv'", "SQL has no access to files")]
    [InlineData("#!sql --into 1x\nSELECT 1", "#!sql: '--into 1x' is not understood; #!sql [--into NAME]")]
    [InlineData("#!sql --corpus nix\nSELECT 1", "#!sql: there is no variable 'nix' that holds a Corpus.")]
    public async Task An_error_points_at_the_line_of_the_cell(string cell, string expected)
    {
        ErrorOutput error = Error(await RunAsync(cell));

        Assert.Equal("SqlError", error.Name);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_cannot_go_into_what_is_no_name_in_CSharp() =>
        Assert.StartsWith("'class' cannot be a variable's name in C#", Error(await RunAsync("#!sql --into class\nSELECT 1")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_query_has_a_time_limit_and_the_session_goes_on()
    {
        var outputs = new List<CellOutput>();
        CellRun run = await _session.RunAsync(
            "System.Threading.Thread.Sleep(100);\n#!sql\nSELECT count(*) FROM range(100000000000) AS a, range(100000000000) AS b WHERE a.range * b.range = 7",
            "cell 1",
            outputs.Add,
            timeout: TimeSpan.FromSeconds(3),
            cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("Timeout", run.Error!.Name);
        Assert.Contains("ran longer than 3 s and was stopped", run.Error.Message, StringComparison.Ordinal);
        Assert.Contains("42", Text(await RunAsync("#!sql\nSELECT 42 AS n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 20, 50, "The first 50 of 60 rows.")]
    [InlineData(" --rows 5", 5, 5, "The first 5 of 60 rows.")]
    public async Task In_a_report_rows_have_their_data_beside_what_is_shown(string arguments, int shown, int rows, string note)
    {
        using var kernel = new SqlKernel(new FormatOptions { DataRowLimit = 50 });
        await using var session = new NotebookSession(_compiler, new CellSessionOptions(), [kernel]);
        var outputs = new List<CellOutput>();
        await session.RunAsync(
            $"#!sql{arguments}\nSELECT i::BIGINT AS \"PerMillion\", i + 0.5::DOUBLE AS x, TIMESTAMP '2024-03-14 09:26:00' AS t, i > 3 AS b FROM range(60) AS r(i)", "cell 1", outputs.Add, cancellation: TestContext.Current.CancellationToken);

        MimeBundle data = Assert.IsType<DisplayOutput>(outputs[^1]).Data;
        Assert.True(data.TryGet(DisplayTable.MimeType, out JsonNode? table));
        Assert.True(data.TryGet("text/html", out JsonNode? html));
        Assert.Equal(shown, html.GetValue<string>().Split("<tr><td").Length - 1);
        Assert.Equal(rows, table["rows"]!.AsArray().Count);
        Assert.Equal(note, (string?)table["note"]);
        Assert.Equal(["integer", "number", "date", "boolean"], table["columns"]!.AsArray().Select(column => (string?)column!["type"]));
        Assert.Equal("""[1,1.5,"2024-03-14T09:26:00",false]""", table["rows"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Numbers_are_in_the_culture_asked_for()
    {
        var german = new FormatOptions { Culture = CultureInfo.GetCultureInfo("de-DE") };
        using var kernel = new SqlKernel(german);
        await using var session = new NotebookSession(_compiler, new CellSessionOptions { Formatter = new ValueFormatter(new CorpusFormatter(german)) { Options = german } }, [kernel]);
        var outputs = new List<CellOutput>();
        foreach (string cell in new[] { "#!sql --into many\nSELECT 1.5::DOUBLE AS x FROM range(2000)", "#!sql\nSELECT 1.5::DOUBLE AS x FROM range(2000)", "#!whos" })
        {
            await session.RunAsync(cell, "cell 1", outputs.Add, cancellation: TestContext.Current.CancellationToken);
        }

        Assert.Equal("many: 2.000 rows of x", Text([outputs[0]]));
        Assert.Contains("1,50\nThe first 20 of 2.000 rows.", Text([outputs[1]]), StringComparison.Ordinal);
        Assert.Matches(@"DataFrame +x +1,5 +1,5 ", Text([outputs[2]]));
    }

    // Runs cells one after the other; the outputs are those of the last, which is the first given.
    private async Task<IReadOnlyList<CellOutput>> RunAsync(string cell, params string[] before)
    {
        foreach (string each in before)
        {
            await RunAsync(each);
        }

        var outputs = new List<CellOutput>();
        await _session.RunAsync(cell, $"cell {++_cell}", outputs.Add, cancellation: TestContext.Current.CancellationToken);
        return outputs;
    }

    private static ErrorOutput Error(IReadOnlyList<CellOutput> outputs) => Assert.IsType<ErrorOutput>(outputs[^1]);

    private static string Text(IReadOnlyList<CellOutput> outputs)
    {
        Assert.Empty(outputs.OfType<ErrorOutput>().Select(error => error.Message));
        MimeBundle data = outputs[^1] switch
        {
            DisplayOutput display => display.Data,
            ResultOutput result => result.Data,
            _ => throw new InvalidOperationException("The cell shows no value."),
        };
        Assert.True(data.TryGet("text/plain", out var text));
        return text.GetValue<string>();
    }
}
