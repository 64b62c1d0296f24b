using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Writes a document as <c>.ipynb</c>: what did not change stays as the file had it.</summary>
internal static class IpynbWriter
{
    public static string Write(NotebookDocument document)
    {
        var origin = document.Ipynb;
        if (origin?.Text is not null && origin.IsUnchangedIn(document))
        {
            return origin.Text;
        }

        var read = origin?.Cells.ToDictionary(pair => pair.Cell.Id, StringComparer.Ordinal) ?? [];
        var cells = new JsonArray([.. document.Cells.Select(cell =>
            read.TryGetValue(cell.Id, out var was) && was.Cell.Kind == cell.Kind
                ? Changed(was.Cell, was.Json, cell)
                : Fresh(cell, document))]);
        var root = new JsonObject();
        foreach (string key in origin?.Root.Select(item => item.Key) ?? ["cells", "metadata", "nbformat", "nbformat_minor"])
        {
            root[key] = key switch
            {
                "cells" => cells,
                "metadata" => document.Metadata.DeepClone(),
                "nbformat" => 4,
                "nbformat_minor" => document.FormatMinor,
                _ => origin!.Root[key]?.DeepClone(),
            };
        }

        return (origin?.Style ?? JsonStyle.Jupyter).Write(root);
    }

    private static JsonObject Changed(Cell was, JsonObject json, Cell cell)
    {
        var result = (JsonObject)json.DeepClone();
        if (cell.Source != was.Source)
        {
            result["source"] = Lines(cell.Source);
        }

        if (cell.Language != was.Language || cell.Tags != was.Tags || !ReferenceEquals(cell.Metadata, was.Metadata))
        {
            result["metadata"] = cell.Language == was.Language && cell.Tags == was.Tags
                ? cell.Metadata.DeepClone()
                : PolyglotMetadata.ForCell(cell);
        }

        if (cell.Kind == CellKind.Code && cell.ExecutionCount != was.ExecutionCount)
        {
            result["execution_count"] = cell.ExecutionCount;
        }

        if (cell.Kind == CellKind.Code && cell.Outputs != was.Outputs)
        {
            result["outputs"] = Outputs(cell.Outputs);
        }

        return result;
    }

    // Keys in the order of the alphabet, as Jupyter writes them.
    private static JsonObject Fresh(Cell cell, NotebookDocument document)
    {
        bool isCode = cell.Kind == CellKind.Code;
        var json = new JsonObject { ["cell_type"] = isCode ? "code" : cell.Kind == CellKind.Markdown ? "markdown" : "raw" };
        if (isCode)
        {
            json["execution_count"] = cell.ExecutionCount;
        }

        if (document.FormatMinor >= 5)
        {
            json["id"] = cell.Id;
        }

        json["metadata"] = PolyglotMetadata.ForCell(cell);
        if (isCode)
        {
            json["outputs"] = Outputs(cell.Outputs);
        }

        json["source"] = Lines(isCode ? WithKernelLine(cell, KernelNames.Of(document.Metadata)) : cell.Source);
        return json;
    }

    // Editors that know one language per notebook still show in which one the cell is.
    private static string WithKernelLine(Cell cell, KernelNames kernels) =>
        cell.Language == kernels.Default || kernels.OfLine(cell.Source.Split('\n', 2)[0]) is not null
            ? cell.Source
            : $"#!{cell.Language}\n{cell.Source}";

    private static JsonArray Outputs(ImmutableArray<CellOutput> outputs) => new([.. outputs.Select(Output)]);

    private static JsonObject Output(CellOutput output) => output switch
    {
        StreamOutput stream => new() { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = Lines(stream.Text) },
        DisplayOutput display => new() { ["data"] = Data(display.Data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        ResultOutput result => new()
        {
            ["data"] = Data(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new()
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        _ => throw new ArgumentException($"Unknown kind of output {output.GetType().Name}.", nameof(output)),
    };

    private static JsonObject Data(MimeBundle bundle) => new(bundle.Select(item => KeyValuePair.Create<string, JsonNode?>(
        item.Key,
        IsTextInLines(item.Key) && item.Value.GetValueKind() == JsonValueKind.String
            ? Lines(item.Value.GetValue<string>())
            : item.Value.DeepClone())));

    private static bool IsTextInLines(string mimeType) =>
        !OutputReader.IsJson(mimeType) && (!mimeType.StartsWith("image/", StringComparison.Ordinal) || mimeType == "image/svg+xml");

    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }
}
