using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>How a JSON file is laid out: as Jupyter does it, apart from indentation and the end of the file.</summary>
/// <param name="Indent">The blanks of one step.</param>
/// <param name="FinalNewline">Whether the file ends with a line end.</param>
internal sealed record JsonLayout(string Indent, bool FinalNewline)
{
    /// <summary>What Jupyter itself writes.</summary>
    public static JsonLayout Jupyter { get; } = new(" ", true);

    /// <summary>The layout of a text.</summary>
    public static JsonLayout Of(string text)
    {
        string? line = text.Split('\n').Skip(1).FirstOrDefault(line => line.TrimStart().Length > 0);
        string indent = line is null ? Jupyter.Indent : line[..^line.TrimStart().Length];
        return new JsonLayout(indent.Length > 0 ? indent : Jupyter.Indent, text.EndsWith('\n'));
    }

    /// <summary>Writes JSON: letters as they are, a value a line, numbers as they were read.</summary>
    public string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append(FinalNewline ? "\n" : "").ToString();
    }

    private void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject properties:
                Block(text, '{', '}', [.. properties], depth, property =>
                {
                    Quote(text, property.Key);
                    text.Append(": ");
                    Append(text, property.Value, depth + 1);
                });
                break;
            case JsonArray items:
                Block(text, '[', ']', [.. items], depth, item => Append(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Quote(text, value.GetValue<string>());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private void Block<T>(StringBuilder text, char open, char close, IReadOnlyList<T> items, int depth, Action<T> append)
    {
        text.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            NewLine(text.Append(i > 0 ? "," : ""), depth + 1);
            append(items[i]);
        }

        if (items.Count > 0)
        {
            NewLine(text, depth);
        }

        text.Append(close);
    }

    private void NewLine(StringBuilder text, int depth) => text.Append('\n').Insert(text.Length, Indent, depth);

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}
