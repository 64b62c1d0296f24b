using System.Collections.Immutable;
using CorpusAnalysis.Cli.Cells;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Parameters;

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
            RunOutcome outcome = await _keeping.RunAsync(document, job, record => RunAsync(document, job, record, progress, cancellation), cancellation).ConfigureAwait(false);
            return new NotebookResult(job, Status(outcome.Run, cancellation))
            {
                Executed = document with { Cells = outcome.Run.Cells },
                Parameters = outcome.Parameters,
                Evidence = outcome.Evidence,
                Error = outcome.Run.Error,
                FailedCell = outcome.Run.FailedCell,
                StartedAt = start,
                Duration = outcome.Run.Duration,
                Origin = outcome.Origin,
                IsKept = outcome.IsKept,
            };
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return new NotebookResult(job, NotebookStatus.Failed) { Error = new ErrorOutput("UnreadableNotebook", new ShownPaths(job.Home).Without(error.Message), []), StartedAt = start };
        }
    }

    /// <summary>Whether the result of an earlier run would be taken now.</summary>
    public bool IsKept(NotebookJob job)
    {
        try
        {
            return options.Cache is not null && _keeping.IsKept(job.Load(), job);
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Finds out which versions of their repositories the notebooks are; before anything is written, as what is written may be of a repository too.</summary>
    public void LookAtSources(IEnumerable<NotebookJob> jobs) => _keeping.LookAtSources(jobs);

    private static NotebookStatus Status(NotebookRun run, CancellationToken cancellation) =>
        run.Succeeded ? NotebookStatus.Succeeded : cancellation.IsCancellationRequested ? NotebookStatus.Interrupted : NotebookStatus.Failed;

    /// <summary>Lists a notebook's parameters, and runs no more than their cell.</summary>
    /// <exception cref="ParameterException">The cell does not run by itself.</exception>
    public async Task<ImmutableArray<NotebookParameter>> ParametersAsync(NotebookJob job, CancellationToken cancellation)
    {
        await using var session = new NotebookSession(compiler, new CellSessionOptions { Folder = job.Home });
        return await ParameterCell.ListAsync(job.Load(), session, options.CellTimeout, cancellation).ConfigureAwait(false);
    }

    private async Task<(NotebookRun Run, string? Evidence)> RunAsync(NotebookDocument document, NotebookJob job, RunRecord record, IRenderProgress progress, CancellationToken cancellation)
    {
        int displays = 0;
        var display = new FormatOptions { Culture = options.Culture, DataRowLimit = 10_000, DataRest = "the rest by --data" };
        var evidence = new EvidenceBook(options.Evidence);
        var formatter = new ValueFormatter(new CorpusFormatter(display, evidence)) { Options = display, Sink = options.Exports?.Sink };
        using var sql = new SqlKernel(display, options.Exports?.Sink);
        var cells = new CellSessionOptions
        {
            Folder = job.Home,
            Culture = options.Culture,
            Formatter = formatter,
            Record = record,
            NewDisplayId = () => $"display-{Interlocked.Increment(ref displays)}",
        };
        await using var session = new NotebookSession(compiler, cells, [sql]);
        var run = new NotebookRunOptions
        {
            CellTimeout = options.CellTimeout,
            TotalTimeout = options.TotalTimeout,
            Parameters = job.Parameters,
            CellStarts = (cell, count) => progress.Cell(job, cell, count),
            Clock = options.Clock,
        };
        NotebookRun ran = await NotebookRunner.RunAsync(document.Cells, session, run, cancellation).ConfigureAwait(false);
        evidence.AddThemes(session.CSharp.Variables.Select(variable => variable.Value).OfType<ThemeDictionary>().SelectMany(themes => themes));
        try
        {
            return (ran, evidence.ToJson(ShownEvidence.Of(ran.Cells), cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            record.CannotFollow("was the last before an interrupt");
            return (ran, null);
        }
    }
}
