using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Reads and writes Polyglot's plain-text format: sections that begin with <c>#!csharp</c>, <c>#!markdown</c> and so on.</summary>
/// <remarks>It has no outputs, ids and tags. Sections that are not changed are written as they were read.</remarks>
public static class DibFormat
{
    private const string Meta = "#!meta";

    /// <summary>Reads a notebook.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="NotebookFormatException">The section of metadata is no JSON.</exception>
    public static NotebookDocument Read(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cells = ImmutableArray.CreateBuilder<Cell>();
        JsonObject metadata = [];
        string? head = null;
        foreach ((string? name, string section, int line) in Sections(text))
        {
            if (name == "meta")
            {
                (head, metadata) = (section, ReadMeta(Body(section), path, line));
            }
            else if (name is not null || section.Trim().Length > 0)
            {
                cells.Add(ReadCell(name ?? CellLanguage.Default, section, cells.Count + 1, hasMagic: name is not null));
            }
        }

        return new NotebookDocument(cells.ToImmutable(), metadata) { DibHead = head };
    }

    /// <summary>Writes a notebook.</summary>
    public static string Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder(document.DibHead ?? $"{Meta}\n\n{Head(document).ToJsonString()}\n\n");
        for (int i = 0; i < document.Cells.Length; i++)
        {
            Cell cell = document.Cells[i];
            bool unchanged = cell.Origin?.Text is not null && cell.Origin.Cell.Source == cell.Source;
            string end = i == document.Cells.Length - 1 ? "\n" : "\n\n";
            text.Append(unchanged ? cell.Origin!.Text : $"#!{cell.Language}\n\n{WithoutMagic(cell)}{end}");
        }

        return text.ToString();
    }

    private static JsonObject Head(NotebookDocument document) =>
        document.Metadata["polyglot_notebook"]?.DeepClone() as JsonObject
        ?? new JsonObject { ["kernelInfo"] = new JsonObject { ["defaultKernelName"] = CellLanguage.Default } };

    private static JsonObject ReadMeta(string json, string path, int line)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject meta ? new JsonObject { ["polyglot_notebook"] = meta } : [];
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException(path, line + 1, "expected one line of JSON below #!meta; mend it or remove the section.", error);
        }
    }

    private static Cell ReadCell(string language, string section, int number, bool hasMagic)
    {
        CellKind kind = language == "markdown" ? CellKind.Markdown : language == "raw" ? CellKind.Raw : CellKind.Code;
        var cell = new Cell($"cell-{number}", kind, language, hasMagic ? Body(section) : section.Trim('\n'));
        return cell with { Origin = new CellOrigin(cell, null, section) };
    }

    private static string WithoutMagic(Cell cell) =>
        cell.Kind == CellKind.Code && cell.Source.StartsWith($"#!{cell.Language}", StringComparison.Ordinal) ? Body(cell.Source) : cell.Source;

    // What stands below the first line, without the blank lines around it.
    private static string Body(string section) => section.ReplaceLineEndings("\n").Split('\n', 2) is [_, var body] ? body.Trim('\n') : "";

    private static IEnumerable<(string? Name, string Section, int Line)> Sections(string text)
    {
        (string? name, int start, int startLine) = (null, 0, 1);
        int line = 1;
        for (int i = 0; i < text.Length; line++)
        {
            int end = text.IndexOf('\n', i) is >= 0 and int newline ? newline + 1 : text.Length;
            if (NameOf(text[i..end].Trim()) is { } found)
            {
                if (i > start)
                {
                    yield return (name, text[start..i], startLine);
                }

                (name, start, startLine) = (found, i, line);
            }

            i = end;
        }

        if (text.Length > start)
        {
            yield return (name, text[start..], startLine);
        }
    }

    private static string? NameOf(string line) =>
        line == Meta ? "meta" : line.StartsWith("#!", StringComparison.Ordinal) ? CellLanguage.Find(line[2..]) : null;
}
