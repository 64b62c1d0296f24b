using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>A page in the look of the reports that is no report of a notebook: no script, no request.</summary>
public static class PlainPage
{
    /// <summary>Makes the page.</summary>
    /// <param name="title">The title, as text.</param>
    /// <param name="lead">What stands below the title, as HTML.</param>
    /// <param name="content">The rest, as HTML.</param>
    /// <param name="css">Rules beside those that all pages share.</param>
    /// <returns>A whole HTML page, with LF line ends.</returns>
    public static string Render(string title, string lead, string content, string css = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(css);
        string name = Html.Escape(title);
        string styles = ReportAssets.Style(ReportAssets.Read("base.css")) + (css.Length > 0 ? ReportAssets.Style(css) : "");
        return ReportAssets.Head("en", name, styles, ReportAssets.ContentSecurityPolicy())
            + $"<body>\n<a class=\"skip\" href=\"#content\">Skip to the text</a>\n<div class=\"page\">\n<header class=\"masthead\">\n<h1>{name}</h1>\n{lead}</header>\n<main id=\"content\">\n{content}</main>\n</div>\n</body>\n</html>\n";
    }
}
