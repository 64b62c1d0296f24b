using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>The cell that declares a notebook's parameters, and the one that gives them other values (papermill's convention).</summary>
public static class ParameterCell
{
    /// <summary>The tag of the cell whose variables are the parameters.</summary>
    public const string Tag = "parameters";

    /// <summary>The tag of the cell that gives them values; it follows the other.</summary>
    public const string InjectedTag = "injected-parameters";

    private const string Csharp = "csharp";

    /// <summary>Finds the cell: the first one with the tag that is run.</summary>
    public static Cell? Find(IEnumerable<Cell> cells) =>
        cells.FirstOrDefault(cell => cell.Kind == CellKind.Code && cell.Language == Csharp && cell.Tags.Contains(Tag) && RunOfCells.IsRun(cell));

    /// <summary>Lists the parameters of a notebook and runs no more than their cell, and what cells before it import.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="session">Runs the cells; its folder and the current one are the notebook's.</param>
    /// <param name="timeout">The longest that a cell may run; null for as long as it likes.</param>
    /// <param name="cancellation">Stops it from outside.</param>
    /// <returns>The parameters in the order of their declarations; empty when the notebook has none.</returns>
    /// <exception cref="ParameterException">The cell does not run by itself.</exception>
    public static async Task<ImmutableArray<NotebookParameter>> ListAsync(NotebookDocument document, NotebookSession session, TimeSpan? timeout = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(session);
        if (Find(document.Cells) is not { } declaring)
        {
            return [];
        }

        foreach (Cell cell in document.Cells.TakeWhile(cell => cell != declaring).Where(cell => OnlyImports(cell) && RunOfCells.IsRun(cell)).Append(declaring))
        {
            var outputs = new OutputCollector();
            CellRun run = await session.RunAsync(cell.Source, "the cell of parameters", outputs.Add, Csharp, timeout, cancellation).ConfigureAwait(false);
            if (run.Error is { } error)
            {
                cancellation.ThrowIfCancellationRequested();
                throw new ParameterException($"The cell of parameters does not run by itself: {error.Message}", error.Traceback);
            }
        }

        return Declared(declaring, session.CSharp.Variables, 0);
    }

    /// <summary>The parameters that a cell has declared when it ran.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="variables">All variables after its run.</param>
    /// <param name="before">The number of the last run before it; variables of later ones are its own.</param>
    internal static ImmutableArray<NotebookParameter> Declared(Cell cell, IEnumerable<CellVariable> variables, int before)
    {
        IReadOnlyList<CSharpToken> tokens = CSharpLexer.Tokens(cell.Source);
        return
        [
            .. from variable in variables
               where variable.Cell > before && !variable.Field.IsLiteral && !variable.Field.IsInitOnly
               let place = tokens.FirstOrDefault(token => token.Kind == CSharpTokenKind.Identifier && token.Text.TrimStart('@') == variable.Name)
               where place.Text is not null
               orderby place.Start
               select new NotebookParameter(variable.Name, variable.Type, variable.Value, Comment(cell.Source, tokens, place.Start)),
        ];
    }

    /// <summary>Checks values before a notebook is run with them.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="parameters">Its parameters, as <see cref="ListAsync"/> lists them.</param>
    /// <param name="given">The values, by name.</param>
    /// <exception cref="ParameterException">There is no such parameter, or a value does not fit.</exception>
    public static void Check(NotebookDocument document, ImmutableArray<NotebookParameter> parameters, IReadOnlyDictionary<string, ParameterInput> given)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(given);
        if (given.Count > 0 && Find(document.Cells) is null)
        {
            throw NoParameters(given);
        }

        _ = Values(parameters, given);
    }

    /// <summary>What is wrong with values for a notebook without the cell.</summary>
    internal static ParameterException NoParameters(IReadOnlyDictionary<string, ParameterInput> given) =>
        new($"There is no parameter '{given.Keys.First()}': no cell of the notebook that runs has the tag '{Tag}'.");

    /// <summary>Reads the values that were given.</summary>
    /// <returns>All parameters in order, with the values of this run.</returns>
    /// <exception cref="ParameterException">There is no such parameter, or a value does not fit.</exception>
    internal static ImmutableArray<ParameterValue> Values(ImmutableArray<NotebookParameter> parameters, IReadOnlyDictionary<string, ParameterInput> given)
    {
        string? unknown = given.Keys.FirstOrDefault(name => parameters.All(parameter => parameter.Name != name));
        if (unknown is not null)
        {
            string all = parameters.IsEmpty ? "declares none that can be given" : "has " + string.Join(", ", parameters.Select(parameter => parameter.Name));
            throw new ParameterException(
                $"There is no parameter '{unknown}'; the cell of parameters {all}.",
                [.. parameters.Select(parameter => $"{parameter.TypeName} {parameter.Name} = {parameter.DefaultText}")]);
        }

        return
        [
            .. parameters.Select(parameter => given.TryGetValue(parameter.Name, out ParameterInput? input)
                ? new ParameterValue(parameter, ParameterConversion.Read(parameter, input), IsGiven: true)
                : new ParameterValue(parameter, parameter.Default, IsGiven: false)),
        ];
    }

    /// <summary>The cell that gives the values: assignments, so that everything that knows the variables sees them.</summary>
    /// <param name="values">The values; only those that were given are written.</param>
    /// <param name="taken">The ids that other cells have.</param>
    internal static Cell Injected(IEnumerable<ParameterValue> values, IReadOnlySet<string> taken)
    {
        IEnumerable<string> lines = values.Where(value => value.IsGiven).Select(value =>
            ParameterLiteral.TryWrite(value.Value, value.Parameter.Type, out string? code)
                ? $"{(CSharpLexer.Keywords.Contains(value.Parameter.Name) ? "@" : "")}{value.Parameter.Name} = {code};"
                : throw new InvalidOperationException($"No literal for {value.Parameter.TypeName}."));
        string id = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? InjectedTag : $"{InjectedTag}-{i}").First(name => !taken.Contains(name));
        return new Cell(id, CellKind.Code, Csharp, string.Join('\n', lines.Prepend("// The parameters given to this run.")))
        {
            Tags = [InjectedTag],
            Metadata = new JsonObject { ["tags"] = new JsonArray(InjectedTag) },
        };
    }

    /// <summary>The parameters with the values that a cell of an earlier run has given them.</summary>
    internal static ImmutableArray<ParameterValue> Taken(ImmutableArray<ParameterValue> parameters, Cell injected, IReadOnlyList<CellVariable> variables)
    {
        var named = CSharpLexer.Tokens(injected.Source).Where(token => token.Kind == CSharpTokenKind.Identifier).Select(token => token.Text.TrimStart('@')).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. parameters.Select(value => named.Contains(value.Parameter.Name) && variables.FirstOrDefault(each => each.Name == value.Parameter.Name) is { } variable
                ? value with { Value = variable.Value, IsGiven = true }
                : value),
        ];
    }

    private static bool OnlyImports(Cell cell) => cell.Kind == CellKind.Code && cell.Language == Csharp
        && cell.Source.Split('\n').Select(line => line.Trim()).All(line => line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)
            || line.StartsWith("#r ", StringComparison.Ordinal) || (line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('(')));

    // Behind the last token of the line.
    private static string Comment(string source, IReadOnlyList<CSharpToken> tokens, int place)
    {
        int end = source.IndexOf('\n', place) is var found and >= 0 ? found : source.Length;
        int last = tokens.Where(token => token.Start >= place && token.Start < end).Max(token => token.End);
        string rest = last < end ? source[last..end].Trim() : "";
        return rest.StartsWith("//", StringComparison.Ordinal) ? rest.TrimStart('/').Trim() : "";
    }
}
