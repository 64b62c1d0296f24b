namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Runs C# in the session's one <see cref="CellSession"/>.</summary>
internal sealed class CSharpKernel(CellSession session) : ICellKernel
{
    /// <inheritdoc/>
    public string Name => "csharp";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases => ["c#", "cs", ".net-csharp"];

    /// <inheritdoc/>
    public Task<CellRun> RunAsync(CellRequest request)
    {
        // Empty lines in place of the other parts keep the line numbers of the cell.
        string source = new string('\n', request.FirstLine - 1) + request.Source;
        return session.RunAsync(source, request.Label, request.Emit, (request.Timeout, request.Limit), request.Cancellation);
    }
}
