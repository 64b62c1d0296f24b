using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using static System.FormattableString;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Renders an executed notebook as one HTML file that asks nothing of any network.</summary>
public sealed class HtmlReport
{
    private const string HideInput = "hide-input";

    private readonly NotebookRun _run;
    private readonly ReportOptions _options;
    private readonly IReadOnlyList<IOutputRenderer> _renderers;
    private readonly List<ReportHeading> _headings = [];
    private readonly List<string> _scripts = [];

    private HtmlReport(NotebookRun run, ReportOptions options)
    {
        (_run, _options) = (run, options);
        _renderers = [.. options.Renderers, .. OutputRenderer.Standard];
    }

    /// <summary>The page.</summary>
    /// <param name="title">The notebook's title.</param>
    /// <param name="run">Its cells with their outputs.</param>
    /// <param name="options">What the page's head says, and who renders special outputs.</param>
    /// <remarks>
    /// Tags: <c>remove-cell</c>, <c>remove-input</c> and <c>remove-output</c> leave out what they name, <c>hide-input</c> folds the code.
    /// </remarks>
    public static string Render(string title, NotebookRun run, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(options);
        return new HtmlReport(run, options).Page(title);
    }

    private string Page(string title)
    {
        string body = Body(); // first, since it finds the headings and the scripts
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="CorpusAnalysis">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>{HtmlEncode(title)}</title>
            <style>
            {ReportAssets.Style}
            </style>
            </head>
            <body>
            {Contents()}
            <main>
            {Head()}
            {body}
            <footer>Rendered by CorpusAnalysis from {HtmlEncode(_options.FileName)}.</footer>
            </main>
            {string.Concat(_scripts.Append(ReportAssets.Script).Select(script => $"<script>\n{Inline(script)}\n</script>\n"))}</body>
            </html>

            """;
    }

    // The end of the element must not stand in the script's own strings.
    private static string Inline(string script) => script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    private string Head()
    {
        int code = _run.Cells.Count(cell => cell.Kind == CellKind.Code);
        string failure = _run.FailedCell is { } failed
            ? $"<p class=\"failed\" role=\"alert\"><strong>This report is incomplete.</strong> {HtmlEncode(_run.Error!.Message.Split('\n')[0])} — <a href=\"#cell-{HtmlEncode(failed.Id)}\">go to the cell that failed</a>.</p>"
            : "";
        string when = _options.Rendered.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return $"""
            <header class="provenance"><span>{HtmlEncode(_options.FileName)}</span><span>{when} UTC</span><span>{code} code cells, {Invariant($"{_options.Duration.TotalSeconds:0.0}")} s</span><button type="button" id="toggle-code" hidden>Hide all code</button></header>
            {failure}
            """;
    }

    private string Contents()
    {
        ReportHeading[] shown = [.. _headings.Where(heading => heading.Level is 2 or 3)];
        if (shown.Length < 2)
        {
            return "";
        }

        IEnumerable<string> items = shown.Select(heading => $"<li class=\"level-{heading.Level}\"><a href=\"#{HtmlEncode(heading.Id)}\">{HtmlEncode(heading.Text)}</a></li>");
        return $"<nav class=\"contents\" aria-label=\"Contents\"><details open><summary>Contents</summary><ol>{string.Concat(items)}</ol></details></nav>";
    }

    private string Body()
    {
        var body = new StringBuilder();
        bool ended = false;
        foreach (Cell cell in _run.Cells.Where(cell => !cell.Tags.Contains("remove-cell")))
        {
            switch (cell.Kind)
            {
                case CellKind.Markdown:
                    body.Append("<section class=\"text\">\n").Append(MarkdownHtml.Cell(cell.Source, _options.Folder, _headings)).Append("</section>\n");
                    break;
                case CellKind.Code when cell.Source.Trim().Length > 0:
                    body.Append(Code(cell, notRun: ended));
                    ended |= cell == _run.FailedCell;
                    break;
            }
        }

        return body.ToString();
    }

    private string Code(Cell cell, bool notRun)
    {
        bool failed = cell == _run.FailedCell;
        string state = failed ? " failed-cell" : notRun ? " not-run" : "";
        var html = new StringBuilder($"<section class=\"cell{state}\" id=\"cell-{HtmlEncode(cell.Id)}\">\n");
        if (failed || !cell.Tags.Contains("remove-input"))
        {
            string open = failed || !cell.Tags.Contains(HideInput) ? " open" : "";
            html.Append(Invariant($"<details class=\"input\"{open}><summary>{HtmlEncode(Name(cell.Language))}</summary>{CodeHtml.Render(cell.Source.Trim('\n'), cell.Language)}</details>\n"));
        }

        if (notRun)
        {
            html.Append("<p class=\"note\">Not run, since an earlier cell failed.</p>\n");
        }

        if (failed || !cell.Tags.Contains("remove-output"))
        {
            html.AppendJoin('\n', cell.Outputs.Select(Output));
        }

        return html.Append("</section>\n").ToString();
    }

    private static string Name(string language) => language switch { "csharp" => "C#", "sql" => "SQL", "html" => "HTML", _ => language };

    private string Output(CellOutput output) => output switch
    {
        StreamOutput stream => $"<pre class=\"output stream {(stream.Name == "stderr" ? "stderr" : "stdout")}\">{HtmlEncode(stream.Text.TrimEnd('\n'))}</pre>",
        DisplayOutput display => Data(display.Data),
        ResultOutput result => Data(result.Data),
        ErrorOutput error => $"<div class=\"error\"><p><strong>{HtmlEncode(error.Name)}</strong> {HtmlEncode(error.Message)}</p><pre>{HtmlEncode(string.Join('\n', error.Traceback))}</pre></div>",
        _ => "",
    };

    private string Data(MimeBundle data)
    {
        foreach (IOutputRenderer renderer in _renderers)
        {
            if (data.TryGet(renderer.MimeType, out var content))
            {
                if (renderer.Script is { } script && !_scripts.Contains(script))
                {
                    _scripts.Add(script);
                }

                return renderer.Render(content);
            }
        }

        return "";
    }
}
