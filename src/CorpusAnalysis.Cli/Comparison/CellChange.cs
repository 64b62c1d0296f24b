using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>A cell that differs.</summary>
/// <param name="Kind">Whether both notebooks have it.</param>
/// <param name="IsCode">Whether it is code; otherwise it is text of the notebook's author.</param>
/// <param name="Number">Its number among the code cells, in the later notebook where it is there; 0 for text.</param>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Anchor">Its place in the later report; empty for one that is not there.</param>
internal sealed record CellChange(ChangeKind Kind, bool IsCode, int Number, string Heading, string Anchor)
{
    /// <summary>The lines of the source that differ; all of a cell that came or went.</summary>
    public ImmutableArray<TextLine> Source { get; init; } = [];

    /// <summary>The outputs that differ.</summary>
    public ImmutableArray<OutputChange> Outputs { get; init; } = [];

    /// <summary>Whether anything differs.</summary>
    public bool IsChange => Kind != ChangeKind.Changed || Source.Length > 0 || Outputs.Any(output => output.IsChange);

    /// <summary>What readers call it.</summary>
    public string Name => IsCode
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Cell {Number}{(Heading.Length > 0 ? $", {Heading}" : "")}")
        : Heading.Length > 0 ? $"Text, {Heading}" : "Text";
}
