using System.Collections.Immutable;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Writes what came of notebooks: a report and the executed notebook of each, and the page that lists them.</summary>
internal sealed class NotebookFiles(RenderOptions options)
{
    private readonly ImmutableArray<IOutputRenderer> _renderers = [new PlotlyOutputRenderer(), .. HtmlReport.Renderers];

    /// <summary>Writes the files of one notebook; nothing when there is nothing to show.</summary>
    /// <returns>The files, whole paths, the report first.</returns>
    public ImmutableArray<string> Write(NotebookResult result)
    {
        if (result.Executed is not { } executed || result.Status == NotebookStatus.Interrupted)
        {
            return [];
        }

        string path = Path.Combine(options.Output, result.Job.Name);
        WholeFile.Write($"{path}.html", HtmlReport.Render(executed, Options(result)));
        WholeFile.Write($"{path}.ipynb", IpynbFormat.Write(result.Origin is { } origin ? OriginJson.AddTo(executed, origin) : executed));
        return [$"{path}.html", $"{path}.ipynb"];
    }

    /// <summary>Writes the page that lists the reports, in the order given.</summary>
    /// <returns>Its path.</returns>
    public string WriteIndex(IEnumerable<NotebookResult> results)
    {
        IEnumerable<ReportSummary> reports = results
            .Where(result => result.Executed is not null && result.Status != NotebookStatus.Interrupted)
            .Select(result => ReportSummary.Of(result.Executed!, Options(result), $"{result.Job.Name}.html"));
        string path = Path.Combine(options.Output, "index.html");
        WholeFile.Write(path, ReportIndex.Render(reports, renderedAt: options.Clock.GetUtcNow()));
        return path;
    }

    private ReportOptions Options(NotebookResult result) => new()
    {
        NotebookPath = result.Job.FullPath,
        RenderedAt = options.Clock.GetUtcNow(),
        Elapsed = options.IsReproducible ? null : result.Duration,
        Footer = result.Origin is { } origin ? OriginHtml.Of(origin) : null,
        IndexHref = "index.html",
        Renderers = _renderers,
    };
}
