using System.Collections.Immutable;
using CorpusAnalysis.Cli.Comparison;
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
    public async Task WriteAsync(NotebookResult result, CancellationToken cancellation)
    {
        if (!result.HasReport)
        {
            return;
        }

        (string name, NotebookDocument executed) = (result.Job.Name, result.Executed!);
        string path = Path.Combine(options.Output, name);
        var html = new Lazy<string>(() => Page(result, "index.html"));
        if (Writes("html"))
        {
            WholeFile.Write($"{path}.html", html.Value);
        }

        if (Writes("ipynb"))
        {
            WholeFile.Write($"{path}.ipynb", IpynbFormat.Write(result.Origin is { } origin ? OriginJson.AddTo(executed, origin) : executed));
        }

        if (options.Exports is { } exports)
        {
            await exports.WriteAsync(name, executed, () => html.Value, options.Output, result.Job.Home, cancellation).ConfigureAwait(false);
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
        IEnumerable<ReportSummary> reports = results.Where(result => result.Status is NotebookStatus.Succeeded or NotebookStatus.Failed).Select(Summary);
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
        ReportSummary summary = result.Executed is not { } executed
            ? new ReportSummary(Path.GetFileName(result.Job.Path), "", ReportStatus.Failed, 0, null, "") { Error = result.Error?.Message ?? "" }
            : ReportSummary.Of(executed, Options(result), Uri.EscapeDataString(options.Exports?.Href(result.Job.Name) ?? $"{result.Job.Name}.html")) with { Thumbnail = ChartThumbnail.Of(executed) };
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
