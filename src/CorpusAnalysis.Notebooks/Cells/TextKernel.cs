using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>A kernel whose cells compute nothing: their text is shown in some form.</summary>
internal abstract class TextKernel(string name, params string[] aliases) : ICellKernel
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases => aliases;

    /// <inheritdoc/>
    public Task<CellRun> RunAsync(CellRequest request)
    {
        request.Emit(new DisplayOutput(Represent(request.Source.Trim('\n'))));
        return Task.FromResult(new CellRun(null, request.ExecutionCount));
    }

    /// <summary>What is shown of a cell.</summary>
    protected abstract MimeBundle Represent(string source);
}
