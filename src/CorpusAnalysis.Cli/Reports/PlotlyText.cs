using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>The texts of a Plotly figure, which may have the few marks of HTML that Plotly knows.</summary>
internal static partial class PlotlyText
{
    /// <summary>A JSON string's text; else empty.</summary>
    public static string Of(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    /// <summary>The title of a layout, an axis or a colour bar, with its marks: a string, or an object with a text; empty when there is none.</summary>
    public static string Title(JsonNode? parent)
    {
        JsonNode? title = (parent as JsonObject)?["title"];
        return Of(title is JsonObject parts ? parts["text"] : title);
    }

    /// <summary>The lines of a text, without marks and without empty ones.</summary>
    public static string[] Lines(string text) =>
        [.. LineBreak().Split(text).Select(line => WebUtility.HtmlDecode(Mark().Replace(line, "")).ReplaceLineEndings(" ").Trim()).Where(line => line.Length > 0)];

    /// <summary>A text in one line, without marks.</summary>
    public static string Plain(string text, string between = "; ") => string.Join(between, Lines(text));

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    // Only the tags that Plotly itself knows, so that a "<" in a text stays.
    [GeneratedRegex(@"</?(?:b|i|u|s|em|strong|sub|sup|span|a)(?:\s[^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
