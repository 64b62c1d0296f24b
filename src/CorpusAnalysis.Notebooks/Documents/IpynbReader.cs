using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Reads one <c>.ipynb</c> text, checking every part that the model uses.</summary>
internal sealed class IpynbReader(string text, string path)
{
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = IpynbFormat.MaxDepth, AllowDuplicateProperties = false };

    public NotebookDocument Read()
    {
        var style = JsonStyle.Of(text);
        var root = ParseRoot(style);
        CheckVersion(root);
        var metadata = Optional<JsonObject>(root, "metadata", "an object") ?? [];
        bool mended = PolyglotMetadata.MendLanguageInfo(metadata);
        var array = Optional<JsonArray>(root, "cells", "an array") ?? throw Missing(root, "cells", "an array", "a notebook");
        (var ids, bool distinct) = Ids(array);
        var cells = ReadCells(array, ids, KernelNames.Of(metadata));
        return new NotebookDocument(cells.Select(pair => pair.Cell), metadata, Whole(root, "nbformat_minor") ?? 0)
        {
            Ipynb = new(root, style, mended || !distinct ? null : text, metadata, cells),
        };
    }

    /// <summary>The error at a node of the file.</summary>
    public NotebookFormatException Error(JsonNode node, string problem, string mend) =>
        new(path, JsonLocation.LineOf(text, node), problem, mend);

    /// <summary>The member of an object when it is there; null when it is missing or null.</summary>
    public T? Optional<T>(JsonObject parent, string key, string kind)
        where T : JsonNode => parent[key] switch
        {
            null => null,
            T value => value,
            var other => throw Error(other, $"expected '{key}' to be {kind}, found {Describe(other)}", $"Make '{key}' {kind}."),
        };

    /// <summary>The string of a member.</summary>
    public string Text(JsonObject parent, string key, string owner) =>
        parent[key] is JsonValue value && value.TryGetValue(out string? found)
            ? found
            : throw Missing(parent, key, "a string", owner);

    /// <summary>A string that may be given as an array of its lines.</summary>
    public string MultilineText(JsonObject parent, string key, string owner) => parent[key] switch
    {
        JsonValue value when value.TryGetValue(out string? whole) => whole,
        JsonArray lines when lines.All(line => line?.GetValueKind() == JsonValueKind.String) =>
            string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => throw Missing(parent, key, "a string or an array of strings", owner),
    };

    /// <summary>The whole number of a member; null when it is missing or null.</summary>
    public int? Whole(JsonObject parent, string key) => Optional<JsonValue>(parent, key, "a whole number") switch
    {
        null => null,
        var value when value.TryGetValue(out int number) => number,
        var other => throw Error(other, $"expected '{key}' to be a whole number, found {Describe(other)}", $"Make '{key}' a whole number."),
    };

    private JsonObject ParseRoot(JsonStyle style)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: JsonOptions);
            // Forces every lazily decoded string, so that a broken escape is found here and not while writing.
            _ = style.Write(root);
        }
        catch (JsonException error)
        {
            throw JsonLocation.FirstDuplicate(text) is { } twice
                ? new NotebookFormatException(path, twice.Line, $"expected names that differ, found '{twice.Name}' twice in one object", "Take one of them out.")
                : NotJson((int)(error.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            throw new NotebookFormatException(
                path, 1, "expected valid Unicode, found half of a surrogate pair in a \\u escape", "Take the escape out of the file.");
        }

        return root as JsonObject ?? throw new NotebookFormatException(
            path, 1, $"expected a notebook (a JSON object), found {Describe(root)}", "Name another file.");
    }

    private NotebookFormatException NotJson(int line)
    {
        string found = text.Split('\n').ElementAtOrDefault(line - 1)?.Trim() ?? "";
        bool isConflict = found.StartsWith("<<<<<<<", StringComparison.Ordinal);
        return new(
            path,
            line,
            text.AsSpan().Trim("\uFEFF \t\r\n").IsEmpty ? "expected a notebook, found an empty file"
                : isConflict ? "expected JSON, found the mark of a merge conflict"
                : found.Length == 0 ? "expected JSON, found its end too early"
                : $"expected JSON, found '{Shorten(found)}'",
            isConflict ? "Resolve the conflict." : "Restore the file, or open and save it in an editor for notebooks.");
    }

    private void CheckVersion(JsonObject root)
    {
        if (Whole(root, "nbformat") is var major && major != 4)
        {
            throw Error(
                root["nbformat"] ?? root,
                $"expected nbformat 4, found {(major is null ? "none" : major.Value.ToString(CultureInfo.InvariantCulture))}",
                major < 4 ? "Convert it with 'jupyter nbconvert --to notebook'." : "Save it as nbformat 4.");
        }
    }

    // The ids that are taken, and whether they were distinct: a second cell with the id of another gets one of its own.
    private (HashSet<string> Taken, bool Distinct) Ids(JsonArray array)
    {
        var first = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        var again = new List<(JsonObject Cell, int Place)>();
        for (int i = 0; i < array.Count; i++)
        {
            if (array[i] is JsonObject json && json["id"] is not null && !first.TryAdd(Text(json, "id", "a cell"), json))
            {
                again.Add((json, i + 1));
            }
        }

        HashSet<string> taken = new(first.Keys, StringComparer.Ordinal);
        foreach ((JsonObject cell, int place) in again)
        {
            cell["id"] = FreeId(place, taken);
        }

        return (taken, again.Count == 0);
    }

    private ImmutableArray<(Cell Cell, JsonObject Json)> ReadCells(JsonArray array, HashSet<string> taken, KernelNames kernels)
    {
        var cells = ImmutableArray.CreateBuilder<(Cell, JsonObject)>(array.Count);
        foreach (var node in array)
        {
            var json = node as JsonObject
                ?? throw Error(node ?? array, $"expected a cell (an object), found {Describe(node)}", "Take it out.");
            string id = json["id"] is null ? FreeId(cells.Count + 1, taken) : Text(json, "id", "a cell");
            cells.Add((ReadCell(json, id, kernels), json));
        }

        return cells.ToImmutable();
    }

    private Cell ReadCell(JsonObject json, string id, KernelNames kernels)
    {
        var kind = Text(json, "cell_type", "a cell") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw Error(
                json["cell_type"]!, $"expected a cell of type code, markdown or raw, found '{Shorten(other)}'", "Make it one of the three."),
        };
        string source = MultilineText(json, "source", "a cell").ReplaceLineEndings("\n");
        var metadata = Optional<JsonObject>(json, "metadata", "an object") ?? [];
        var cell = new Cell(id, kind, Language(kind, source, metadata, kernels), source) { Metadata = metadata, Tags = Tags(metadata) };
        return kind == CellKind.Code
            ? cell with { ExecutionCount = Whole(json, "execution_count"), Outputs = new OutputReader(this).Read(json) }
            : cell;
    }

    private static string Language(CellKind kind, string source, JsonObject metadata, KernelNames kernels)
    {
        if (kind != CellKind.Code)
        {
            return kind == CellKind.Markdown ? "markdown" : "raw";
        }

        string? named = PolyglotMetadata.Kernel(metadata);
        return kernels.OfLine(source.Split('\n', 2)[0])
            ?? (named is null ? kernels.Default : kernels.Find(named) ?? named);
    }

    private ImmutableArray<string> Tags(JsonObject metadata) =>
        [.. (Optional<JsonArray>(metadata, "tags", "an array") ?? []).Select(tag => tag?.ToString()).OfType<string>()];

    private static string FreeId(int place, HashSet<string> taken)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"cell-{place}");
        while (!taken.Add(id))
        {
            id += "-x";
        }

        return id;
    }

    private NotebookFormatException Missing(JsonObject parent, string key, string kind, string owner) => Error(
        parent[key] ?? parent, $"expected '{key}' of {owner} to be {kind}, found {Describe(parent[key])}", $"Make '{key}' {kind}.");

    private static string Describe(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"'{Shorten(node.GetValue<string>())}'",
        _ => Shorten(node.ToJsonString()),
    };

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
