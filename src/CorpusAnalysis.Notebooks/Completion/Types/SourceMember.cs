using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>What a declaration in source declares.</summary>
internal enum SourceMemberKind
{
    Type,
    Method,
    Property,
    Field,
}

/// <summary>A declaration in source: a type, or a member of one or of the cell.</summary>
internal sealed record SourceMember(SourceMemberKind Kind, string Name)
{
    private static readonly HashSet<string> Modifiers =
        [.. "public private internal protected static abstract sealed partial readonly unsafe file virtual override extern async ref const required new".Split(' ')];

    /// <summary>The modifiers before it.</summary>
    public ImmutableHashSet<string> Words { get; init; } = [];

    /// <summary>Of a type: <c>class</c>, <c>record</c>, <c>enum</c> and so on.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>The type of a field or property, or what a method returns.</summary>
    public TypeSyntax? Written { get; init; }

    public ImmutableArray<string> TypeParameters { get; init; } = [];

    public ImmutableArray<ParameterSyntax> Parameters { get; init; } = [];

    public ImmutableArray<TypeSyntax> Bases { get; init; } = [];

    public bool HasBases => !Bases.IsEmpty;

    public bool IsRecord => Keyword == "record";

    public bool IsPublic => Words.Contains("public") || (!Words.Contains("private") && !Words.Contains("protected") && !Words.Contains("internal") && IsOfInterface);

    /// <summary>Of a type: what is between its braces.</summary>
    public string Body { get; init; } = "";

    /// <summary>The names of an enumeration's values.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    private bool IsOfInterface { get; init; }

    /// <summary>Reads the declarations in the top level of some code.</summary>
    public static ImmutableArray<SourceMember> Read(string code, bool ofInterface = false)
    {
        var members = ImmutableArray.CreateBuilder<SourceMember>();
        foreach (CellStatement statement in CellSplitter.Split(CSharpLexer.Tokens(code)))
        {
            if (statement.Kind is not (StatementKind.Using or StatementKind.Expression) && ReadOne(code[statement.Start..statement.End]) is { } read)
            {
                members.AddRange(read.Select(member => member with { IsOfInterface = ofInterface }));
            }
        }

        return members.ToImmutable();
    }

    private static IEnumerable<SourceMember>? ReadOne(string text)
    {
        var tokens = new TokenReader([.. CSharpLexer.Tokens(text).Where(token => token.Kind != CSharpTokenKind.Directive)]);
        int i = 0;
        while (tokens.Is(i, "["))
        {
            i = tokens.AfterBracket(i);
        }

        var words = ImmutableHashSet.CreateBuilder<string>();
        while (tokens.IsIdentifier(i) && Modifiers.Contains(tokens.Text(i)))
        {
            words.Add(tokens.Text(i++));
        }

        if (tokens.Text(i) is "class" or "struct" or "interface" or "enum" || (tokens.Text(i) == "record" && tokens.IsIdentifier(i + 1)))
        {
            return [ReadType(text, tokens, i) with { Words = words.ToImmutable() }];
        }

        int name = tokens.AfterType(i);
        if (name < 0 || !tokens.IsName(name) || tokens.Text(i) is "delegate" or "namespace")
        {
            return null;
        }

        TypeSyntax? written = SyntaxReader.ReadType(text[tokens[i].Start..tokens[name - 1].End]);
        int open = name + 1;
        ImmutableArray<string> typeParameters = TypeParametersAt(tokens, ref open);
        if (tokens.Is(open, "("))
        {
            int close = tokens.AfterBracket(open);
            return
            [
                new SourceMember(SourceMemberKind.Method, tokens.Text(name))
                {
                    Words = words.ToImmutable(),
                    Written = written,
                    TypeParameters = typeParameters,
                    Parameters = SyntaxReader.ReadParameters(text[tokens[open].Start..tokens[close - 1].End]),
                },
            ];
        }

        SourceMemberKind kind = tokens.Is(open, "{") || tokens.Is(open, "=>") ? SourceMemberKind.Property : SourceMemberKind.Field;
        return [new SourceMember(kind, tokens.Text(name)) { Words = words.ToImmutable(), Written = written }];
    }

    private static SourceMember ReadType(string text, TokenReader tokens, int i)
    {
        string keyword = tokens.Text(i++);
        i += keyword == "record" && tokens.Text(i) is "class" or "struct" ? 1 : 0;
        string name = tokens.Text(i++);
        ImmutableArray<string> typeParameters = TypeParametersAt(tokens, ref i);
        ImmutableArray<ParameterSyntax> parameters = [];
        if (tokens.Is(i, "("))
        {
            int close = tokens.AfterBracket(i);
            parameters = SyntaxReader.ReadParameters(text[tokens[i].Start..tokens[close - 1].End]);
            i = close;
        }

        var bases = ImmutableArray.CreateBuilder<TypeSyntax>();
        while (i < tokens.Count && !tokens.Is(i, "{") && tokens.Text(i) != "where")
        {
            int end = tokens.Is(i, ":") || tokens.Is(i, ",") ? tokens.AfterType(i + 1) : -1;
            if (end > 0 && SyntaxReader.ReadType(text[tokens[i + 1].Start..tokens[end - 1].End]) is { } based)
            {
                bases.Add(based);
            }

            i = end > 0 ? end : i + 1;
        }

        while (i < tokens.Count && !tokens.Is(i, "{"))
        {
            i++;
        }

        int after = tokens.Is(i, "{") ? tokens.AfterBracket(i) : i;
        bool closed = after > i && tokens.Is(after - 1, "}");
        string body = after > i ? text[tokens[i].End..(closed ? tokens[after - 1].Start : text.Length)] : "";
        return new SourceMember(SourceMemberKind.Type, name)
        {
            Keyword = keyword,
            TypeParameters = typeParameters,
            Parameters = parameters,
            Bases = keyword == "enum" ? [] : bases.ToImmutable(),
            Body = keyword == "enum" ? "" : body,
            Values = keyword == "enum" ? ValuesOf(body) : [],
        };
    }

    private static ImmutableArray<string> ValuesOf(string body)
    {
        var tokens = new TokenReader([.. CSharpLexer.Tokens(body)]);
        var values = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsIdentifier(i) && (i == 0 || tokens.Is(i - 1, ",") || tokens.Is(i - 1, "]")))
            {
                values.Add(tokens.Text(i));
            }
        }

        return [.. values.Distinct()];
    }

    private static ImmutableArray<string> TypeParametersAt(TokenReader tokens, ref int i)
    {
        int after = tokens.Is(i, "<") ? tokens.AfterTypeArguments(i) : -1;
        if (after < 0)
        {
            return [];
        }

        ImmutableArray<string> names = [.. Enumerable.Range(i + 1, after - i - 2).Where(tokens.IsName).Select(tokens.Text).Distinct()];
        i = after;
        return names;
    }
}
