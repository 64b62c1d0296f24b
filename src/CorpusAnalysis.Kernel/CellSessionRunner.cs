using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel;

/// <summary>Runs cells in a session of C# cells.</summary>
public sealed class CellSessionRunner(CellSession session) : ICellRunner
{
    /// <inheritdoc/>
    public Task<CellRun> RunAsync(string source, string label, Action<CellOutput> emit, CancellationToken cancellation) =>
        session.RunAsync(source, label, emit, timeout: null, cancellation);
}
