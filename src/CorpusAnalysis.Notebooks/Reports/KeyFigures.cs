using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Finds a report's key figures: what the cells tagged <c>key-figures</c> show, else the first line that the notebook printed.</summary>
public static partial class KeyFigures
{
    /// <summary>The tag.</summary>
    public const string Tag = "key-figures";

    /// <summary>The figures that are taken; a longer table belongs into the report.</summary>
    public const int Most = 8;

    private const int LongestLine = 160;

    /// <summary>The figures, of outputs that the report shows: each row of a table, its first cell the label, or each line of text.</summary>
    public static ImmutableArray<KeyFigure> Of(NotebookDocument executed)
    {
        ArgumentNullException.ThrowIfNull(executed);
        Cell[] shown = [.. executed.Cells.Where(cell => !cell.Tags.Contains("remove-cell") && !cell.Tags.Contains("remove-output"))];
        Cell[] tagged = [.. shown.Where(cell => cell.Tags.Contains(Tag))];
        if (tagged.Length > 0)
        {
            return [.. tagged.SelectMany(cell => cell.Outputs).SelectMany(Read).Take(Most)];
        }

        StreamOutput? printed = shown.SelectMany(cell => cell.Outputs).OfType<StreamOutput>().FirstOrDefault(output => output.Name == "stdout" && !string.IsNullOrWhiteSpace(output.Text));
        return printed is null ? [] : [.. Lines(printed.Text).Take(1)];
    }

    private static IEnumerable<KeyFigure> Read(CellOutput output) => output switch
    {
        StreamOutput { Name: "stdout" } stream => Lines(stream.Text),
        DisplayOutput display => Read(display.Data),
        ResultOutput result => Read(result.Data),
        _ => [],
    };

    private static IEnumerable<KeyFigure> Read(MimeBundle data) =>
        Text(data, "text/html") is { } html && html.Contains("<table", StringComparison.OrdinalIgnoreCase) ? Rows(html)
        : Text(data, "text/plain") is { } text ? Lines(text)
        : [];

    private static IEnumerable<KeyFigure> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new KeyFigure("", Short(line)));

    // Of a row with several values each is named by its column.
    private static IEnumerable<KeyFigure> Rows(string html)
    {
        string[] headers = [.. Header().Matches(html).Select(match => Plain(match.Groups[1].Value))];
        foreach (Match row in Row().Matches(html))
        {
            string[] cells = [.. Value().Matches(row.Groups[1].Value).Select(match => Plain(match.Groups[1].Value))];
            if (cells.Length > 0)
            {
                yield return cells.Length == 1 ? new KeyFigure("", Short(cells[0]))
                    : new KeyFigure(Short(cells[0]), Short(cells.Length == 2 ? cells[1] : string.Join(", ", cells.Skip(1).Select((cell, i) => $"{headers.ElementAtOrDefault(i + 1)} {cell}".Trim()))));
            }
        }
    }

    private static string? Text(MimeBundle data, string type) =>
        data.TryGet(type, out var content) && content is System.Text.Json.Nodes.JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, "")).ReplaceLineEndings(" ").Trim();

    private static string Short(string text) => text.Length <= LongestLine ? text : text[..(LongestLine - 1)] + "…";

    [GeneratedRegex("<th[^>]*>(.*?)</th>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex("<tr[^>]*>(.*?)</tr>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Row();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Value();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
