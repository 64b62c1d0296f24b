using System.Collections.Immutable;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Writes what came of notebooks: a report and the executed notebook of each, and the page that lists them.</summary>
internal sealed class NotebookFiles(RenderOptions options)
{
    private readonly ImmutableArray<IOutputRenderer> _renderers = [new PlotlyOutputRenderer(), .. HtmlReport.Renderers];

    /// <summary>Writes the files of one notebook; nothing when there is nothing to show, or it was stopped and what is there may be better.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="cancellation">Stops what takes long, such as printing.</param>
    /// <returns>The result with its file; failed when a file could not be written, so that the other notebooks go on.</returns>
    public async Task<NotebookResult> WriteAsync(NotebookResult result, CancellationToken cancellation)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            if (result.HasReport)
            {
                await WriteAsync(result, written, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is OperationCanceledException || (cancellation.IsCancellationRequested && IsOfFiles(error)))
        {
            // Ctrl-C on a terminal ends the browser too.
            result = result with { Status = NotebookStatus.Interrupted };
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            result = Unwritten(result, error);
        }

        return result with { File = ReportExports.BestFirst.Where(written.Contains).Select(form => $"{result.Job.Name}.{form}").FirstOrDefault() };
    }

    private static bool IsOfFiles(Exception error) => error is IOException or UnauthorizedAccessException;

    private NotebookResult Unwritten(NotebookResult result, Exception error)
    {
        string message = $"The report could not be written: {new ShownPaths(options.Output).Without(error.Message)}";
        return result with
        {
            Status = NotebookStatus.Failed,
            Error = result.Error is { } first ? first with { Traceback = [.. first.Traceback, message] } : new ErrorOutput("UnwrittenReport", message, []),
        };
    }

    private async Task WriteAsync(NotebookResult result, HashSet<string> written, CancellationToken cancellation)
    {
        (string name, NotebookDocument executed) = (result.Job.Name, result.Executed!);
        string path = Path.Combine(options.Output, name);
        var html = new Lazy<string>(() => Page(result));
        if (Writes("html"))
        {
            WholeFile.Write($"{path}.html", html.Value);
            written.Add("html");
        }

        if (Writes("ipynb"))
        {
            WholeFile.Write($"{path}.ipynb", IpynbFormat.Write(result.Origin is { } origin ? OriginJson.AddTo(executed, origin) : executed));
            written.Add("ipynb");
        }

        if (options.Exports is { } exports)
        {
            await exports.WriteAsync(name, executed, () => html.Value, options.Output, result.Job.Home, written, cancellation).ConfigureAwait(false);
        }
    }

    private bool Writes(string form) => options.Exports?.Writes(form) ?? true;

    private string Page(NotebookResult result) => HtmlReport.Render(result.Executed!, Options(result) with { IndexHref = options.HasIndex ? "index.html" : null });

    /// <summary>Writes the page that lists the reports, in the order given.</summary>
    /// <returns>Its path.</returns>
    public string WriteIndex(IEnumerable<NotebookResult> results)
    {
        IEnumerable<ReportSummary> reports = results.Where(result => result.File is not null || result.Status is NotebookStatus.Succeeded or NotebookStatus.Failed).Select(Summary);
        string path = Path.Combine(options.Output, "index.html");
        WholeFile.Write(path, ReportIndex.Render(reports, renderedAt: options.Clock.GetUtcNow()));
        return path;
    }

    /// <summary>Writes the results for programs, where that was asked for.</summary>
    /// <param name="results">The results.</param>
    /// <param name="exitCode">What the program exits with.</param>
    /// <param name="changes">What differs from an earlier render; null when that was not asked.</param>
    public void WriteSummaries(IReadOnlyList<NotebookResult> results, int exitCode, ReportChanges? changes)
    {
        // Two renders of the same input are to be the same bytes, also when the second one runs nothing.
        if (options.IsReproducible)
        {
            results = [.. results.Select(result => result with { Duration = TimeSpan.Zero, IsKept = false })];
        }

        if (options.JUnit is { } junit)
        {
            WholeFile.Write(junit, JUnitSummary.Write(results));
        }

        if (options.Json is { } json)
        {
            WholeFile.Write(json, JsonSummary.Write(results, exitCode, changes));
        }
    }

    private ReportSummary Summary(NotebookResult result)
    {
        ReportSummary summary = result is not { Executed: { } executed, File: { } file }
            ? new ReportSummary(Path.GetFileName(result.Job.Path), "", ReportStatus.Failed, 0, null, "")
            : ReportSummary.Of(executed, Options(result), Uri.EscapeDataString(file)) with { Thumbnail = ChartThumbnail.Of(executed) };
        summary = summary.Error.Length > 0 || result.Error is not { } error ? summary : summary with { Status = ReportStatus.Failed, Error = error.Message };
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
        Culture = options.Culture,
        Footer = result.Origin is { } origin ? OriginHtml.Of(origin) : null,
        Renderers = _renderers,
    };
}
