using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Shows values from within a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value below the cell, before the cell's own result.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display(this object? value) => new(CellContext.Required, value);
}
