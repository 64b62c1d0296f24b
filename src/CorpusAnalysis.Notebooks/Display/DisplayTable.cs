using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A plain table, as HTML and as aligned text; text in it is escaped, and rows left out are told.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">At least the rows that are shown; each has a value for each column.</param>
public sealed record DisplayTable(ImmutableArray<DisplayColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The MIME type of a table's data.</summary>
    public const string MimeType = "application/vnd.corpus-analysis.table+json";

    private const int WidestPlainCell = 120;

    /// <summary>How many rows there are in all; null when nobody counted them and there are more than <see cref="Rows"/>.</summary>
    public long? RowCount { get; init; } = Rows.Count;

    /// <summary>Says what the table is, below it; as text.</summary>
    public string Note { get; init; } = "";

    /// <summary>A class for the table in reports, such as <c>kwic</c>; by default empty.</summary>
    public string Style { get; init; } = "";

    /// <summary>For each row the number of the set of evidence behind it, or null; by default empty: no row has any.</summary>
    public ImmutableArray<int?> Evidence { get; init; } = [];

    /// <summary>HTML and text; and first the data, when <see cref="FormatOptions.DataRowLimit"/> asks for it.</summary>
    public MimeBundle ToMimeBundle(FormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return WithData(MimeBundle.Html(ToHtml(options), ToText(options)), options);
    }

    /// <summary>Puts the data before other representations of this table, when <see cref="FormatOptions.DataRowLimit"/> asks for it.</summary>
    public MimeBundle WithData(MimeBundle others, FormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(options);
        return options.DataRowLimit == 0 ? others : new MimeBundle(others.Prepend(KeyValuePair.Create<string, JsonNode>(MimeType, ToJson(options))));
    }

    /// <summary>The table's data as JSON, for programs.</summary>
    /// <remarks>
    /// An object with <c>columns</c> (each with <c>name</c>, <c>header</c>, and as <c>type</c> text, integer, number, date or boolean),
    /// <c>rows</c> (arrays of values), <c>total</c> (the number of all rows; null when nobody counted them) and <c>note</c>; also
    /// <c>evidence</c> when a row has any, and <c>style</c> for reports. Numbers keep their full precision. Null is a missing value or one
    /// that is not a number; infinities, and numbers that a double would round, are text. Dates are in ISO 8601.
    /// </remarks>
    public JsonObject ToJson(FormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return TableJson.Of(this, options);
    }

    /// <summary>The table as HTML.</summary>
    public string ToHtml(FormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var html = new StringBuilder("<table><thead><tr>");
        foreach (DisplayColumn column in Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Side(column)}>{HtmlEncode(column.Header)}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        IReadOnlyList<object?>[] shown = [.. Rows.Take(options.RowLimit)];
        bool[] grouped = [.. Columns.Select((_, i) => ValueText.AreGrouped(shown.Select(row => row[i])))];
        foreach (IReadOnlyList<object?> row in shown)
        {
            html.Append("<tr>");
            for (int i = 0; i < Columns.Length; i++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td{Side(Columns[i])}>{HtmlEncode(ValueText.Of(row[i], options.Culture, grouped[i]))}</td>");
            }

            html.Append("</tr>\n");
        }

        string caption = string.Join(" ", new[] { Note, LeftOut(options.RowLimit, options.Culture) }.Where(text => text.Length > 0));
        return html.Append("</tbody>").Append(caption.Length > 0 ? $"<caption>{HtmlEncode(caption)}</caption>" : "").Append("</table>").ToString();
    }

    /// <summary>The table as aligned text.</summary>
    public string ToText(FormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<object?>[] shown = [.. Rows.Take(options.PlainRowLimit)];
        StringBuilder[] lines = [.. Enumerable.Range(0, shown.Length + 1).Select(_ => new StringBuilder())];
        for (int c = 0; c < Columns.Length; c++)
        {
            bool isGrouped = ValueText.AreGrouped(shown.Select(row => row[c]));
            string[] cells = [Columns[c].Header, .. shown.Select(row => OneLine(ValueText.Of(row[c], options.Culture, isGrouped)))];
            int width = cells.Max(cell => cell.Length);
            for (int i = 0; i < cells.Length; i++)
            {
                lines[i].Append(Columns[c].IsNumber ? cells[i].PadLeft(width) : cells[i].PadRight(width)).Append("  ");
            }
        }

        string[] below = [Note, LeftOut(options.PlainRowLimit, options.Culture)];
        return string.Join('\n', lines.Select(line => line.ToString().TrimEnd()).Concat(below.Where(text => text.Length > 0)));
    }

    private string LeftOut(int limit, CultureInfo culture) => RowCount is not { } count
        ? string.Create(culture, $"The first {Math.Min(limit, Rows.Count):N0} rows; there are more.")
        : count > limit ? string.Create(culture, $"The first {limit:N0} of {count:N0} rows.") : "";

    // Jupyter Notebook sets every cell at the right unless it says otherwise itself.
    private static string Side(DisplayColumn column) => column.IsNumber ? " class=\"number\"" : " style=\"text-align:left\"";

    private static string OneLine(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= WidestPlainCell ? line : line[..(WidestPlainCell - (char.IsHighSurrogate(line[WidestPlainCell - 2]) ? 2 : 1))] + "…";
    }
}
