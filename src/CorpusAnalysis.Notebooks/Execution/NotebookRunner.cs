using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Runs the code cells of a notebook from top to bottom, up to the first that fails.</summary>
public static class NotebookRunner
{
    /// <summary>Runs all cells.</summary>
    /// <param name="cells">The notebook's cells; outputs they have are dropped.</param>
    /// <param name="session">Runs the cells.</param>
    /// <param name="options">Limits, parameters and progress.</param>
    /// <param name="cancellation">Stops the run; the cell at work fails as interrupted.</param>
    /// <remarks>
    /// Tags: <c>skip-execution</c> leaves a cell out, <c>raises-exception</c> lets the run go on after its error. Values of parameters are
    /// given by a cell tagged <c>injected-parameters</c> behind the one tagged <c>parameters</c>, in place of any that is there. A cell
    /// that ran has the times of its run in its metadata, under <c>execution</c>, as nbclient writes them.
    /// </remarks>
    public static Task<NotebookRun> RunAsync(
        ImmutableArray<Cell> cells, NotebookSession session, NotebookRunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new RunOfCells(cells, session, options ?? new NotebookRunOptions(), cancellation).RunAsync();
    }
}
