using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Shows values from within a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value below the cell, before the cell's own result.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display(this object? value) => new(CellContext.Required, value);

    /// <summary>Shows text as content of a MIME type, such as <c>text/html</c> or <c>text/markdown</c>.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void DisplayAs(this string content, string mimeType) =>
        CellContext.Required.Emit(new DisplayOutput(MimeBundle.Text(mimeType, content)));
}
