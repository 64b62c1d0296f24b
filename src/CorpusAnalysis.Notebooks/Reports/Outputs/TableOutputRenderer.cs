using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>Tables from their data: to be sorted, filtered, copied and downloaded, with numbers in the report's culture.</summary>
/// <remarks>
/// The first rows are HTML, so that the table is there without a script; the script shows the rest, from the data that the page holds.
/// </remarks>
public sealed class TableOutputRenderer : MimeOutputRenderer
{
    /// <summary>The rows that are HTML.</summary>
    public const int RowsWithoutScript = 100;

    // Escapes what could end the element or begin a comment; letters stay letters.
    private static readonly JsonSerializerOptions InScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly ImmutableArray<ReportAsset> Assets =
    [
        new("tables.css", ReportAssetKind.Style, () => ReportAssets.Read("tables.css")),
        new("tables.js", ReportAssetKind.Script, () => ReportAssets.Read("tables.js")),
    ];

    /// <summary>Creates a renderer.</summary>
    public TableOutputRenderer()
        : base(DisplayTable.MimeType)
    {
    }

    /// <summary>Renders a table that is part of something else, such as the data of a chart.</summary>
    /// <param name="table">The table; its data are limited to 10,000 rows.</param>
    /// <param name="options">The report's options.</param>
    public static HtmlFragment Render(DisplayTable table, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        JsonObject json = table.ToJson(new FormatOptions { DataRowLimit = 10_000, Culture = options.Culture });
        return Fragment(ReportTable.Read(json)!, json, options);
    }

    /// <inheritdoc/>
    protected override bool CanRender(JsonNode content) => ReportTable.Read(content) is not null;

    /// <inheritdoc/>
    protected override HtmlFragment Render(JsonNode content) => Render(content, new ReportOptions());

    /// <inheritdoc/>
    protected override HtmlFragment Render(JsonNode content, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        ReportTable table = ReportTable.Read(content) ?? throw new ArgumentException("The content is no table.", nameof(content));
        return Fragment(table, content, options);
    }

    private static HtmlFragment Fragment(ReportTable table, JsonNode json, ReportOptions options)
    {
        string note = Note(table, options.Culture);
        string headers = string.Join(", ", table.Columns.Select(column => column.Header));
        string label = note.Length > 0 ? "" : $" aria-label=\"{Html.Escape($"Table: {headers}")}\"";
        string style = table.Style.Length > 0 ? $" {table.Style}" : "";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"output data-table\" data-numbers=\"{Html.Escape(Numbers(options.Culture))}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\"><table class=\"data{style}\"{label}>\n{(note.Length > 0 ? $"<caption>{Html.Escape(note)}</caption>\n" : "")}");
        html.Append("<thead><tr>").AppendJoin("", table.Columns.Select(column => $"<th scope=\"col\"{Class(column)}>{Html.Escape(column.Header)}</th>"));
        html.Append("</tr></thead>\n<tbody>\n");
        int shown = Math.Min(table.RowCount, RowsWithoutScript);
        for (int row = 0; row < shown; row++)
        {
            Row(html, table, row, options.Culture);
        }

        html.Append("</tbody></table></div>\n");
        html.Append(shown == table.RowCount ? "" : string.Create(options.Culture, $"<p class=\"note rest\">The first {shown:N0} of {table.RowCount:N0} rows; the others are shown where scripts run.</p>\n"));
        html.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\">{json.ToJsonString(InScript)}</script>\n</div>");
        return new(html.ToString()) { Assets = Assets };
    }

    private static void Row(StringBuilder html, ReportTable table, int row, CultureInfo culture)
    {
        string evidence = table.Evidence(row) is { } number ? string.Create(CultureInfo.InvariantCulture, $" data-evidence=\"{number}\"") : "";
        html.Append("<tr").Append(evidence).Append('>');
        for (int i = 0; i < table.Columns.Length; i++)
        {
            string text = Html.Escape(table.Cell(row, i, culture));
            string name = string.IsNullOrWhiteSpace(text) ? string.Create(CultureInfo.InvariantCulture, $" aria-label=\"Row {row + 1}\"") : "";
            string content = i == table.OpeningColumn && evidence.Length > 0 ? $"<button type=\"button\" class=\"evidence\"{evidence}{name}>{text}</button>" : text;
            html.Append("<td").Append(Class(table.Columns[i])).Append('>').Append(content).Append("</td>");
        }

        html.Append("</tr>\n");
    }

    private static string Class(ReportTable.Column column) => column.Class.Length > 0 ? $" class=\"{column.Class}\"" : "";

    // Data from elsewhere may have been cut without a word.
    private static string Note(ReportTable table, CultureInfo culture) => table.Note.Length > 0 || !table.IsCut ? table.Note
        : table.Total is { } total ? string.Create(culture, $"The first {table.RowCount:N0} of {total:N0} rows.")
        : string.Create(culture, $"The first {table.RowCount:N0} rows; there are more.");

    // How the script writes numbers, so that the rows it makes look like those above.
    private static string Numbers(CultureInfo culture)
    {
        NumberFormatInfo format = culture.NumberFormat;
        return new JsonObject
        {
            ["decimal"] = format.NumberDecimalSeparator,
            ["group"] = format.NumberGroupSeparator,
            ["sizes"] = new JsonArray([.. format.NumberGroupSizes.Select(size => (JsonNode)size)]),
            ["minus"] = format.NegativeSign,
            ["infinity"] = format.PositiveInfinitySymbol,
            ["minusInfinity"] = format.NegativeInfinitySymbol,
        }.ToJsonString();
    }
}
