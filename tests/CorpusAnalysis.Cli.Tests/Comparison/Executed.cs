using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Tests.Comparison;

/// <summary>Executed notebooks, made by hand.</summary>
internal static class Executed
{
    public static NotebookDocument Notebook(params Cell[] cells) => new(cells);

    public static Cell Code(string id, string source, params CellOutput[] outputs) => new(id, CellKind.Code, "csharp", source) { Outputs = [.. outputs], ExecutionCount = 1 };

    public static Cell Text(string id, string source) => new(id, CellKind.Markdown, "markdown", source);

    /// <summary>A table with raw values, as the JSON of its columns and rows.</summary>
    public static CellOutput Table(string columns, string rows, string more = "") => Shown(
        (TableContent.MimeType, JsonNode.Parse($$"""{"columns":{{columns}},"rows":{{rows}},"total":{{JsonNode.Parse(rows)!.AsArray().Count}},"note":""{{more}}}""")!),
        ("text/plain", "a table"));

    public static CellOutput Html(string html) => Shown(("text/html", html), ("text/plain", "text"));

    public static CellOutput Chart(string figure) => Shown((PlotlyOutputRenderer.PlotlyMimeType, JsonNode.Parse(figure)!), ("text/plain", "Chart"));

    public static CellOutput Plain(string text) => Shown(("text/plain", text));

    public static CellOutput Shown(params (string Type, JsonNode Content)[] items) => new ResultOutput(new MimeBundle(items.Select(item => KeyValuePair.Create(item.Type, item.Content))), 1);

    public static NotebookChange Compare(NotebookDocument before, NotebookDocument after, double tolerance = 0) =>
        new NotebookComparison(new ValueComparison(tolerance)).Compare("a", before, after);

    /// <summary>The change of the one output of a notebook of one cell; null when nothing differs.</summary>
    public static OutputChange? Compare(CellOutput before, CellOutput after, double tolerance = 0) =>
        Compare(Notebook(Code("a", "x", before)), Notebook(Code("a", "x", after)), tolerance).Cells.SingleOrDefault()?.Outputs.Single();
}
