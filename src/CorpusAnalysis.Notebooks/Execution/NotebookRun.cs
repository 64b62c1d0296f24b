using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What came of running a notebook.</summary>
/// <param name="Cells">All cells, those that ran with their outputs, the others as they were, without any.</param>
/// <param name="FailedCell">The cell that ended the run, or null when all ran well.</param>
/// <param name="Error">What ended it, or null.</param>
/// <param name="Duration">How long the run took.</param>
public sealed record NotebookRun(ImmutableArray<Cell> Cells, Cell? FailedCell, ErrorOutput? Error, TimeSpan Duration)
{
    /// <summary>The parameters with the values of this run; empty when there are none or their cell did not run.</summary>
    public ImmutableArray<ParameterValue> Parameters { get; init; } = [];

    /// <summary>Whether all cells ran to their ends.</summary>
    public bool Succeeded => Error is null;
}
