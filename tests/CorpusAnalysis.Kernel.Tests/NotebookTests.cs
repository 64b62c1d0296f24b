using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Tests;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Kernel.Tests;

/// <summary>The project's notebooks, run by nbconvert with the kernel and by <c>corpus render</c>.</summary>
public class NotebookTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    [Fact]
    public async Task Notebooks_give_the_same_in_nbconvert_and_in_reports()
    {
        using var folder = new TemporaryFolder();
        string notebooks = Repository.Path("notebooks");
        string[] files = [.. Directory.GetFiles(notebooks, "*.ipynb").Order(StringComparer.Ordinal)];

        (int exitCode, _, string error) = await Clients.PythonAsync(notebooks, ["-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", folder.Path, .. files]);
        Assert.True(exitCode == 0, error);
        CorpusCommand.Result render = await CorpusCommand.RunAsync(notebooks, ["render", .. files, "--output", Path.Combine(folder.Path, "reports")]);
        Assert.Equal(0, render.ExitCode);

        Assert.NotEmpty(files);
        Assert.All(files.Select(Path.GetFileName), name =>
        {
            string[] live = Outputs(Path.Combine(folder.Path, name!)), rendered = Outputs(Path.Combine(folder.Path, "reports", name!));
            Assert.NotEmpty(live);
            Assert.Equal(rendered, live);
        });
    }

    // Plain text, streams and charts of all cells.
    private static string[] Outputs(string path) =>
        [.. NotebookDocument.Load(path).Cells.SelectMany(cell => cell.Outputs.Select(output => $"{cell.Id}: {Shown(output)}"))];

    private static string Shown(CellOutput output) => output switch
    {
        StreamOutput stream => $"{stream.Name} {stream.Text}",
        DisplayOutput display => $"display {Shown(display.Data)}",
        ResultOutput result => $"result {result.ExecutionCount} {Shown(result.Data)}",
        _ => output.ToString(),
    };

    private static string Shown(MimeBundle data)
    {
        Assert.True(data.TryGet("text/plain", out JsonNode? plain));
        return $"{plain} {(data.TryGet(Plotly, out JsonNode? chart) ? Sorted(Drawn(chart)).ToJsonString() : "")}";
    }

    // Only reports have evidence to open behind their points.
    private static JsonObject Drawn(JsonNode chart)
    {
        JsonObject figure = chart.DeepClone().AsObject();
        figure.Remove("evidence");
        return figure;
    }

    // Python sorts the keys of what it writes.
    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(each => each is null ? null : Sorted(each))]),
        _ => node.DeepClone(),
    };
}
