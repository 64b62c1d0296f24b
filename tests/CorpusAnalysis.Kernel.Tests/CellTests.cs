using System.Text.Json;
using CorpusAnalysis.Cli.Tests;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Kernel.Tests;

/// <summary>Cells of all kinds, as Jupyter's own client meets them.</summary>
public sealed class CellTests(CellTests.Run run) : IClassFixture<CellTests.Run>
{
    private readonly JsonElement _found = run.Found;

    /// <summary>The script's one run for all tests.</summary>
    public sealed class Run : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public JsonElement Found { get; private set; }

        public async ValueTask InitializeAsync()
        {
            string imported = _folder.Write("imported.ipynb", """{"cells":[{"cell_type":"code","id":"a","metadata":{},"source":["var imported = \"by import\";"],"outputs":[],"execution_count":null}],"metadata":{"kernelspec":{"language":"C#","name":".net-csharp","display_name":".NET (C#)"}},"nbformat":4,"nbformat_minor":5}""");
            Found = await Clients.RunAsync("cells", Repository.Path("corpus"), imported);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public void Sql_takes_variables_and_gives_rows_back()
    {
        int german = Directory.GetFiles(Repository.Path("corpus", "de")).Length;

        Assert.Equal($"1 row, {german} articles in de", _found.Plain("into"));
        Assert.EndsWith($"{german + 1}", _found.Plain("frame"), StringComparison.Ordinal);
        Assert.Contains("The first 5 of 1,000 rows", _found.Plain("limit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("write")]
    [InlineData("file")]
    public void Sql_neither_writes_nor_reads_files(string cell) => Assert.Equal("error", _found.Reply(cell).Text("status"));

    [Fact]
    public void Text_html_and_diagrams_are_shown_as_such()
    {
        Assert.Equal("**bold**", Data("markdown").Text("text/markdown"));
        Assert.Equal("<b>bold</b>", Data("html").Text("text/html"));
        JsonElement diagram = _found.Outputs("mermaid")[^1].Content().GetProperty("data");
        Assert.Equal("graph LR\n  A --> B", diagram.Text("text/vnd.mermaid"));
        Assert.Contains("window.mermaid.render", diagram.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_diagrams_cell_brings_the_script_each_time_it_runs()
    {
        bool[] carried = [.. new[] { "mermaid", "mermaid_other", "mermaid_again" }
            .Select(cell => _found.Outputs(cell)[^1].Content().GetProperty("data").Text("text/html")!.Contains("window.corpusDefine", StringComparison.Ordinal))];

        Assert.Equal([true, false, true], carried);
    }

    [Fact]
    public void Commands_are_carried_out()
    {
        Assert.Contains(_found.Outputs("time"), output => output.Content().GetProperty("data").Text("text/plain") == "42");
        Assert.Matches(@"\d+(\.\d+)? m?s", _found.Outputs("time")[^1].Content().GetProperty("data").Text("text/plain"));
        Assert.Contains("wanted", _found.Plain("who"), StringComparison.Ordinal);
        Assert.Equal("by import", _found.Plain("imported"));
        Assert.Equal(["display_data", "update_display_data"], _found.Outputs("update").Select(output => output.Type()));
    }

    [Fact]
    public void Rows_are_a_table_of_which_the_rest_is_told()
    {
        string html = Data("rows").Text("text/html")!;

        Assert.Contains(">&lt;0&gt;</td>", html, StringComparison.Ordinal);
        Assert.Contains("The first 100 of 150 rows", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;100&gt;", html, StringComparison.Ordinal);
    }

    private JsonElement Data(string cell) => _found.Outputs(cell)[0].Content().GetProperty("data");
}
