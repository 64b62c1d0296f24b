using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Cuts a cell into its top-level statements and says what each is.</summary>
/// <remarks>Looks at the form only. What it takes wrongly the compiler refuses, at the right line, since nothing is moved within a line.</remarks>
internal sealed class CellSplitter
{
    private static readonly HashSet<string> Modifiers =
        [.. "public private internal protected static abstract sealed partial readonly unsafe file virtual override extern async ref".Split(' ')];

    private static readonly HashSet<string> Blocks = [.. "if for foreach while lock fixed do switch try {".Split(' ')];

    private readonly TokenReader _tokens;

    private CellSplitter(IEnumerable<CSharpToken> tokens) => _tokens = new TokenReader([.. tokens.Where(token => token.Kind != CSharpTokenKind.Directive)]);

    /// <summary>The statements in order; directives, what they turn off, and comments between statements belong to none.</summary>
    public static ImmutableArray<CellStatement> Split(IEnumerable<CSharpToken> tokens)
    {
        var splitter = new CellSplitter(tokens);
        var statements = ImmutableArray.CreateBuilder<CellStatement>();
        for (int i = 0; i < splitter._tokens.Count;)
        {
            (CellStatement statement, int next) = splitter.Read(i);
            i = Math.Max(next, i + 1);
            statements.Add(statement with { End = splitter._tokens[Math.Min(i, splitter._tokens.Count) - 1].End });
        }

        return statements.ToImmutable();
    }

    private (CellStatement Statement, int Next) Read(int start)
    {
        if (_tokens.Text(start) == "using" && !_tokens.Is(start + 1, "("))
        {
            int semicolon = _tokens.AfterSemicolon(start);
            return (Make(IsUsingDirective(start) ? StatementKind.Using : StatementKind.Statement, start, start), semicolon);
        }

        int head = start;
        while (_tokens.Is(head, "[") && !IsCollection(head))
        {
            head = _tokens.AfterBracket(head);
        }

        int i = head;
        while (Modifiers.Contains(_tokens.Text(i)) && _tokens.IsIdentifier(i) && !StartsStatement(i))
        {
            i++;
        }

        return ReadType(start, head, i) ?? ReadBlock(start, head, i) ?? ReadDeclaration(start, head, i) ?? ReadStatement(start, head, i);
    }

    // A collection expression at the start of a statement is its value; an attribute stands before something else.
    private bool IsCollection(int i)
    {
        int after = _tokens.AfterBracket(i);
        return after >= _tokens.Count || _tokens.Is(after, ";") || _tokens.Is(after, ".");
    }

    private bool StartsStatement(int i) => _tokens.Text(i) switch
    {
        "unsafe" => _tokens.Is(i + 1, "{"),
        "async" => _tokens.Is(i + 1, "(") || _tokens.Is(i + 1, "=>") || _tokens.Is(i + 2, "=>"),
        _ => false,
    };

    private bool IsUsingDirective(int i)
    {
        if (_tokens.Text(i + 1) is "static" or "unsafe" || _tokens.Is(i + 2, "="))
        {
            return true;
        }

        int j = i + 1;
        while (_tokens.IsIdentifier(j) && (_tokens.Is(j + 1, ".") || _tokens.Is(j + 1, "::")))
        {
            j += 2;
        }

        return _tokens.IsIdentifier(j) && (_tokens.Is(j + 1, ";") || j + 1 >= _tokens.Count);
    }

    private (CellStatement, int)? ReadType(int start, int head, int i)
    {
        string word = _tokens.Text(i);
        if (word == "delegate" && !_tokens.IsOpening(i + 1) && !_tokens.Is(i + 1, "*"))
        {
            int name = _tokens.AfterType(i + 1);
            return (Make(StatementKind.Type, start, head, _tokens.Text(name)), _tokens.AfterSemicolon(i));
        }

        bool record = word == "record" && _tokens.IsIdentifier(i + 1)
            && (_tokens.Text(i + 1) is "class" or "struct" || _tokens.Text(i + 2) is "(" or "{" or ";" or ":" or "<");
        if (!record && word is not ("class" or "struct" or "interface" or "enum" or "namespace"))
        {
            return null;
        }

        int nameAt = i + (record && _tokens.Text(i + 1) is "class" or "struct" ? 2 : 1);
        int body = nameAt;
        while (body < _tokens.Count && !_tokens.Is(body, "{") && !_tokens.Is(body, ";"))
        {
            body = _tokens.Is(body, "(") || _tokens.Is(body, "[") ? _tokens.AfterBracket(body) : body + 1;
        }

        int end = _tokens.Is(body, "{") ? _tokens.AfterBracket(body) : body + 1;
        return (Make(StatementKind.Type, start, head, _tokens.Text(nameAt)), _tokens.Is(end, ";") ? end + 1 : end);
    }

    private (CellStatement, int)? ReadBlock(int start, int head, int i)
    {
        string word = _tokens.Text(i);
        bool block = Blocks.Contains(word) && (word != "switch" || _tokens.Is(i + 1, "("))
            || (word is "checked" or "unchecked" or "unsafe" && _tokens.Is(i + 1, "{"))
            || (word == "using" && _tokens.Is(i + 1, "("))
            || (word == "await" && _tokens.Text(i + 1) is "foreach" or "using");
        if (!block)
        {
            return null;
        }

        // Only the condition of an `if` leaks its variables into the cell.
        ImmutableArray<string> variables = word == "if" ? Patterns(i + 1, _tokens.AfterBracket(i + 1)) : [];
        return (Make(StatementKind.Statement, start, head, variables: variables), _tokens.AfterStatement(i));
    }

    private (CellStatement, int)? ReadDeclaration(int start, int head, int i)
    {
        bool constant = _tokens.Text(i) == "const";
        int type = constant || _tokens.Text(i) == "scoped" ? i + 1 : i;
        int name = _tokens.Text(type) == "var" && _tokens.Is(type + 1, "(") ? -1 : _tokens.AfterType(type);
        if (name < 0 || !_tokens.IsDeclaredName(name))
        {
            return null;
        }

        if (ReadMember(start, head, i, name) is { } member)
        {
            return member;
        }

        int after = name + 1;
        if (!_tokens.Is(after, "=") && !_tokens.Is(after, ";") && !_tokens.Is(after, ",") && after < _tokens.Count)
        {
            return null;
        }

        int end = _tokens.AfterSemicolon(i);
        if (constant)
        {
            return (Make(StatementKind.Member, start, head, _tokens.Text(name), blanked: Range(head, i, IsStaticOrAccess)), end);
        }

        // A variable by reference lives on the stack and cannot outlast its cell.
        bool reference = Enumerable.Range(head, i - head).Any(j => _tokens.Text(j) == "ref") || _tokens.Text(i) == "scoped";
        ImmutableArray<string> variables = reference ? Patterns(name, end) : [.. Declarators(name, end), .. Patterns(name, end)];
        return (Make(StatementKind.Declaration, start, head, variables: variables, blanked: Range(head, i, word => word != "ref" && word != "unsafe")), end);
    }

    // Methods and properties: a name, then parameters and a body, or a body at once.
    private (CellStatement, int)? ReadMember(int start, int head, int i, int name)
    {
        int open = _tokens.Is(name + 1, "<") ? _tokens.AfterTypeArguments(name + 1) : name + 1;
        if (_tokens.Is(open, "=>") || _tokens.Is(open, "{"))
        {
            int after = _tokens.Is(open, "{") ? _tokens.AfterBracket(open) : _tokens.AfterSemicolon(open);
            int end = _tokens.Is(open, "{") && _tokens.Is(after, "=") ? _tokens.AfterSemicolon(after) : after;
            return (Make(StatementKind.Member, start, head, _tokens.Text(name), blanked: Range(head, i, IsStaticOrAccess)), end);
        }

        if (open < 0 || !_tokens.Is(open, "("))
        {
            return null;
        }

        int body = _tokens.AfterBracket(open);
        bool external = Enumerable.Range(head, i - head).Any(j => _tokens.Text(j) == "extern");
        if (!_tokens.Is(body, "{") && !_tokens.Is(body, "=>") && _tokens.Text(body) != "where" && !(external && _tokens.Is(body, ";")))
        {
            return null;
        }

        StatementKind kind = _tokens.Text(open + 1) == "this" ? StatementKind.ExtensionMethod : StatementKind.Method;
        while (body < _tokens.Count && !_tokens.Is(body, "{") && !_tokens.Is(body, "=>") && !_tokens.Is(body, ";"))
        {
            body = _tokens.Is(body, "(") ? _tokens.AfterBracket(body) : body + 1;
        }

        int next = _tokens.Is(body, "{") ? _tokens.AfterBracket(body) : _tokens.AfterSemicolon(body);
        return (Make(kind, start, head, _tokens.Text(name), blanked: Range(head, i, IsStaticOrAccess)), next);
    }

    private (CellStatement, int) ReadStatement(int start, int head, int i)
    {
        int end = _tokens.AfterSemicolon(i);
        ImmutableArray<string> deconstructed = Deconstructed(i);
        ImmutableArray<string> variables = [.. deconstructed, .. Patterns(i, end)];
        StatementKind kind = !deconstructed.IsEmpty ? StatementKind.Declaration
            : _tokens.Is(end - 1, ";") || IsLabel(i) ? StatementKind.Statement
            : StatementKind.Expression;
        return (Make(kind, start, head, variables: variables), end);
    }

    private bool IsLabel(int i) => _tokens.IsIdentifier(i) && _tokens.Is(i + 1, ":");

    // (int a, var b) = … and var (a, b) = …
    private ImmutableArray<string> Deconstructed(int i)
    {
        bool implied = _tokens.Text(i) == "var" && _tokens.Is(i + 1, "(");
        int open = implied ? i + 1 : i;
        int close = _tokens.AfterBracket(open);
        if (!_tokens.Is(open, "(") || !_tokens.Is(close, "="))
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        for (int j = open + 1; j < close - 1; j++)
        {
            bool declared = implied ? _tokens.IsIdentifier(j) : _tokens.IsName(j) && (_tokens.Is(j + 1, ",") || _tokens.Is(j + 1, ")")) && EndsType(open + 1, j);
            if (declared && _tokens.Text(j) != "_")
            {
                names.Add(_tokens.Text(j));
            }
        }

        return names.ToImmutable();
    }

    private bool EndsType(int from, int name)
    {
        for (int j = name - 1; j >= from; j--)
        {
            if (_tokens.AfterType(j) == name && (j == from || _tokens.Is(j - 1, ",") || _tokens.Is(j - 1, "(")))
            {
                return true;
            }
        }

        return false;
    }

    // a = 1, b, c = f(x, y): the names before each `=` or `,` outside brackets and type arguments.
    private IEnumerable<string> Declarators(int name, int end)
    {
        for (int i = name; i < end; i++)
        {
            if (_tokens.IsIdentifier(i))
            {
                yield return _tokens.Text(i);
            }

            while (i < end && !_tokens.Is(i, ",") && !_tokens.Is(i, ";"))
            {
                int arguments = _tokens.Is(i, "<") ? _tokens.AfterTypeArguments(i) : -1;
                i = arguments > 0 ? arguments : _tokens.IsOpening(i) ? _tokens.AfterBracket(i) : i + 1;
            }
        }
    }

    // Variables of `out var x` and `is T x`; those inside braces belong to lambdas and initialisers.
    private ImmutableArray<string> Patterns(int from, int end)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (int i = from; i < end; i++)
        {
            if (_tokens.Is(i, "{"))
            {
                i = _tokens.AfterBracket(i) - 1;
                continue;
            }

            bool pattern = _tokens.Text(i) == "is" || (_tokens.Text(i) == "not" && _tokens.Text(i - 1) == "is");
            if (!pattern && _tokens.Text(i) != "out")
            {
                continue;
            }

            int name = pattern && _tokens.Is(i + 1, "{") ? _tokens.AfterBracket(i + 1) : _tokens.AfterType(i + 1);
            if (name > 0 && _tokens.IsName(name) && _tokens.Text(name) != "_")
            {
                names.Add(_tokens.Text(name));
            }
        }

        return names.ToImmutable();
    }

    private static bool IsStaticOrAccess(string word) => word is "public" or "private" or "internal" or "protected" or "static" or "readonly";

    private ImmutableArray<(int Start, int End)> Range(int from, int to, Func<string, bool> blanked) =>
        [.. Enumerable.Range(from, to - from).Where(i => blanked(_tokens.Text(i))).Select(i => (_tokens[i].Start, _tokens[i].End))];

    private CellStatement Make(
        StatementKind kind, int start, int head, string? name = null, ImmutableArray<string> variables = default, ImmutableArray<(int, int)> blanked = default) =>
        new(
            kind,
            _tokens[start].Start,
            _tokens[start].End,
            name,
            variables.IsDefault ? [] : variables,
            head < _tokens.Count ? _tokens[head].Start : _tokens[start].Start,
            blanked.IsDefault ? [] : blanked);
}
