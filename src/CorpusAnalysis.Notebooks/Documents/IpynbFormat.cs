using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Reads and writes Jupyter's file format, nbformat 4.</summary>
/// <remarks>
/// What is not changed is written as it was read, to the byte, keys that mean nothing here among them. One exception: a
/// <c>language_info.name</c> of <c>polyglot-notebook</c>, which other kernels do not know, is taken out.
/// </remarks>
public static class IpynbFormat
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="NotebookFormatException">The text is no notebook.</exception>
    public static NotebookDocument Read(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        JsonObject root = Root(text, path);
        int format = root["nbformat"]?.GetValueKind() == JsonValueKind.Number ? root["nbformat"]!.GetValue<int>() : 0;
        if (format != 4 || root["cells"] is not JsonArray cells)
        {
            throw new NotebookFormatException(path, 1, "expected a notebook of nbformat 4 with a list of cells; open it in Jupyter or VS Code and save it anew.");
        }

        JsonObject metadata = (root["metadata"] as JsonObject)?.DeepClone().AsObject() ?? [];
        if (metadata["language_info"] is JsonObject info && info["name"] is JsonValue name && name.TryGetValue(out string? language) && language == "polyglot-notebook")
        {
            info.Remove("name");
        }

        string byDefault = CellLanguage.DefaultOf(metadata);
        return new NotebookDocument([.. cells.Select((cell, i) => ReadCell(cell, i + 1, byDefault, path))], metadata)
        {
            FormatMinor = root["nbformat_minor"]?.GetValueKind() == JsonValueKind.Number ? root["nbformat_minor"]!.GetValue<int>() : 0,
            Layout = JsonLayout.Of(text),
        };
    }

    /// <summary>Writes a notebook.</summary>
    public static string Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var root = new JsonObject
        {
            ["cells"] = new JsonArray([.. document.Cells.Select(cell => WriteCell(cell, document.FormatMinor))]),
            ["metadata"] = document.Metadata.DeepClone(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = document.FormatMinor,
        };
        return document.Layout.Write(root);
    }

    private static JsonObject Root(string text, string path)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject
                ?? throw new NotebookFormatException(path, 1, "expected a JSON object; the file is no notebook.");
        }
        catch (JsonException error)
        {
            string message = error.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            throw new NotebookFormatException(path, (int)(error.LineNumber ?? 0) + 1, $"expected JSON, but: {message} Mend the file, or take it from version control.", error);
        }
    }

    private static Cell ReadCell(JsonNode? node, int number, string byDefault, string path)
    {
        if (node is not JsonObject json || json["source"] is not { } source || Text(json["cell_type"]) is not ("code" or "markdown" or "raw"))
        {
            throw new NotebookFormatException(path, 0, $"cell {number} lacks a cell_type (code, markdown or raw) or a source.");
        }

        CellKind kind = Text(json["cell_type"]) switch { "code" => CellKind.Code, "markdown" => CellKind.Markdown, _ => CellKind.Raw };
        string code = Joined(source).ReplaceLineEndings("\n");
        JsonObject metadata = json["metadata"]?.DeepClone() as JsonObject ?? [];
        string language = kind == CellKind.Code ? CellLanguage.Of(code, metadata, byDefault) : kind == CellKind.Markdown ? "markdown" : "raw";
        var cell = new Cell(Text(json["id"]) ?? $"cell-{number}", kind, language, code)
        {
            Metadata = metadata,
            Tags = [.. (metadata["tags"] as JsonArray ?? []).Select(Text).OfType<string>()],
            ExecutionCount = json["execution_count"]?.GetValueKind() == JsonValueKind.Number ? json["execution_count"]!.GetValue<int>() : null,
            Outputs = [.. (json["outputs"] as JsonArray ?? []).OfType<JsonObject>().Select(OutputJson.Read).OfType<CellOutput>()],
        };
        return cell with { Origin = new CellOrigin(cell, json.DeepClone().AsObject(), null) };
    }

    private static JsonObject WriteCell(Cell cell, int minor)
    {
        CellOrigin? origin = cell.Origin?.Json is null ? null : cell.Origin;
        JsonObject json = origin?.Json!.DeepClone().AsObject() ?? NewCell(cell, minor);
        if (origin is not null && origin.Cell.Source != cell.Source)
        {
            json["source"] = Lines(cell.Source);
        }

        if (origin is not null && !JsonNode.DeepEquals(origin.Cell.Metadata, cell.Metadata))
        {
            json["metadata"] = cell.Metadata.DeepClone();
        }

        if (cell.Kind == CellKind.Code && (origin is null || origin.Cell.Outputs != cell.Outputs || origin.Cell.ExecutionCount != cell.ExecutionCount))
        {
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(OutputJson.Write)]);
            json["execution_count"] = cell.ExecutionCount;
        }

        return json;
    }

    // In the order in which Jupyter writes them.
    private static JsonObject NewCell(Cell cell, int minor)
    {
        var json = new JsonObject { ["cell_type"] = cell.Kind.ToString().ToLowerInvariant() };
        if (cell.Kind == CellKind.Code)
        {
            json["execution_count"] = null;
        }

        if (minor >= 5)
        {
            json["id"] = cell.Id;
        }

        json["metadata"] = cell.Metadata.DeepClone();
        if (cell.Kind == CellKind.Code)
        {
            json["outputs"] = new JsonArray();
        }

        json["source"] = Lines(cell.Source);
        return json;
    }

    /// <summary>A text as Jupyter's list of lines, each with its line end.</summary>
    internal static JsonArray Lines(string text) =>
        [.. text.Split('\n').Select((line, i) => i == text.Count(c => c == '\n') ? line : line + "\n").Where(line => line.Length > 0).Select(line => JsonValue.Create(line))];

    /// <summary>A text that is a string or a list of strings.</summary>
    internal static string Joined(JsonNode node) => node is JsonArray lines ? string.Concat(lines.Select(Text)) : Text(node) ?? "";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
