using System.Collections.Immutable;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What came of running a notebook, now or before.</summary>
/// <param name="Run">The run.</param>
/// <param name="Origin">Where its numbers come from.</param>
/// <param name="IsKept">Whether it is an earlier run, which this one would equal.</param>
internal sealed record RunOutcome(NotebookRun Run, ReportOrigin Origin, bool IsKept)
{
    /// <summary>The notebook's parameters with the values of the run.</summary>
    public ImmutableArray<UsedParameter> Parameters { get; init; } = [];

    /// <summary>The places behind the numbers, as a report embeds them; null for none.</summary>
    public string? Evidence { get; init; }
}
