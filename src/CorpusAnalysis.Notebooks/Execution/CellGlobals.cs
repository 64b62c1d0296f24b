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

    /// <summary>HTML to show as such; it is not escaped.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Whether only when the next output comes, so that a picture shown again and again does not flicker.</param>
    public static void ClearOutput(bool wait = false) => CellContext.Required.Emit(new ClearOutput(wait));

    /// <summary>Asks the person at the notebook for a line of text.</summary>
    /// <param name="prompt">What is asked.</param>
    public static string Input(string prompt = "") => CellContext.Required.Ask(prompt, isPassword: false);

    /// <summary>Asks as <see cref="Input"/> does.</summary>
    public static string input(string prompt = "") => Input(prompt);

    /// <summary>Asks for a line that is not seen while it is typed, such as a password.</summary>
    /// <param name="prompt">What is asked.</param>
    public static string Password(string prompt = "") => CellContext.Required.Ask(prompt, isPassword: true);

    /// <summary>Asks as <see cref="Password"/> does.</summary>
    public static string password(string prompt = "") => Password(prompt);
}
