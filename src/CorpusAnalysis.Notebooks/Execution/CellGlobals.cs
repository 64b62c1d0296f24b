using System.Diagnostics.CodeAnalysis;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.AspNetCore.Html;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What every C# cell can call by name, as in other .NET notebooks.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "The names are those of Polyglot Notebooks.")]
public abstract class CellGlobals
{
    /// <summary>Shows a value below the cell, before the cell's own result.</summary>
    public static DisplayedValue display(object? value) => new(CellContext.Required, value);

    /// <summary>Shows text as content of a MIME type.</summary>
    public static void display(string content, string mimeType) =>
        CellContext.Required.Emit(new DisplayOutput(MimeBundle.Text(mimeType, content)));

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Whether to wait with it until there is something new to show, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => CellContext.Required.Emit(new ClearedOutput(wait));

    /// <summary>HTML to show as such; it is not escaped.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}
