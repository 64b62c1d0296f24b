using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using static System.FormattableString;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The C# file that a cell becomes.</summary>
/// <remarks>
/// <code>
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
    private readonly ImmutableArray<CellStatement> _statements;
    private readonly int _number;
    private readonly string _file;

    public CellSource(string source, int number)
    {
        (_source, _number, _file) = (source, number, FileName(number));
        _statements = CellSplitter.Split(source);
        Variables = [.. _statements.SelectMany(statement => statement.Variables).Distinct()];
        NewTypes = [.. Of(StatementKind.Type).Where(statement => statement.Name is not null).Select(statement => statement.Name!)];
        Usings = [.. Of(StatementKind.Using).Select(statement => Terminated(source[statement.Start..statement.End]))];
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
        var file = new StringBuilder();
        file.AppendJoin('\n', usings).Append('\n').Append(Lines(Of(StatementKind.Using)));
        if (space.Length > 0)
        {
            file.Append(Invariant($"namespace {space} {{\n"));
        }

        file.Append(Lines(Of(StatementKind.Type)));
        WriteExtensions(file);
        file.Append(Invariant($"public class Cell{_number} : {baseClass} {{\npublic static volatile bool __stop;\n"));
        foreach (CellStatement member in Of(StatementKind.Member))
        {
            WriteMember(file, member, IsConstant(member) ? "public" : "public static");
        }

        foreach (CellStatement method in Of(StatementKind.Method).Except(LocalMethods))
        {
            WriteMember(file, method, "internal static");
        }

        WriteBody(file, kept, tailAsStatement);
        return file.Append(space.Length > 0 ? "}\n}\n" : "}\n").ToString();
    }

    private void WriteBody(StringBuilder file, IReadOnlyList<string> kept, bool tailAsStatement)
    {
        file.Append("public static async global::System.Threading.Tasks.Task<object> __Run() {\n");
        file.Append(Lines(_statements.Where(statement => statement.Kind is StatementKind.Declaration or StatementKind.Statement)));
        if (Tail is null)
        {
            file.Append("return null;\n");
        }
        else if (tailAsStatement)
        {
            file.Append(Invariant($"return (object)(\n{Lines([Tail])});\n"));
        }
        else
        {
            bool waits = CSharpLexer.Tokens(_source[Tail.Start..Tail.End]).Any(token => token.Text == "await");
            string call = waits ? "ShowAsync(async" : "Show(";
            file.Append(Invariant($"return await {Runtime}.{call} () => \n{Lines([Tail])}).ConfigureAwait(false);\n"));
        }

        foreach (CellStatement method in LocalMethods)
        {
            file.Append(Lines([method]));
        }

        file.Append("async global::System.Threading.Tasks.Task __Keep() {\n");
        for (int i = 0; i < kept.Count; i++)
        {
            file.Append(Invariant($"#line {i + 1} \"__keep\"\n{Runtime}.Keep({kept[i]});\n"));
        }

        file.Append("#line hidden\n}\n}\n");
    }

    private void WriteExtensions(StringBuilder file)
    {
        CellStatement[] methods = [.. Of(StatementKind.ExtensionMethod)];
        if (methods.Length == 0)
        {
            return;
        }

        file.Append(Invariant($"public static class Extensions{_number} {{\n"));
        foreach (CellStatement method in methods)
        {
            WriteMember(file, method, "internal static");
        }

        file.Append("}\n");
    }

    private void WriteMember(StringBuilder file, CellStatement member, string modifiers) => file
        .Append(Lines([member with { End = member.Head }]))
        .Append(modifiers).Append('\n')
        .Append(Lines([member with { Start = member.Head }]));

    // The source with all but some statements blanked out, so that lines and columns stay.
    private string Lines(IEnumerable<CellStatement> statements)
    {
        char[] text = [.. _source.Select(c => c is '\n' or '\r' or '\t' ? c : ' ')];
        bool any = false;
        foreach (CellStatement statement in statements)
        {
            any = true;
            for (int i = statement.Start; i < statement.End; i++)
            {
                bool blank = statement.Blanked.Any(range => range.Start <= i && i < range.End);
                text[i] = blank && text[i] == ' ' ? ' ' : _source[i];
            }
        }

        // An error at the very end of the file would be shown in our own lines, so the cell's lines end with its text.
        return any ? $"#line 1 \"{_file}\"\n{new string(text).TrimEnd()}\n#line hidden\n" : "";
    }

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
                if (Words().Matches(_source[method.Start..method.End]).Any(word => names.Contains(word.Value)))
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

    private bool IsConstant(CellStatement member) => Words().Matches(_source[member.Head..member.End]).Take(2).Any(word => word.Value == "const");

    private static string Terminated(string directive) => directive.TrimEnd().EndsWith(';') ? directive : directive + ";";

    [GeneratedRegex(@"[\p{L}_]\w*")]
    private static partial Regex Words();
}
