using System.Globalization;
using System.Text;
using Microsoft.Data.Analysis;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Data frames as HTML and as plain text, up to a limit of rows, which is told.</summary>
internal static class TableHtml
{
    /// <summary>The rows shown at most.</summary>
    public const int RowLimit = 100;

    private const int PlainRowLimit = 20;

    /// <summary>The table as HTML; all text in it is escaped.</summary>
    public static string Html(DataFrame frame)
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (DataFrameColumn column in frame.Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column)}>{HtmlEncode(TableCells.Header(column))}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        for (long row = 0; row < Math.Min(RowLimit, frame.Rows.Count); row++)
        {
            html.Append("<tr>");
            foreach (DataFrameColumn column in frame.Columns)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td{Class(column)}>{HtmlEncode(TableCells.Text(column[row]))}</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody>").Append(Caption(frame.Rows.Count, RowLimit)).Append("</table>").ToString();
    }

    /// <summary>The table as aligned text.</summary>
    public static string Plain(DataFrame frame)
    {
        int shown = (int)Math.Min(PlainRowLimit, frame.Rows.Count);
        var lines = Enumerable.Range(0, shown + 1).Select(_ => new StringBuilder()).ToArray();
        foreach (DataFrameColumn column in frame.Columns)
        {
            string[] cells = [TableCells.Header(column), .. Enumerable.Range(0, shown).Select(row => TableCells.Text(column[row]))];
            int width = cells.Max(cell => cell.Length);
            for (int i = 0; i < cells.Length; i++)
            {
                lines[i].Append(TableCells.IsNumber(column) ? cells[i].PadLeft(width) : cells[i].PadRight(width)).Append("  ");
            }
        }

        string rest = frame.Rows.Count > shown ? string.Create(CultureInfo.InvariantCulture, $"\n… {frame.Rows.Count - shown:N0} more rows") : "";
        return string.Join('\n', lines.Select(line => line.ToString().TrimEnd())) + rest;
    }

    /// <summary>What says how many rows are not shown.</summary>
    public static string Caption(long rows, int limit) => rows > limit
        ? string.Create(CultureInfo.InvariantCulture, $"<caption>The first {limit:N0} of {rows:N0} rows.</caption>")
        : "";

    private static string Class(DataFrameColumn column) => TableCells.IsNumber(column) ? " class=\"number\"" : "";
}
