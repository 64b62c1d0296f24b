using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>A variable that the cell tagged <c>parameters</c> declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type it is declared with.</param>
/// <param name="Default">The value that the cell gives it.</param>
/// <param name="Comment">What the comment behind its declaration says; empty when there is none.</param>
public sealed record NotebookParameter(string Name, Type Type, object? Default, string Comment)
{
    /// <summary>The type as C# spells it.</summary>
    public string TypeName => TypeNames.Of(Type);

    /// <summary>The default in C#; what the cell shows of it where C# has no literal.</summary>
    public string DefaultText => ParameterLiteral.TryWrite(Default, Type, out string? code) ? code : Default?.ToString() ?? "null";
}
