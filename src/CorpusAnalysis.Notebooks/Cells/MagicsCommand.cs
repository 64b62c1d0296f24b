using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Lists what can stand behind <c>#!</c>.</summary>
internal sealed class MagicsCommand : ICellCommand
{
    /// <inheritdoc/>
    public string Name => "lsmagic";

    /// <inheritdoc/>
    public Task<ErrorOutput?> RunAsync(CellRequest request)
    {
        string text = $"kernels: {string.Join(" ", request.Session.Kernels.Select(kernel => "#!" + kernel.Name))}\n"
            + $"commands: {string.Join(" ", request.Session.Commands.Select(command => "#!" + command))}";
        request.Emit(new DisplayOutput(MimeBundle.Text("text/plain", text)));
        return Task.FromResult<ErrorOutput?>(null);
    }
}
