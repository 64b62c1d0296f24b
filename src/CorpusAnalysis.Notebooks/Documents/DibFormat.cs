using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Polyglot's <c>.dib</c> files: <c>#!meta</c> with JSON, then a section per cell, headed by <c>#!kernel</c>.</summary>
/// <remarks>
/// The format holds languages and sources; it has no place for ids, tags, other cell metadata and outputs, nor for blank
/// lines at the start and end of a cell. A line that names a known kernel always begins a new cell.
/// A <c>#!raw</c> section is a raw cell.
/// </remarks>
public static class DibFormat
{
    private const string MetaLine = "#!meta";

    /// <summary>Reads a notebook. Text before the first section is a cell in the document's language.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's name, for errors only.</param>
    /// <exception cref="NotebookFormatException">The JSON after <c>#!meta</c> is none.</exception>
    public static NotebookDocument Read(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var metadata = PolyglotMetadata.Document("csharp");
        int start = ReadMeta(lines, path, metadata);
        var cells = ReadCells(lines[start..], KernelNames.Of(metadata));
        return new NotebookDocument(cells, metadata) { Dib = new(text, metadata, cells) };
    }

    /// <summary>Writes a notebook; one that was read and not changed is written as it was.</summary>
    public static string Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Dib is { } origin && origin.IsUnchangedIn(document))
        {
            return origin.Text;
        }

        var kernels = KernelNames.Of(document.Metadata);
        var text = new StringBuilder(MetaLine).Append("\n\n").Append(JsonStyle.Compact.Write(Meta(document))).Append('\n');
        foreach (var cell in document.Cells)
        {
            string source = Body(cell, kernels);
            text.Append("\n#!").Append(cell.Language).Append("\n\n").Append(source).Append(source.Length == 0 ? "" : "\n");
        }

        return text.Replace("\n", document.Dib?.Text.Contains("\r\n", StringComparison.Ordinal) == true ? "\r\n" : "\n").ToString();
    }

    // Returns the first line after the metadata.
    private static int ReadMeta(string[] lines, string path, JsonObject metadata)
    {
        int head = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (head < 0 || lines[head].Trim() != MetaLine)
        {
            return 0;
        }

        int end = Array.FindIndex(lines, head + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
        end = end < 0 ? lines.Length : end;
        string json = string.Join('\n', lines[(head + 1)..end]);
        try
        {
            metadata["polyglot_notebook"] = JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                ?? throw new JsonException();
        }
        catch (JsonException error)
        {
            int line = head + 2 + (int)(error.LineNumber ?? 0);
            string found = lines.ElementAtOrDefault(line - 1)?.Trim() is { Length: > 0 } content ? $"'{content}'" : "none";
            throw new NotebookFormatException(
                path, Math.Min(line, lines.Length), $"expected a JSON object after {MetaLine}, found {found}", $"Mend it, or take the {MetaLine} section out.");
        }

        return end;
    }

    private static ImmutableArray<Cell> ReadCells(string[] lines, KernelNames kernels)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        int start = 0;
        string? language = null;
        for (int i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && kernels.OfLine(lines[i]) is null)
            {
                continue;
            }

            string source = Trimmed(lines[start..i]);
            if (language is not null || source.Length > 0)
            {
                cells.Add(NewCell(cells.Count + 1, language ?? kernels.Default, source));
            }

            language = i < lines.Length ? kernels.OfLine(lines[i]) : null;
            start = i + 1;
        }

        return cells.ToImmutable();
    }

    private static Cell NewCell(int place, string language, string source) => new(
        string.Create(CultureInfo.InvariantCulture, $"cell-{place}"),
        language switch { "markdown" => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code },
        language,
        source);

    private static JsonObject Meta(NotebookDocument document)
    {
        var meta = document.Metadata["polyglot_notebook"] is JsonObject own ? (JsonObject)own.DeepClone() : [];
        if (meta["kernelInfo"] is not JsonObject)
        {
            meta["kernelInfo"] = PolyglotMetadata.NewKernelInfo(document.DefaultLanguage);
        }

        return meta;
    }

    private static string Body(Cell cell, KernelNames kernels)
    {
        string[] lines = cell.Source.Split('\n');
        return Trimmed(kernels.OfLine(lines[0]) == cell.Language ? lines[1..] : lines);
    }

    private static string Trimmed(string[] lines)
    {
        int first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        int last = Array.FindLastIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        return first < 0 ? "" : string.Join('\n', lines[first..(last + 1)]);
    }
}
