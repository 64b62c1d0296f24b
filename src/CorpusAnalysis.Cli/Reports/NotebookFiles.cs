using System.Collections.Immutable;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Writes what came of notebooks: a report and the executed notebook of each, and the page that lists them.</summary>
internal sealed class NotebookFiles(RenderOptions options)
{
    private readonly ImmutableArray<IOutputRenderer> _renderers = [new PlotlyOutputRenderer(), .. HtmlReport.Renderers];

    /// <summary>Writes the files of one notebook; nothing when there is nothing to show, or it was stopped and what is there may be better.</summary>
    /// <returns>The files, whole paths, the report first.</returns>
    public ImmutableArray<string> Write(NotebookResult result)
    {
        if (!result.HasReport)
        {
            return [];
        }

        string path = Path.Combine(options.Output, result.Job.Name);
        WholeFile.Write($"{path}.html", Page(result, "index.html"));
        WholeFile.Write($"{path}.ipynb", IpynbFormat.Write(result.Origin is { } origin ? OriginJson.AddTo(result.Executed!, origin) : result.Executed!));
        return [$"{path}.html", $"{path}.ipynb"];
    }

    /// <summary>The report of one notebook.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="index">A link to the page that lists the reports, or null.</param>
    public string Page(NotebookResult result, string? index) => HtmlReport.Render(result.Executed!, Options(result) with { IndexHref = index });

    /// <summary>Writes the page that lists the reports, in the order given.</summary>
    /// <returns>Its path.</returns>
    public string WriteIndex(IEnumerable<NotebookResult> results)
    {
        IEnumerable<ReportSummary> reports = results.Where(result => result.Status is NotebookStatus.Succeeded or NotebookStatus.Failed).Select(Summary);
        string path = Path.Combine(options.Output, "index.html");
        WholeFile.Write(path, ReportIndex.Render(reports, renderedAt: options.Clock.GetUtcNow()));
        return path;
    }

    /// <summary>Writes the results for programs, where that was asked for.</summary>
    public void WriteSummaries(IReadOnlyList<NotebookResult> results, int exitCode)
    {
        if (options.JUnit is { } junit)
        {
            WholeFile.Write(junit, JUnitSummary.Write(results));
        }

        if (options.Json is { } json)
        {
            WholeFile.Write(json, JsonSummary.Write(results, exitCode));
        }
    }

    private ReportSummary Summary(NotebookResult result)
    {
        ReportSummary summary = result.Executed is not { } executed
            ? new ReportSummary(Path.GetFileName(result.Job.Path), "", ReportStatus.Failed, 0, null, "") { Error = result.Error?.Message ?? "" }
            : ReportSummary.Of(executed, Options(result), Uri.EscapeDataString($"{result.Job.Name}.html")) with { Thumbnail = ChartThumbnail.Of(executed) };
        return result.Job.Variant.IsEmpty ? summary : summary with
        {
            Group = result.Job.FullPath,
            Parameters = [.. result.Job.Variant.Select(value => KeyValuePair.Create(value.Name, value.Value))],
        };
    }

    private ReportOptions Options(NotebookResult result) => new()
    {
        NotebookPath = result.Job.FullPath,
        RenderedAt = options.Clock.GetUtcNow(),
        Elapsed = options.IsReproducible ? null : result.Duration,
        Parameters = [.. result.Parameters.Where(value => value.IsGiven).Select(value => KeyValuePair.Create(value.Name, value.Text))],
        Evidence = result.Evidence,
        Footer = result.Origin is { } origin ? OriginHtml.Of(origin) : null,
        Renderers = _renderers,
    };
}
