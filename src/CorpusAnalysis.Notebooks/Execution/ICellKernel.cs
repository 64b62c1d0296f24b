namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Runs the cells of one language or kind, such as SQL, Markdown or C#.</summary>
public interface ICellKernel
{
    /// <summary>The name by which cells choose it, without <c>#!</c>: <c>sql</c>.</summary>
    string Name { get; }

    /// <summary>Other names for it.</summary>
    IReadOnlyList<string> Aliases { get; }

    /// <summary>Runs a cell, or the part of one that is in this language.</summary>
    /// <returns>
    /// How it ended; an error in it was passed on as an output by the kernel. What is thrown instead becomes the cell's error:
    /// a <see cref="CellCommandException"/> by its sentence alone, anything else with its type.
    /// </returns>
    Task<CellRun> RunAsync(CellRequest request);
}
