using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Cells;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Assembles one report: head, title, contents, cells, scripts.</summary>
internal sealed class ReportPage
{
    // In the order in which they need each other.
    private static readonly string[] EvidenceScripts = ["evidence-lines.js", "evidence-article.js", "evidence-panel.js", "evidence-openers.js", "evidence.js"];

    private readonly NotebookDocument _document;
    private readonly ReportOptions _options;
    private readonly NotebookOutcome _outcome;
    private readonly MarkdownCells _markdown;
    private readonly CellSections _sections;

    public ReportPage(NotebookDocument document, ReportOptions options)
    {
        var anchors = new Anchors();
        (_document, _options, _outcome) = (document, options, new(document));
        _markdown = new(anchors, options.NotebookPath is null ? null : Path.GetDirectoryName(Path.GetFullPath(options.NotebookPath)), Diagram);
        _sections = new(options, _outcome, anchors, _markdown);
    }

    public string Render()
    {
        var cells = new StringBuilder();
        foreach (var cell in _document.Cells)
        {
            cells.Append(_sections.Render(cell));
        }

        string title = Html.Escape(_markdown.Title ?? ReportSummary.TitleOf(_document, _options.NotebookPath));
        string contents = Contents();
        var page = new StringBuilder();
        var styles = Assets(ReportAssetKind.Style, _options.Evidence is null ? ["base.css", "report.css"] : ["base.css", "report.css", "evidence.css"]);
        string[] shared = _options.Evidence is null && _sections.Assets.All(asset => asset.Kind != ReportAssetKind.Script) ? [] : ["shared.js"];
        var scripts = Assets(ReportAssetKind.Script, _options.Evidence is null ? [.. shared, "report.js"] : [.. shared, "report.js", .. EvidenceScripts]);
        page.Append(ReportAssets.Head(Html.Escape(_options.Language), title, string.Concat(styles.Select(ReportAssets.Style)), Policy(scripts)));
        page.Append(CultureInfo.InvariantCulture, $"<body>\n<a class=\"skip\" href=\"#content\">Skip to the text</a>\n<div class=\"page{(contents.Length > 0 ? " with-contents" : "")}\">\n");
        page.Append(Masthead(title)).Append(contents);
        page.Append("<main id=\"content\">\n").Append(cells).Append(_options.Footer?.Html).Append("</main>\n</div>\n");
        page.Append(_options.Evidence is { } evidence ? ReportAssets.Json("evidence", evidence, _options.Culture.Name) : "").AppendJoin("", scripts.Select(ReportAssets.Script));
        return page.Append("</body>\n</html>\n").ToString();
    }

    private string Diagram(string source) => _sections.Output(new DisplayOutput(MimeBundle.Text(MermaidKernel.MimeType, source)));

    private List<string> Assets(ReportAssetKind kind, string[] own) =>
        [.. own.Select(ReportAssets.Read), .. _sections.Assets.Concat(_options.Footer?.Assets ?? []).DistinctBy(asset => asset.Name).Where(asset => asset.Kind == kind).Select(asset => asset.Content())];

    // The page's own scripts run, by their hashes; what an output brings does not, be it a script, a handler or a link.
    private string Policy(IEnumerable<string> scripts) => ReportAssets.ContentSecurityPolicy(
    [
        .. _options.RunOutputScripts ? ["'unsafe-inline'"] : scripts.Select(ReportAssets.ScriptHash),
        .. _sections.NeedsEval ? ["'unsafe-eval'"] : Array.Empty<string>(),
    ]);

    private string Masthead(string title)
    {
        string back = _options.IndexHref is null ? "" : $"<p class=\"back\"><a href=\"{Html.Escape(_options.IndexHref)}\">All reports</a></p>\n";
        string?[] facts =
        [
            _options.NotebookPath is null ? null : $"<span class=\"file\">{Html.Escape(Path.GetFileName(_options.NotebookPath))}</span>",
            _options.RenderedAt is { } time ? $"rendered {Html.Time(time)}" : null,
            Html.Count(_outcome.CodeCells, "code cell"),
            _options.Elapsed is { } elapsed ? Html.Duration(elapsed) : null,
        ];
        facts = [.. facts, .. _options.Parameters.Where(parameter => parameter.Value.Length > 0).Select(parameter => $"{Html.Escape(parameter.Key)} = {Html.Escape(parameter.Value)}")];
        string provenance = string.Join("", facts.OfType<string>().Select(fact => $"<li>{fact}</li>"));
        return $"<header class=\"masthead\">\n{back}<h1>{title}</h1>\n<ul class=\"provenance\">{provenance}</ul>\n{Banner()}"
            + "<p class=\"tools\" hidden><button type=\"button\" id=\"toggle-code\" aria-pressed=\"false\">Show all code</button></p>\n</header>\n";
    }

    private string Banner()
    {
        if (_outcome.Status == ReportStatus.NotRun)
        {
            return "<p class=\"banner\"><strong>Not run.</strong> This report shows the notebook's text and code only.</p>\n";
        }

        if (_outcome.FailedCells.IsEmpty)
        {
            return "";
        }

        var cell = _outcome.FailedCells[0];
        string name = Html.Escape(cell.Outputs.OfType<ErrorOutput>().First().Name);
        int place = _outcome.NumberOf(cell);
        string rest = _outcome.NotRun == 0 ? "" : $" {Html.Count(_outcome.NotRun, "code cell")} {(_outcome.NotRun == 1 ? "was" : "were")} not run.";
        return FormattableString.Invariant(
            $"<p class=\"banner failed\" role=\"status\"><strong>This notebook failed.</strong> <a href=\"#{_sections.AnchorOfFailed(cell)}\"><bdi>{name}</bdi> in cell {place}</a>.{rest}</p>\n");
    }

    private string Contents()
    {
        var headings = _markdown.Headings.Where(heading => heading.Level <= 3).ToList();
        if (headings.Count < 2)
        {
            return "";
        }

        var list = new StringBuilder();
        bool isNested = false;
        bool isOpen = false;
        foreach (var heading in headings)
        {
            bool isSub = heading.Level == 3 && isOpen;
            list.Append((isNested, isSub) switch
            {
                (false, true) => "<ol>",
                (true, true) => "</li>",
                (true, false) => "</li></ol></li>",
                _ => isOpen ? "</li>" : "",
            });
            list.Append(CultureInfo.InvariantCulture, $"\n<li><a href=\"#{heading.Id}\">{Html.Escape(heading.Text)}</a>");
            (isNested, isOpen) = (isSub, true);
        }

        list.Append(isNested ? "</li></ol></li>" : "</li>");
        return $"<nav class=\"contents\" aria-label=\"Contents\"><details open><summary>Contents</summary>\n<ol>{list}\n</ol></details></nav>\n";
    }
}
