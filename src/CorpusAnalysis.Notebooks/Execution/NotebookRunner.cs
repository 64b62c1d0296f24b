using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Runs the code cells of a notebook from top to bottom, up to the first that fails.</summary>
public static class NotebookRunner
{
    private const string Skip = "skip-execution";
    private const string MayFail = "raises-exception";

    /// <summary>Runs all cells.</summary>
    /// <param name="cells">The notebook's cells; outputs they have are dropped.</param>
    /// <param name="session">Runs the cells.</param>
    /// <param name="options">Limits and progress.</param>
    /// <param name="cancellation">Stops the run; the cell at work fails as interrupted.</param>
    /// <remarks>
    /// Tags: <c>skip-execution</c> leaves a cell out, <c>raises-exception</c> lets the run go on after its error. A cell that ran has the
    /// times of its run in its metadata, under <c>execution</c>, as nbclient writes them.
    /// </remarks>
    public static async Task<NotebookRun> RunAsync(
        ImmutableArray<Cell> cells, NotebookSession session, NotebookRunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        options ??= new NotebookRunOptions();
        long start = options.Clock.GetTimestamp();
        Cell[] results = [.. cells.Select(cell => cell with { Outputs = [], ExecutionCount = null })];
        int[] code = [.. Enumerable.Range(0, results.Length).Where(i => results[i].Kind == CellKind.Code && results[i].Source.Trim().Length > 0)];
        var outputs = results.Select(_ => new OutputCollector()).ToArray();
        await session.PrepareAsync(cells, cancellation).ConfigureAwait(false);
        ErrorOutput? error = null;
        int failed = -1;
        for (int i = 0; i < code.Length && failed < 0; i++)
        {
            Cell cell = results[code[i]];
            if (cell.Tags.Contains(Skip))
            {
                continue;
            }

            options.CellStarts?.Invoke(i + 1, code.Length);
            (results[code[i]], ErrorOutput? ended) = await RunAsync(cell, $"cell {i + 1}", outputs[code[i]], session, options, cancellation).ConfigureAwait(false);
            if (ended is not null && (!cell.Tags.Contains(MayFail) || cancellation.IsCancellationRequested))
            {
                (failed, error) = (code[i], ended);
            }
        }

        for (int i = 0; i < results.Length; i++)
        {
            results[i] = results[i] with { Outputs = Updated(results[i].Outputs, outputs[i].Outputs) };
        }

        return new NotebookRun([.. results], failed < 0 ? null : results[failed], error, options.Clock.GetElapsedTime(start));
    }

    private static async Task<(Cell Cell, ErrorOutput? Error)> RunAsync(
        Cell cell, string label, OutputCollector outputs, NotebookSession session, NotebookRunOptions options, CancellationToken cancellation)
    {
        DateTimeOffset start = options.Clock.GetUtcNow();
        CellRun run = await session.RunAsync(cell.Source, label, outputs.Add, cell.Language, options.CellTimeout, cancellation).ConfigureAwait(false);
        JsonObject metadata = cell.Metadata.DeepClone().AsObject();
        metadata["execution"] = new JsonObject
        {
            ["iopub.execute_input"] = Time(start),
            ["shell.execute_reply"] = Time(options.Clock.GetUtcNow()),
        };
        return (cell with { Outputs = outputs.Outputs, ExecutionCount = run.ExecutionCount, Metadata = metadata }, run.Error);
    }

    // A later cell can replace what an earlier one displays; nothing else comes to a cell after its end.
    private static ImmutableArray<CellOutput> Updated(ImmutableArray<CellOutput> ended, ImmutableArray<CellOutput> now) =>
    [
        .. ended.Select(output => output is DisplayOutput { DisplayId: { } id }
            ? now.OfType<DisplayOutput>().FirstOrDefault(display => display.DisplayId == id) ?? output
            : output),
    ];

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
