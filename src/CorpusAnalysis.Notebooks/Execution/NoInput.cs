namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Where nobody is there to be asked, as while a report is rendered.</summary>
internal sealed class NoInput : IInputSource
{
    /// <inheritdoc/>
    public Task<string> ReadAsync(string prompt, bool isPassword, CancellationToken cancellation) => throw new CellCommandException(
        $"The cell asks for input{(prompt.Length > 0 ? $" ('{prompt.Trim()}')" : "")}, and nobody can be asked here. Give it the value, for a report as a parameter.",
        "NoInput");
}
