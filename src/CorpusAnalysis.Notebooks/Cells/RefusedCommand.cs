using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>A command of other .NET notebooks that there is not here, with what to do instead.</summary>
internal sealed class RefusedCommand(string name, string instead) : ICellCommand
{
    /// <summary>All of them.</summary>
    public static IEnumerable<ICellCommand> All { get; } =
    [
        new RefusedCommand("connect", "kernels are not connected; C#, SQL, Markdown, HTML and Mermaid cells are there from the start"),
        new RefusedCommand("share", "SQL takes C# variables as @name and gives its rows back by --into name"),
        new RefusedCommand("set", "assign the variable in a C# cell"),
        new RefusedCommand("value", "assign the text to a variable in a C# cell, or read it by File.ReadAllText"),
        new RefusedCommand("log", "write to the console in a C# cell"),
        new RefusedCommand("nuget-restore", "write #r \"nuget: Name, version\""),
    ];

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<ErrorOutput?> RunAsync(CellRequest request) =>
        throw new CellCommandException($"{request.Label}, line {request.FirstLine}: there is no #!{name} here; {instead}.", "UnknownCommand");
}
