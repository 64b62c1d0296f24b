using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What a kernel is to run, and for whom.</summary>
/// <param name="Source">The text below the line that chose the kernel, with LF line ends.</param>
/// <param name="Label">What messages call the cell, such as "cell 3".</param>
/// <param name="Emit">Gets the outputs as they come, one at a time, on any thread.</param>
/// <param name="Session">The session, for the variables of its C# cells.</param>
public sealed record CellRequest(string Source, string Label, Action<CellOutput> Emit, NotebookSession Session)
{
    /// <summary>What stands behind the kernel's name in the line that chose it: <c>--into rows</c>.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>The line of the cell, from 1, at which <see cref="Source"/> begins.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>The number of the cell's run in its session, from 1.</summary>
    public int ExecutionCount { get; init; } = 1;

    /// <summary>The longest it may run; null for as long as it likes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The longest that the whole cell may run, which is what messages tell; <see cref="Timeout"/> is what earlier parts of it left.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Stops it from outside.</summary>
    public CancellationToken Cancellation { get; init; }
}
