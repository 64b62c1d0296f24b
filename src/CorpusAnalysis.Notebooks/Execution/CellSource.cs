using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static System.FormattableString;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The C# file that a cell becomes.</summary>
/// <remarks>
/// <code>
/// #define …                                  // the cell's directives
/// using …;                                   // of all cells so far
/// record Point(…);                           // the cell's types
/// static class Extensions3 { … }             // its extension methods
/// class Cell3 : Cell2                        // earlier variables and methods by inheritance
/// {
///     static int Twice(int x) =&gt; …;         // methods that use no variable of this cell
///     public static async Task&lt;object&gt; __Run()
///     {
///         var points = …;                    // the statements, each at its own line and column
///         return await CellRuntime.Show(() =&gt; points.Count)();
///         int Scaled(int x) =&gt; …points…;    // methods that use one
///         async Task __Keep() { CellRuntime.Keep(points); }
///     }
/// }
/// </code>
/// The local function that is never called brings all variables into one closure, whose fields <see cref="CellRewriter"/> then makes static.
/// </remarks>
internal sealed partial class CellSource
{
    private const string Runtime = "global::CorpusAnalysis.Notebooks.Execution.CellRuntime";

    private readonly string _source;
    private readonly string _code;
    private readonly IReadOnlyList<CSharpToken> _tokens;
    private readonly ImmutableArray<CellStatement> _statements;
    private readonly int _number;

    public CellSource(string source, int number)
    {
        (_source, _number, _tokens) = (source, number, CSharpLexer.Tokens(source));
        _code = CellFile.WithoutDirectives(source, _tokens);
        _statements = CellSplitter.Split(_tokens);
        Variables = [.. _statements.SelectMany(statement => statement.Variables).Distinct().Where(name => !CSharpLexer.Keywords.Contains(name))];
        NewTypes = [.. Of(StatementKind.Type).Where(statement => statement.Name is not null).Select(statement => statement.Name!)];
        Usings = [.. Of(StatementKind.Using).Select(statement => Terminated(_code[statement.Start..statement.End]))];
        LocalMethods = UsersOfVariables();
        Tail = _statements is [.., { Kind: StatementKind.Expression } last] ? last : null;
    }

    /// <summary>The variables that later cells can use.</summary>
    public ImmutableArray<string> Variables { get; }

    /// <summary>The types that the cell defines.</summary>
    public ImmutableArray<string> NewTypes { get; }

    /// <summary>The cell's using directives.</summary>
    public ImmutableArray<string> Usings { get; }

    /// <summary>The methods that use a variable of the cell, and so stay local functions.</summary>
    public ImmutableArray<CellStatement> LocalMethods { get; }

    /// <summary>The expression whose value is the cell's, or null.</summary>
    public CellStatement? Tail { get; }

    /// <summary>The file's name in messages and stack traces.</summary>
    public static string FileName(int number) => $"cell-{number}";

    /// <summary>Writes the file.</summary>
    /// <param name="usings">The using directives of the cells before.</param>
    /// <param name="baseClass">The class of the cell before.</param>
    /// <param name="space">The namespace of the cell; empty for none.</param>
    /// <param name="kept">The variables to keep; fewer than <see cref="Variables"/> where the compiler refused some.</param>
    /// <param name="tailAsStatement">Whether to return the tail at once, since it cannot be put into a lambda.</param>
    public string Write(IEnumerable<string> usings, string baseClass, string space, IReadOnlyList<string> kept, bool tailAsStatement)
    {
        var file = new CellFile(_source, _code, _tokens, FileName(_number));
        file.Own(string.Join('\n', usings) + "\n").Add(Of(StatementKind.Using));
        file.Own(space.Length > 0 ? Invariant($"namespace {space} {{\n") : "").Add(Of(StatementKind.Type));
        WriteExtensions(file);
        file.Own(Invariant($"public class Cell{_number} : {baseClass} {{\npublic static volatile bool __stop;\n"));
        foreach (CellStatement member in Of(StatementKind.Member))
        {
            WriteMember(file, member, IsConstant(member) ? "public" : "public static");
        }

        foreach (CellStatement method in Of(StatementKind.Method).Except(LocalMethods))
        {
            WriteMember(file, method, "internal static");
        }

        WriteBody(file, kept, tailAsStatement);
        return file.Own(space.Length > 0 ? "}\n}\n" : "}\n").End();
    }

    private void WriteBody(CellFile file, IReadOnlyList<string> kept, bool tailAsStatement)
    {
        file.Own("public static async global::System.Threading.Tasks.Task<object> __Run() {\n");
        file.Add(_statements.Where(statement => statement.Kind is StatementKind.Declaration or StatementKind.Statement));
        if (Tail is null)
        {
            file.Own("return null;\n");
        }
        else if (tailAsStatement)
        {
            file.Own("return (object)(\n").Add([Tail]).Own(");\n");
        }
        else
        {
            bool waits = _tokens.Any(token => token.Start >= Tail.Start && token.Text == "await");
            string call = waits ? "ShowAsync(async" : "Show(";
            file.Own(Invariant($"return await {Runtime}.{call} () => \n")).Add([Tail]).Own(").ConfigureAwait(false);\n");
        }

        file.Add(LocalMethods).Own("async global::System.Threading.Tasks.Task __Keep() {\n");
        for (int i = 0; i < kept.Count; i++)
        {
            file.Own(Invariant($"#line {i + 1} \"__keep\"\n{Runtime}.Keep({kept[i]});\n"));
        }

        file.Own("#line hidden\n}\n}\n");
    }

    private void WriteExtensions(CellFile file)
    {
        CellStatement[] methods = [.. Of(StatementKind.ExtensionMethod)];
        if (methods.Length == 0)
        {
            return;
        }

        file.Own(Invariant($"public static class Extensions{_number} {{\n"));
        foreach (CellStatement method in methods)
        {
            WriteMember(file, method, "internal static");
        }

        file.Own("}\n");
    }

    private static void WriteMember(CellFile file, CellStatement member, string modifiers) =>
        file.Add(member.Start, member.Head, member.Blanked).Own(modifiers + "\n").Add(member.Head, member.End, member.Blanked);

    private ImmutableArray<CellStatement> UsersOfVariables()
    {
        var names = new HashSet<string>(Variables);
        var users = new List<CellStatement>();
        CellStatement[] methods = [.. Of(StatementKind.Method)];
        for (bool found = true; found;)
        {
            found = false;
            foreach (CellStatement method in methods.Except(users).ToList())
            {
                if (Words().Matches(_code[method.Start..method.End]).Any(word => names.Contains(word.Value)))
                {
                    users.Add(method);
                    names.Add(method.Name!);
                    found = true;
                }
            }
        }

        return [.. users];
    }

    private IEnumerable<CellStatement> Of(StatementKind kind) => _statements.Where(statement => statement.Kind == kind);

    private bool IsConstant(CellStatement member) => Words().Matches(_code[member.Head..member.End]).Take(2).Any(word => word.Value == "const");

    private static string Terminated(string directive) => directive.TrimEnd().EndsWith(';') ? directive : directive + ";";

    [GeneratedRegex(@"[\p{L}_]\w*")]
    private static partial Regex Words();
}
