using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Parameters;

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
        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (Cell cell in document.Cells.Where(cell => !IsInjected(cell) || !Cells.Any(IsInjected)))
        {
            cells.Add(cell.Kind == CellKind.Code && kept.TryDequeue(out Cell? ran)
                ? cell with { Outputs = ran.Outputs, ExecutionCount = ran.ExecutionCount, Metadata = ran.Metadata }
                : cell with { Outputs = [], ExecutionCount = null });

            // The cell that gives the parameters is the run's, not the notebook's.
            while (kept.TryPeek(out Cell? next) && IsInjected(next) && cell.Kind == CellKind.Code)
            {
                cells.Add(kept.Dequeue());
            }
        }

        return new(
            cells.ToImmutable(),
            FailedCell: null,
            Error: null,
            Duration);
    }

    private static bool IsInjected(Cell cell) => cell.Tags.Contains(ParameterCell.InjectedTag);
}
