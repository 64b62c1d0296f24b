using System.Collections.Immutable;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Writes what came of notebooks: a report and the executed notebook of each, and the page that lists them.</summary>
internal sealed class NotebookFiles(RenderOptions options)
{
    private static readonly string[] Forms = ["html", "ipynb", "md", "pdf"];

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

    private static NotebookResult Unwritten(NotebookResult result, Exception error)
    {
        string message = $"The report could not be written: {error.Message}";
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
        var html = new Lazy<string>(() => Page(result, "index.html"));
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

    /// <summary>Refuses to write over a notebook that is to be run.</summary>
    /// <exception cref="UsageException">A file that is to be written is one of them.</exception>
    public void Check(IReadOnlyCollection<NotebookJob> jobs)
    {
        StringComparer comparer = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var written = jobs.SelectMany(job => Forms.Where(Writes).Select(form => Path.Combine(options.Output, $"{job.Name}.{form}")))
            .Concat(new[] { options.JUnit, options.Json }.OfType<string>()).Select(Whole).ToHashSet(comparer);
        if (jobs.FirstOrDefault(job => written.Contains(Whole(job.FullPath))) is { } over)
        {
            throw new UsageException($"'{over.Path}' would be written over: its executed notebook has the same name; give another folder by --output.");
        }
    }

    // Behind a link may be the same folder.
    private static string Whole(string path) => Path.GetDirectoryName(path) is { } folder && new DirectoryInfo(folder) is { Exists: true, LinkTarget: not null } link
        ? Path.Combine(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName, Path.GetFileName(path)) : path;

    private bool Writes(string form) => options.Exports?.Writes(form) ?? true;

    /// <summary>The report of one notebook.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="index">A link to the page that lists the reports, or null.</param>
    public string Page(NotebookResult result, string? index) => HtmlReport.Render(result.Executed!, Options(result) with { IndexHref = index });

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
