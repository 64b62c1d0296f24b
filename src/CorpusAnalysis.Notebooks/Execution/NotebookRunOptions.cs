using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>The longest that one cell may run; null, the default, sets no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>The longest that all cells together may run; null, the default, sets no limit.</summary>
    public TimeSpan? TotalTimeout { get; init; }

    /// <summary>Values for the variables of the cell tagged <c>parameters</c>, by name; by default none, so that those of the cell stay.</summary>
    public IReadOnlyDictionary<string, ParameterInput> Parameters { get; init; } = ImmutableDictionary<string, ParameterInput>.Empty;

    /// <summary>Hears of each code cell before it runs: its number from 1, and the number of code cells.</summary>
    public Action<int, int>? CellStarts { get; init; }

    /// <summary>The clock for the times that the executed notebook records.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
