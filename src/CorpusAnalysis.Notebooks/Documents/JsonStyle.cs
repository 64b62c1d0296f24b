using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>How a JSON file is laid out. Strings are escaped as Jupyter does: only quotes, backslashes and control characters.</summary>
/// <param name="Indent">The white space of one level; null for one line without any.</param>
/// <param name="NewLine">LF or CRLF.</param>
/// <param name="Start">What stands before the JSON: nothing or a byte order mark.</param>
/// <param name="End">What stands after the JSON: mostly one line end.</param>
internal sealed record JsonStyle(string? Indent, string NewLine, string Start, string End)
{
    /// <summary>As Jupyter writes notebooks.</summary>
    public static JsonStyle Jupyter { get; } = new(" ", "\n", "", "\n");

    /// <summary>One line.</summary>
    public static JsonStyle Compact { get; } = new(null, "", "", "");

    /// <summary>Reads the style off a JSON text.</summary>
    public static JsonStyle Of(string text)
    {
        int open = text.AsSpan().IndexOfAny('{', '[');
        int close = text.AsSpan().LastIndexOfAny('}', ']');
        string inside = open < 0 || close < open ? "" : text[(open + 1)..close];
        int firstKey = inside.Length - inside.AsSpan().TrimStart().Length;
        int lineEnd = inside.AsSpan(0, firstKey).IndexOf('\n');
        return new(
            lineEnd < 0 ? null : inside[(lineEnd + 1)..firstKey],
            lineEnd > 0 && inside[lineEnd - 1] == '\r' ? "\r\n" : "\n",
            text[..Math.Max(open, 0)],
            text[(close + 1)..]);
    }

    /// <summary>Writes the JSON in this style.</summary>
    public string Write(JsonNode? node)
    {
        var text = new StringBuilder(Start);
        Write(text, node, depth: 0);
        return text.Append(End).ToString();
    }

    private void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject value:
                Block(text, '{', '}', value, depth, item =>
                {
                    Quote(text, item.Key);
                    text.Append(Indent is null ? ":" : ": ");
                    Write(text, item.Value, depth + 1);
                });
                break;
            case JsonArray value:
                Block(text, '[', ']', value, depth, item => Write(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Quote(text, value.GetValue<string>());
                break;
            default:
                // Numbers keep the digits of the file: 1.0 stays 1.0.
                text.Append(node is null ? "null" : node.ToJsonString());
                break;
        }
    }

    private void Block<T>(StringBuilder text, char open, char close, IList<T> items, int depth, Action<T> writeItem)
    {
        text.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Break(text, depth + 1);
            writeItem(items[i]);
        }

        if (items.Count > 0)
        {
            Break(text, depth);
        }

        text.Append(close);
    }

    private void Break(StringBuilder text, int depth)
    {
        if (Indent is not null)
        {
            text.Append(NewLine).Insert(text.Length, Indent, depth);
        }
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
