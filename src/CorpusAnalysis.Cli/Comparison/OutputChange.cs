using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>An output of a cell that differs.</summary>
/// <param name="Output">What it is.</param>
/// <param name="Kind">Whether both renders have it.</param>
/// <param name="Title">Of a chart its title; otherwise empty.</param>
internal sealed record OutputChange(OutputKind Output, ChangeKind Kind, string Title = "")
{
    /// <summary>What is said of the change as a whole: columns that came, an order that is another, rows in all.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The values that differ, of tables and charts.</summary>
    public ImmutableArray<ValueChange> Values { get; init; } = [];

    /// <summary>The lines that differ, of texts.</summary>
    public ImmutableArray<TextLine> Lines { get; init; } = [];

    /// <summary>What limits the comparison; no change in itself.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];

    /// <summary>Whether anything differs.</summary>
    public bool IsChange => Kind != ChangeKind.Changed || Notes.Length + Values.Length + Lines.Length > 0;

    /// <summary>The output and what happened, as "Chart “By month”: added".</summary>
    public string Label => Title.Length == 0 ? Output.ToString() : $"{Output} “{Title}”";
}
