using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel;

/// <summary>Runs cells in the session of a notebook.</summary>
public sealed class SessionRunner(NotebookSession session) : ICellRunner
{
    /// <inheritdoc/>
    public Task<CellRun> RunAsync(string source, string label, Action<CellOutput> emit, CancellationToken cancellation) =>
        session.RunAsync(source, label, emit, cancellation: cancellation);

    /// <inheritdoc/>
    public CellCompleteness CompletenessOf(string source) => session.CompletenessOf(source);
}
