using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Documents;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A plain table, as HTML and as aligned text; text in it is escaped, and rows left out are told.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">At least the rows that are shown; each has a value for each column.</param>
public sealed record DisplayTable(ImmutableArray<DisplayColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private const int WidestPlainCell = 120;

    /// <summary>How many rows there are in all; null when nobody counted them and there are more than <see cref="Rows"/>.</summary>
    public long? RowCount { get; init; } = Rows.Count;

    /// <summary>Says what the table is, below it; as text.</summary>
    public string Note { get; init; } = "";

    /// <summary>For each row the number of the set of evidence behind it, or null; by default empty: no row has any.</summary>
    public ImmutableArray<int?> Evidence { get; init; } = [];

    /// <summary>Both representations.</summary>
    public MimeBundle ToMimeBundle(FormatOptions options) => MimeBundle.Html(ToHtml(options), ToText(options));

    /// <summary>The table as HTML.</summary>
    public string ToHtml(FormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var html = new StringBuilder("<table><thead><tr>");
        foreach (DisplayColumn column in Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column)}>{HtmlEncode(column.Header)}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<object?> row in Rows.Take(options.RowLimit))
        {
            html.Append("<tr>");
            for (int i = 0; i < Columns.Length; i++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td{Class(Columns[i])}>{HtmlEncode(ValueText.Of(row[i], options.Culture))}</td>");
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
            string[] cells = [Columns[c].Header, .. shown.Select(row => OneLine(ValueText.Of(row[c], options.Culture)))];
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

    private static string Class(DisplayColumn column) => column.IsNumber ? " class=\"number\"" : "";

    private static string OneLine(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= WidestPlainCell ? line : line[..(WidestPlainCell - 1)] + "…";
    }
}
