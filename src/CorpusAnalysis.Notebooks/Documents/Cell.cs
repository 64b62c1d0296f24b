using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>The kind of a cell, as Jupyter names it.</summary>
public enum CellKind
{
    /// <summary>Code, run by the language of the cell.</summary>
    Code,

    /// <summary>Markdown, shown as text.</summary>
    Markdown,

    /// <summary>Kept as it is, neither run nor shown.</summary>
    Raw,
}

/// <summary>One cell of a notebook.</summary>
/// <param name="Id">Unique in the notebook (nbformat 4.5: 1–64 letters, digits, <c>-</c> and <c>_</c>).</param>
/// <param name="Kind">Code, markdown or raw.</param>
/// <param name="Language">Of a code cell: <c>csharp</c>, <c>sql</c>, <c>html</c>, <c>mermaid</c> …; otherwise <c>markdown</c> or <c>raw</c>.</param>
/// <param name="Source">The text with LF line ends. A first line <c>#!name</c> that chose the language stays in it, so that line numbers are the file's.</param>
public sealed record Cell(string Id, CellKind Kind, string Language, string Source)
{
    /// <summary>The outputs, in the order in which they came; empty for a cell that has not run.</summary>
    public ImmutableArray<CellOutput> Outputs { get; init; } = [];

    /// <summary>The number of the run, from 1; null when the cell has not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Jupyter tags, such as <c>parameters</c> or <c>hide-input</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>All metadata of the cell as the file has them (tags among them); never changed in place.</summary>
    public JsonObject Metadata { get; init; } = [];
}
