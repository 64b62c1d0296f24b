using System.Collections.Immutable;
using System.Text.Json.Nodes;
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
    private const string Times = "execution";

    /// <summary>What else came of it, by name, such as the evidence behind its numbers.</summary>
    public ImmutableSortedDictionary<string, string> Attachments { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The run of a notebook with the same code cells; its text may be another.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="injects">Whether parameters were given: then the cell that gives them is the run's, and one that the notebook has is left out.</param>
    public NotebookRun Of(NotebookDocument document, bool injects)
    {
        var kept = new Queue<Cell>(Cells);
        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (Cell cell in document.Cells.Where(cell => !injects || !IsInjected(cell)))
        {
            cells.Add(cell.Kind == CellKind.Code && kept.TryDequeue(out Cell? ran) ? Executed(cell, ran) : cell with { Outputs = [], ExecutionCount = null });
            while (injects && cell.Kind == CellKind.Code && kept.TryPeek(out Cell? next) && IsInjected(next))
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

    // The metadata are the notebook's, as a run leaves them: those that were kept have been written and read, which adds to them.
    private static Cell Executed(Cell cell, Cell ran)
    {
        JsonObject metadata = cell.Metadata;
        if (ran.ExecutionCount is not null && ran.Metadata[Times] is { } times)
        {
            metadata = metadata.DeepClone().AsObject();
            metadata[Times] = times.DeepClone();
        }

        return cell with { Outputs = ran.Outputs, ExecutionCount = ran.ExecutionCount, Metadata = metadata };
    }

    private static bool IsInjected(Cell cell) => cell.Tags.Contains(ParameterCell.InjectedTag);
}
