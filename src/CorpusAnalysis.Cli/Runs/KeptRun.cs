using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>A run's result as the cache keeps it.</summary>
/// <param name="RanAt">When it was run.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Cells">The code cells that were run, in their order.</param>
/// <param name="Sources">What it loaded.</param>
internal sealed record KeptRun(DateTimeOffset RanAt, TimeSpan Duration, ImmutableArray<Cell> Cells, RunSources Sources)
{
    /// <summary>What else came of it, by name, such as the evidence behind its numbers.</summary>
    public ImmutableSortedDictionary<string, string> Attachments { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The run of a notebook with the same code cells; its text may be another.</summary>
    public NotebookRun Of(NotebookDocument document)
    {
        var kept = new Queue<Cell>(Cells);
        return new(
            [
                .. document.Cells.Select(cell => cell.Kind == CellKind.Code && kept.TryDequeue(out Cell? ran)
                    ? cell with { Outputs = ran.Outputs, ExecutionCount = ran.ExecutionCount, Metadata = ran.Metadata }
                    : cell with { Outputs = [], ExecutionCount = null }),
            ],
            FailedCell: null,
            Error: null,
            Duration);
    }
}
