using CorpusAnalysis.Cli.Cells;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Runs one notebook. Writes no file of its own, and expects the current folder to be the notebook's.</summary>
internal sealed class NotebookRendering(ICellCompiler compiler, RenderOptions options)
{
    private readonly RunKeeping _keeping = new(compiler.Sdk, options);

    /// <summary>Runs a notebook, or takes the result of an earlier run that would be the same. Whatever the run gave is kept, also when a cell failed.</summary>
    /// <param name="job">The notebook and its parameters.</param>
    /// <param name="progress">Hears of each cell.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<NotebookResult> RunAsync(NotebookJob job, IRenderProgress progress, CancellationToken cancellation)
    {
        DateTimeOffset start = options.Clock.GetUtcNow();
        try
        {
            NotebookDocument document = job.Load();
            (NotebookRun run, ReportOrigin origin, bool isKept) = await _keeping.RunAsync(
                document, job, record => RunAsync(document, job, record, progress, cancellation)).ConfigureAwait(false);
            return new NotebookResult(job, Status(run, cancellation))
            {
                Executed = document with { Cells = run.Cells },
                Error = run.Error,
                FailedCell = run.FailedCell,
                StartedAt = start,
                Duration = run.Duration,
                Origin = origin,
                IsKept = isKept,
            };
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return new NotebookResult(job, NotebookStatus.Failed) { Error = new ErrorOutput("UnreadableNotebook", error.Message, []), StartedAt = start };
        }
    }

    private static NotebookStatus Status(NotebookRun run, CancellationToken cancellation) =>
        run.Succeeded ? NotebookStatus.Succeeded : cancellation.IsCancellationRequested ? NotebookStatus.Interrupted : NotebookStatus.Failed;

    private async Task<NotebookRun> RunAsync(NotebookDocument document, NotebookJob job, RunRecord record, IRenderProgress progress, CancellationToken cancellation)
    {
        int displays = 0;
        var display = new FormatOptions { Culture = options.Culture };
        var formatter = new ValueFormatter(new CorpusFormatter(display)) { Options = display };
        using var sql = new SqlKernel(display);
        var cells = new CellSessionOptions
        {
            Folder = job.Home,
            Formatter = formatter,
            Record = record,
            NewDisplayId = () => $"display-{Interlocked.Increment(ref displays)}",
        };
        await using var session = new NotebookSession(compiler, cells, [sql]);
        var run = new NotebookRunOptions
        {
            CellTimeout = options.CellTimeout,
            CellStarts = (cell, count) => progress.Cell(job, cell, count),
            Clock = options.Clock,
        };
        return await NotebookRunner.RunAsync(document.Cells, session, run, cancellation).ConfigureAwait(false);
    }
}
