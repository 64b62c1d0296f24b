using static System.FormattableString;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Renders the page that lists the reports.</summary>
public static class ReportIndex
{
    /// <summary>The page.</summary>
    /// <param name="reports">The reports in the order wanted.</param>
    public static string Render(IEnumerable<ReportSummary> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>Reports</title>
            <style>
            {ReportAssets.Style}
            </style>
            </head>
            <body>
            <main>
            <h1>Reports</h1>
            <ul class="reports">
            {string.Join('\n', reports.Select(Item))}
            </ul>
            </main>
            </body>
            </html>

            """;
    }

    private static string Item(ReportSummary report) => $"""
        <li><a href="{HtmlEncode(Uri.EscapeDataString(report.Link))}"><strong>{HtmlEncode(report.Title)}</strong></a>
        <p>{HtmlEncode(report.Lead)}</p>
        <p class="status {(report.Succeeded ? "ok" : "bad")}">{(report.Succeeded ? "complete" : "failed")} · {Invariant($"{report.Cells} code cells · {report.Duration.TotalSeconds:0.0} s")}</p></li>
        """;
}
