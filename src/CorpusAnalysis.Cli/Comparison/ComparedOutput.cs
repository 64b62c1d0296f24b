using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>An output as it is compared: of its representations the one that says most.</summary>
/// <param name="Kind">How it is compared.</param>
/// <param name="Text">Of a text its lines, of an image its data, of an error its message; empty for tables and charts.</param>
internal sealed record ComparedOutput(OutputKind Kind, string Text)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The table with raw values, or as it is shown.</summary>
    public TableContent? Table { get; private init; }

    /// <summary>The table as it is shown, for the comparison with a report that has no raw values.</summary>
    public TableContent? ShownTable { get; private init; }

    /// <summary>The chart.</summary>
    public ChartFigure? Chart { get; private init; }

    /// <summary>What marks it as the same output in another render, beyond its place.</summary>
    public string Mark => Kind switch
    {
        OutputKind.Chart => $"chart {Chart!.Title}",
        OutputKind.Table => $"table {string.Join('|', (ShownTable ?? Table)!.Columns.Select(column => column.Header))}",
        _ => $"{Kind} {Text}",
    };

    /// <summary>An output as it is compared; null for what is no content, such as the time a cell took.</summary>
    public static ComparedOutput? Of(CellOutput output) => output switch
    {
        StreamOutput stream => new(OutputKind.Text, stream.Text),
        ErrorOutput error => new(OutputKind.Error, $"{error.Name}: {error.Message}"),
        _ when PlacedCell.BundleOf(output) is { } bundle => Of(bundle),
        _ => null,
    };

    /// <summary>The output in a few words.</summary>
    public string Describe() => Kind switch
    {
        OutputKind.Table => TableComparison.Describe(Table!),
        OutputKind.Chart => ChartComparison.Describe(Chart!),
        OutputKind.Image => "an image",
        _ => Text.Trim(),
    };

    private static ComparedOutput? Of(MimeBundle bundle)
    {
        if (bundle.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? figure) && figure is JsonObject)
        {
            return new ComparedOutput(OutputKind.Chart, "") { Chart = ChartFigure.Read(figure) };
        }

        string? html = TextOf(bundle, "text/html");
        TableContent? shown = html is null ? null : ShownHtml.Table(html);
        if (bundle.TryGet(TableContent.MimeType, out JsonNode? content) && TableContent.Read(content) is { } table)
        {
            return new ComparedOutput(OutputKind.Table, "") { Table = table, ShownTable = shown };
        }

        if (shown is not null)
        {
            return new ComparedOutput(OutputKind.Table, "") { Table = shown, ShownTable = shown };
        }

        if (html is not null)
        {
            return new ComparedOutput(OutputKind.Text, ShownHtml.Text(html));
        }

        (string type, JsonNode data) = bundle.FirstOrDefault(item => item.Key.StartsWith("image/", StringComparison.Ordinal));
        if (type is not null)
        {
            return new ComparedOutput(OutputKind.Image, string.Concat(TextOf(data).Where(c => !char.IsWhiteSpace(c))));
        }

        string? text = TextOf(bundle, "text/markdown") ?? (bundle.TryGet("application/json", out JsonNode? json) ? json.ToJsonString(Indented) : null)
            ?? TextOf(bundle, "text/plain") ?? bundle.Select(item => TextOf(item.Value)).FirstOrDefault();
        return text is null || IsTime(text) ? null : new ComparedOutput(OutputKind.Text, text);
    }

    // What #!time shows.
    private static bool IsTime(string text) => text.StartsWith("Wall time: ", StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal);

    private static string? TextOf(MimeBundle bundle, string type) => bundle.TryGet(type, out JsonNode? content) ? TextOf(content) : null;

    private static string TextOf(JsonNode content) => content is JsonValue value && value.TryGetValue(out string? text) ? text : content.ToJsonString(Indented);
}
