using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel;

/// <summary>Input of a session that is made before the kernel that can ask for it.</summary>
public sealed class LateInput : IInputSource
{
    /// <summary>Who is asked; null: nobody yet.</summary>
    public IInputSource? Source { get; set; }

    /// <inheritdoc/>
    public Task<string> ReadAsync(string prompt, bool isPassword, CancellationToken cancellation) =>
        Source?.ReadAsync(prompt, isPassword, cancellation) ?? throw new CellCommandException("No input can be asked for: the kernel has not started yet.");
}
