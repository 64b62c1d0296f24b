using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Renders the page that lists all reports.</summary>
public static class ReportIndex
{
    /// <summary>Renders the index, in the order given.</summary>
    /// <param name="reports">The reports; none gives a page that says so.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="renderedAt">When the reports were rendered; null leaves it out.</param>
    /// <returns>A whole HTML page, with LF line ends.</returns>
    public static string Render(IEnumerable<ReportSummary> reports, string title = "Reports", DateTimeOffset? renderedAt = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        var all = reports.ToList();
        int failed = all.Count(report => report.Status == ReportStatus.Failed);
        string name = Html.Escape(title);
        var page = new StringBuilder(ReportAssets.Head(
            "en", name, ReportAssets.Style(ReportAssets.Read("base.css")) + ReportAssets.Style(ReportAssets.Read("index.css")),
            ReportAssets.ContentSecurityPolicy()));
        page.Append(CultureInfo.InvariantCulture, $"<body>\n<div class=\"page\">\n<header class=\"masthead\">\n<h1>{name}</h1>\n<ul class=\"provenance\"><li>{Html.Count(all.Count, "report")}</li>");
        page.Append(failed == 0 ? "" : $"<li class=\"failed\">{failed.ToString(CultureInfo.InvariantCulture)} failed</li>");
        page.Append(renderedAt is { } time ? $"<li>rendered {Html.Time(time)}</li>" : "").Append("</ul>\n</header>\n<main>\n");
        page.Append(all.Count == 0 ? "<p>No notebook was rendered.</p>\n" : $"<ol class=\"reports\">\n{string.Concat(all.Select(Item))}</ol>\n");
        return Html.WellFormed(page.Append("</main>\n</div>\n</body>\n</html>\n").ToString());
    }

    private static string Item(ReportSummary report)
    {
        var (status, word) = report.Status switch
        {
            ReportStatus.Failed => ("failed", "Failed"),
            ReportStatus.NotRun => ("not-run", "Not run"),
            _ => ("succeeded", "Complete"),
        };
        string sentence = report.Sentence.Length == 0 ? "" : $"<p class=\"sentence\">{Html.Escape(report.Sentence)}</p>\n";
        string elapsed = report.Elapsed is { } time ? $"<li>{Html.Duration(time)}</li>" : "";
        return $"<li class=\"{status}\">\n<h2><a href=\"{Html.Escape(report.Href)}\">{Html.Escape(report.Title)}</a></h2>\n{sentence}"
            + $"<ul class=\"provenance\"><li class=\"status\">{word}</li><li>{Html.Count(report.Cells, "code cell")}</li>{elapsed}</ul>\n</li>\n";
    }
}
