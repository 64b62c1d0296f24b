using System.Collections.Immutable;
using CorpusAnalysis.Cli.Cells;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Runs notebooks and writes a report and the executed notebook of each.</summary>
internal sealed class NotebookRendering(ICellCompiler compiler, string folder, TimeSpan? cellTimeout, TimeProvider clock, ReportExports? exports = null)
{
    private readonly ValueFormatter _formatter = new(new CorpusFormatter(new FormatOptions())) { Sink = exports?.Sink };
    private readonly ImmutableArray<IOutputRenderer> _renderers = [new PlotlyOutputRenderer(), .. HtmlReport.Renderers];

    /// <summary>Renders one notebook. Whatever the run gave is kept, also when a cell failed.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="progress">Hears of each cell: its number, and how many there are.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The run and the report's line in the index.</returns>
    public async Task<(NotebookRun Run, ReportSummary Summary)> RenderAsync(string path, Action<int, int> progress, CancellationToken cancellation)
    {
        NotebookDocument document = NotebookDocument.Load(path);
        NotebookRun run = await RunAsync(document, path, progress, cancellation).ConfigureAwait(false);
        string name = Path.GetFileNameWithoutExtension(path);
        NotebookDocument executed = document with { Cells = run.Cells };
        var options = new ReportOptions
        {
            NotebookPath = path,
            RenderedAt = clock.GetUtcNow(),
            Elapsed = run.Duration,
            IndexHref = "index.html",
            Renderers = _renderers,
        };
        Directory.CreateDirectory(folder);
        var html = new Lazy<string>(() => HtmlReport.Render(executed, options));
        if (exports?.Writes("html") ?? true)
        {
            WriteWhole(Path.Combine(folder, $"{name}.html"), html.Value);
        }

        if (exports?.Writes("ipynb") ?? true)
        {
            WriteWhole(Path.Combine(folder, $"{name}.ipynb"), IpynbFormat.Write(executed));
        }

        if (exports is not null)
        {
            await exports.WriteAsync(name, executed, () => html.Value, folder, Path.GetDirectoryName(Path.GetFullPath(path))!, cancellation).ConfigureAwait(false);
        }

        return (run, ReportSummary.Of(executed, options, exports?.Href(name) ?? $"{name}.html"));
    }

    /// <summary>Writes the page that lists the reports.</summary>
    public void WriteIndex(IEnumerable<ReportSummary> reports)
    {
        Directory.CreateDirectory(folder);
        WriteWhole(Path.Combine(folder, "index.html"), ReportIndex.Render(reports, renderedAt: clock.GetUtcNow()));
    }

    // Cells find their files from where the notebook lies, as in any editor.
    private async Task<NotebookRun> RunAsync(NotebookDocument document, string path, Action<int, int> progress, CancellationToken cancellation)
    {
        string before = Directory.GetCurrentDirectory();
        string home = Path.GetDirectoryName(Path.GetFullPath(path))!;
        using var sql = new SqlKernel(_formatter.Options, exports?.Sink);
        var session = new NotebookSession(compiler, new CellSessionOptions { Folder = home, Formatter = _formatter }, [sql]);
        try
        {
            Directory.SetCurrentDirectory(home);
            var options = new NotebookRunOptions { CellTimeout = cellTimeout, CellStarts = progress, Clock = clock };
            return await NotebookRunner.RunAsync(document.Cells, session, options, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    // A reader never meets half a file.
    private static void WriteWhole(string path, string text)
    {
        string aside = $"{path}.{Guid.NewGuid():n}.tmp";
        File.WriteAllText(aside, text);
        File.Move(aside, path, overwrite: true);
    }
}
