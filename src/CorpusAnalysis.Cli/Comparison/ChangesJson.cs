using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Writes changes as JSON for other programs; all of them, whatever the other forms leave out.</summary>
internal static class ChangesJson
{
    /// <summary>The changes as one object.</summary>
    public static JsonObject Of(ReportChanges changes) => new()
    {
        ["changed"] = changes.IsChange,
        ["summary"] = changes.Summary,
        ["tolerance"] = changes.Tolerance,
        ["notRendered"] = Texts(changes.NotRendered),
        ["notebooks"] = Array(changes.Changed.Select(notebook => new JsonObject
        {
            ["name"] = notebook.Name,
            ["change"] = Word(notebook.Kind),
            ["limits"] = Texts(notebook.Limits),
            ["cells"] = Array(notebook.Cells.Select(Cell)),
        })),
        ["equalWithinLimits"] = Array(changes.EqualWithinLimits.Select(notebook => new JsonObject { ["name"] = notebook.Name, ["limits"] = Texts(notebook.Limits) })),
    };

    private static JsonObject Cell(CellChange cell) => new()
    {
        ["name"] = cell.Name,
        ["number"] = cell.IsCode ? cell.Number : null,
        ["anchor"] = cell.Anchor.Length > 0 ? cell.Anchor : null,
        ["change"] = Word(cell.Kind),
        ["source"] = Lines(cell.Source),
        ["outputs"] = Array(cell.Outputs.Select(output => new JsonObject
        {
            ["kind"] = output.Output.ToString().ToLowerInvariant(),
            ["title"] = output.Title.Length > 0 ? output.Title : null,
            ["change"] = Word(output.Kind),
            ["notes"] = Texts(output.Notes),
            ["values"] = Array(output.Values.Select(value => new JsonObject
            {
                ["change"] = Word(value.Kind),
                ["row"] = value.Row,
                ["column"] = value.Column.Length > 0 ? value.Column : null,
                ["before"] = value.Before,
                ["after"] = value.After,
                ["difference"] = value.IsNumber ? value.Difference : null,
            })),
            ["lines"] = Lines(output.Lines),
        })),
    };

    private static JsonArray Lines(IEnumerable<TextLine> lines) => Texts(lines.Select(line => $"{line.Sign} {line.Text}"));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
