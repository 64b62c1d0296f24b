using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Shows the variables: their names, or with <paramref name="isLong"/> their types and values as well.</summary>
internal sealed class WhoCommand(bool isLong, DisplayOptions options) : ICellCommand
{
    private const int MostCharacters = 80;

    /// <inheritdoc/>
    public string Name => isLong ? "whos" : "who";

    /// <inheritdoc/>
    public Task<ErrorOutput?> RunAsync(CellRequest request)
    {
        IReadOnlyList<CellVariable> variables = request.Session.CSharp.Variables;
        request.Emit(new DisplayOutput(variables.Count == 0 ? MimeBundle.Text("text/plain", "There are no variables yet.")
            : !isLong ? MimeBundle.Text("text/plain", string.Join(", ", variables.Select(variable => variable.Name)))
            : new DisplayTable(
                [new("variable", false), new("type", false), new("value", false)],
                [.. variables.Select(variable => new object?[] { variable.Name, TypeNames.Of(variable.Type), Short(variable.Value) })])
            .ToMimeBundle(options with { RowLimit = int.MaxValue, PlainRowLimit = int.MaxValue })));
        return Task.FromResult<ErrorOutput?>(null);
    }

    private string Short(object? value)
    {
        string text = ValueText.Of(value, options.Culture).ReplaceLineEndings(" ");
        return text.Length <= MostCharacters ? text : text[..(MostCharacters - 1)] + "…";
    }
}
