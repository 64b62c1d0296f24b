using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>What differs between two renders of a notebook.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Kind">Whether both renders have the notebook.</param>
/// <param name="Cells">The cells that differ; none for a notebook that came or went.</param>
internal sealed record NotebookChange(string Name, ChangeKind Kind, ImmutableArray<CellChange> Cells)
{
    /// <summary>What limits the comparison, such as numbers that are known only as shown.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];

    /// <summary>Whether anything differs.</summary>
    public bool IsChange => Kind != ChangeKind.Changed || !Cells.IsEmpty;

    /// <summary>How many numbers differ.</summary>
    public int Numbers => Outputs.Sum(output => output.Values.Count(value => value.IsNumber));

    /// <summary>The outputs that differ.</summary>
    public IEnumerable<OutputChange> Outputs => Cells.SelectMany(cell => cell.Outputs);
}
