using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>How a cell ended.</summary>
/// <param name="Error">What ended it, which was also passed on as an output; null when it ended well.</param>
/// <param name="ExecutionCount">The number of the run in its session, from 1.</param>
public sealed record CellRun(ErrorOutput? Error, int ExecutionCount)
{
    /// <summary>Whether the cell ran to its end.</summary>
    public bool Succeeded => Error is null;
}
