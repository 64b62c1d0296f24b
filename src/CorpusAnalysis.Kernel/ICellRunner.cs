using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel;

/// <summary>Runs the cells that clients send, one at a time.</summary>
public interface ICellRunner
{
    /// <summary>Runs a cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="label">What messages call it, such as "cell 3".</param>
    /// <param name="emit">Gets the outputs as they come, one at a time, on any thread.</param>
    /// <param name="cancellation">Interrupts it.</param>
    Task<CellRun> RunAsync(string source, string label, Action<CellOutput> emit, CancellationToken cancellation);

    /// <summary>Whether a cell can be run as it is typed so far.</summary>
    CellCompleteness CompletenessOf(string source);
}
