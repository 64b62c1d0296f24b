using System.Reflection;
using System.Runtime.CompilerServices;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Some code read up to a place in it, with what the session knows.</summary>
internal sealed class CursorReading
{
    private CursorReading(TypeScope types, Binder binder, IReadOnlyList<CellVariable> variables) => (Types, Binder, Variables) = (types, binder, variables);

    public TypeScope Types { get; }

    public Binder Binder { get; }

    public IReadOnlyList<CellVariable> Variables { get; }

    /// <summary>Reads code.</summary>
    /// <param name="session">The session.</param>
    /// <param name="index">The types that the session's references have.</param>
    /// <param name="members">The members of types seen before.</param>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">Where to stop.</param>
    public static CursorReading Read(CellSession session, TypeIndex index, MemberTable members, string code, int cursor)
    {
        var types = new TypeScope(session.Surface, index, new EmittedTypes());
        string text = code[..cursor];
        var statements = SyntaxReader.Read(text);
        foreach (StatementSyntax.Using directive in statements.OfType<StatementSyntax.Using>().Where(directive => !directive.AtCursor))
        {
            types.Import(directive.Text); // the cell's types may need them
        }

        IReadOnlyList<MethodInfo> own = SourceTypes.Define(code, cursor, types);
        var binder = new Binder(types, members);
        var root = new VariableScope(null);
        foreach (IGrouping<string, MethodInfo> methods in Globals().Concat(session.Methods).Concat(own).GroupBy(method => method.Name))
        {
            MethodInfo latest = methods.Last();
            root.Add(methods.Key, new Value((Type?)null) { Methods = [.. methods.Where(method => method.DeclaringType == latest.DeclaringType).Select(method => new Candidate(method, false, null))] });
        }

        IReadOnlyList<CellVariable> variables = session.Variables;
        foreach (PropertyInfo property in session.Surface.Cells.SelectMany(cell => cell.Class.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            root.Add(property.Name, new Value(property.PropertyType) { Symbol = property });
        }

        foreach (CellVariable variable in variables)
        {
            bool isDynamic = variable.Type == typeof(object) && variable.Field.IsDefined(typeof(DynamicAttribute), false);
            Type type = isDynamic ? variable.Value?.GetType() ?? typeof(object) : binder.WithNames(variable.Type, variable.Field);
            root.Add(variable.Name, new Value(type) { Instance = variable.Value, Symbol = variable.Field });
        }

        binder.Bind(statements, new VariableScope(root));
        return new CursorReading(types, binder, variables);
    }

    private static MethodInfo[] Globals() => typeof(CellGlobals).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    /// <summary>Whether code ends within a comment.</summary>
    public static bool EndsInComment(string text)
    {
        IReadOnlyList<CSharpToken> tokens = CSharpLexer.Tokens(text);
        int i = tokens.Count > 0 ? tokens[^1].End : 0;
        while (i < text.Length)
        {
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/')
            {
                i = text.IndexOf('\n', i);
            }
            else if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i = text.IndexOf("*/", i + 2, StringComparison.Ordinal) is >= 0 and int end ? end + 2 : -1;
            }
            else
            {
                i++;
            }

            if (i < 0)
            {
                return true;
            }
        }

        return false;
    }
}
