using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Renders the page that lists all reports.</summary>
public static class ReportIndex
{
    private static readonly string[] Styles = ["base.css", "index.css", "index-reports.css"];

    /// <summary>Renders the index, in the order given; several reports of one notebook stand under its title.</summary>
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
        string styles = string.Concat(Styles.Select(file => ReportAssets.Style(ReportAssets.Read(file))));
        var page = new StringBuilder(ReportAssets.Head("en", name, styles, ReportAssets.ContentSecurityPolicy()));
        page.Append(CultureInfo.InvariantCulture, $"<body>\n<div class=\"page\">\n<header class=\"masthead\">\n<h1>{name}</h1>\n<ul class=\"provenance\"><li>{Html.Count(all.Count, "report")}</li>");
        page.Append(failed == 0 ? "" : $"<li class=\"failed\">{failed.ToString(CultureInfo.InvariantCulture)} failed</li>");
        page.Append(renderedAt is { } time ? $"<li>rendered {Html.Time(time)}</li>" : "").Append("</ul>\n</header>\n<main>\n");
        page.Append(all.Count == 0 ? "<p>No notebook was rendered.</p>\n" : $"<ol class=\"reports\">\n{string.Concat(Groups(all).Select(Group))}</ol>\n");
        return Html.WellFormed(page.Append("</main>\n</div>\n</body>\n</html>\n").ToString());
    }

    private static IEnumerable<IReadOnlyList<ReportSummary>> Groups(List<ReportSummary> reports)
    {
        for (int start = 0, end; start < reports.Count; start = end)
        {
            string group = reports[start].Group;
            for (end = start + 1; end < reports.Count && group.Length > 0 && reports[end].Group == group; end++)
            {
            }

            yield return reports[start..end];
        }
    }

    private static string Group(IReadOnlyList<ReportSummary> reports) => reports is [{ Group.Length: 0 } only]
        ? Item(only, $"<h2>{Link(only, only.Title)}</h2>\n{Sentence(only)}")
        : $"<li class=\"group\">\n<h2>{Html.Escape(reports[0].Title)}</h2>\n{Sentence(reports[0])}<ol class=\"variants\">\n"
            + string.Concat(reports.Select(report => Item(report with { Parameters = [] }, $"<h3>{Link(report, Values(report))}</h3>\n"))) + "</ol>\n</li>\n";

    private static string Item(ReportSummary report, string heading)
    {
        var (status, word) = report.Status switch
        {
            ReportStatus.Failed => ("failed", "Failed"),
            ReportStatus.NotRun => ("not-run", "Not run"),
            _ => ("succeeded", "Complete"),
        };
        string elapsed = report.Elapsed is { } time ? $"<li>{Html.Duration(time)}</li>" : "";
        string parameters = report.Parameters.IsEmpty ? "" : $"<li class=\"parameters\">{Html.Escape(Values(report))}</li>";
        string thumbnail = report.Thumbnail.Length == 0 ? "" : $"<div class=\"thumbnail\">{report.Thumbnail}</div>\n";
        string error = report.Error.Length == 0 ? "" : $"<p class=\"error\">{Html.Escape(report.Error)}</p>\n";
        return $"<li class=\"{status}{(thumbnail.Length > 0 ? " pictured" : "")}\">\n{heading}"
            + $"<ul class=\"provenance\"><li class=\"status\">{word}</li><li>{Html.Count(report.Cells, "code cell")}</li>{elapsed}{parameters}</ul>\n"
            + $"{error}{Figures(report)}{thumbnail}</li>\n";
    }

    private static string Link(ReportSummary report, string text) =>
        report.Href.Length == 0 ? Html.Escape(text) : $"<a href=\"{Html.Escape(report.Href)}\">{Html.Escape(text)}</a>";

    private static string Sentence(ReportSummary report) => report.Sentence.Length == 0 ? "" : $"<p class=\"sentence\">{Html.Escape(report.Sentence)}</p>\n";

    private static string Values(ReportSummary report) => string.Join(", ", report.Parameters.Select(parameter => $"{parameter.Key} = {parameter.Value}"));

    private static string Figures(ReportSummary report) => report.KeyFigures.IsEmpty ? ""
        : $"<ul class=\"figures\">{string.Concat(report.KeyFigures.Select(figure => $"<li>{(figure.Label.Length == 0 ? "" : $"<span>{Html.Escape(figure.Label)}</span> ")}{Html.Escape(figure.Value)}</li>"))}</ul>\n";
}
