using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class SyntaxReader
{
    private StatementSyntax.Function TypeDeclaration()
    {
        bool lines = Word is "enum";
        while (_tokens.IsIdentifier(_at) && Word is "record" or "class" or "struct" or "interface" or "enum" or "namespace" && !AtCursor)
        {
            _at++;
        }

        string name = TakeName();
        while (Skip("."))
        {
            name = TakeName();
        }

        if (Is("<") && _tokens.AfterTypeArguments(_at) is > 0 and int after)
        {
            _at = after;
        }

        ImmutableArray<(string, TypeSyntax?)> parameters = Is("(") ? Parameters() : [];
        while (!AtEnd && !Is("{") && !Is(";"))
        {
            _at++;
        }

        if (lines)
        {
            _at = _tokens.AfterBracket(_at);
            return new StatementSyntax.Function(name, true, [], []);
        }

        ImmutableArray<StatementSyntax> body = Is("{") ? Braced() : [];
        Skip(";");
        return new StatementSyntax.Function(name, true, parameters, body);
    }

    /// <summary>Reads parameters in round brackets.</summary>
    public static ImmutableArray<ParameterSyntax> ReadParameters(string text) => new SyntaxReader(text, reachesCursor: false).ParametersInFull();

    private ImmutableArray<(string Name, TypeSyntax? Written)> Parameters() => [.. ParametersInFull().Select(parameter => (parameter.Name, (TypeSyntax?)parameter.Written))];

    private ImmutableArray<ParameterSyntax> ParametersInFull()
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        Skip("(");
        while (!AtEnd && !Skip(")"))
        {
            int before = _at;
            var words = new HashSet<string>();
            SkipAttributesAndModifiers();
            while (_tokens.IsIdentifier(_at) && Word is "this" or "params" or "ref" or "out" or "in" or "scoped" or "readonly" && !AtCursor)
            {
                words.Add(Word);
                _at++;
            }

            TypeSyntax? type = TryType();
            string name = type is null ? "" : TakeName();
            bool optional = Skip("=");
            if (optional)
            {
                _ = ReadExpression();
            }

            if (type is not null)
            {
                parameters.Add(new ParameterSyntax(name, type, words.Contains("this"), optional, words.Contains("params")));
            }

            Skip(",");
            _at += _at == before ? 1 : 0;
        }

        return parameters.ToImmutable();
    }

    // T name = …; T Name(…) { … } (a, b) = …; or an expression.
    private ImmutableArray<StatementSyntax> ReadDeclaration()
    {
        if (Deconstruction() is { } deconstruction)
        {
            return [deconstruction];
        }

        int end = _tokens.AfterType(_at);
        if (end > 0 && _tokens.IsName(end) && !(Word == "await" && _tokens.IsIdentifier(_at)) && !(_tokens.Text(end) == "with" && _tokens.Is(end + 1, "{")) && (end == _tokens.Count - 1 || IsAfterName(end + 1)))
        {
            TypeSyntax type = TypeUpTo(end);
            return _tokens.Is(_at + 1, "(") || _tokens.Is(_at + 1, "{") || _tokens.Is(_at + 1, "=>") || _tokens.Is(_at + 1, "<")
                ? [Method()]
                : [Variables(type)];
        }

        Syntax value = ReadExpression();
        if (!AtEnd && !Is("}") && !Is(")"))
        {
            _at += Is(";") || Is(",") || Is(":") ? 1 : 0;
        }

        return [new StatementSyntax.Expression(value)];
    }

    private bool IsAfterName(int i) => _tokens.Text(i) is "=" or ";" or "," or "(" or "{" or "=>" or ")" or "<" or ":" || i >= _tokens.Count;

    private StatementSyntax.Function Method()
    {
        string name = TakeName();
        if (Is("<") && _tokens.AfterTypeArguments(_at) is > 0 and int after)
        {
            _at = after;
        }

        ImmutableArray<(string, TypeSyntax?)> parameters = Is("(") ? Parameters() : [];
        while (!AtEnd && !Is("{") && !Is("=>") && !Is(";"))
        {
            _at++;
        }

        ImmutableArray<StatementSyntax> body = [];
        if (Is("{"))
        {
            body = Braced();
        }
        else if (Skip("=>"))
        {
            body = [new StatementSyntax.Expression(ReadExpression())];
            Skip(";");
        }

        return new StatementSyntax.Function(name, false, parameters, body);
    }

    private StatementSyntax.Declaration Variables(TypeSyntax type)
    {
        var variables = ImmutableArray.CreateBuilder<(string, Syntax?)>();
        do
        {
            string name = TakeName();
            variables.Add((name, Skip("=") ? ReadExpression() : null));
        }
        while (Skip(",") && _tokens.IsIdentifier(_at));

        Skip(";");
        return new StatementSyntax.Declaration(type, variables.ToImmutable());
    }

    private StatementSyntax.Deconstruction? Deconstruction()
    {
        bool implied = _tokens.Text(_at) == "var" && _tokens.Is(_at + 1, "(");
        int open = implied ? _at + 1 : _at;
        int close = _tokens.Is(open, "(") ? _tokens.AfterBracket(open) : -1;
        if (close < 0 || !_tokens.Is(close, "="))
        {
            return null;
        }

        var variables = ImmutableArray.CreateBuilder<(TypeSyntax?, string)>();
        _at = open + 1;
        while (_at < close - 1)
        {
            int before = _at;
            int end = implied ? -1 : _tokens.AfterType(_at);
            TypeSyntax? type = end > 0 && _tokens.IsName(end) ? TypeUpTo(end) : null;
            variables.Add((type, TakeName()));
            Skip(",");
            _at += _at == before ? 1 : 0;
        }

        _at = close + 1;
        Syntax value = ReadExpression();
        Skip(";");
        return new StatementSyntax.Deconstruction(variables.ToImmutable(), value);
    }
}
