using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class SyntaxReader
{
    private Syntax ReadPrimary()
    {
        if (_tokens.Count == _at && PassCursor())
        {
            return new Syntax.Name("", [], AtCursor: true);
        }

        if (AtEnd)
        {
            return new Syntax.Unknown();
        }

        CSharpToken token = _tokens[_at];
        switch (token.Kind)
        {
            case CSharpTokenKind.Number:
                _at++;
                return new Syntax.Literal(NumberType(token.Text));
            case CSharpTokenKind.Character:
                _at++;
                return new Syntax.Literal(typeof(char));
            case CSharpTokenKind.String:
                return StringLiteral(token.Text);
            case CSharpTokenKind.Identifier:
                return ReadName();
            default:
                return token.Text switch
                {
                    "(" => Parenthesized(),
                    "[" => new Syntax.Elements(null, [.. Arguments("[", "]").Arguments.Select(argument => argument.Value)], IsCollection: true),
                    _ => SkipUnknown(),
                };
        }
    }

    private Syntax.Unknown SkipUnknown()
    {
        _at += Ends.Contains(Word) ? 0 : 1;
        return new Syntax.Unknown();
    }

    private static Type NumberType(string text)
    {
        bool hex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        string end = text.ToUpperInvariant();
        return end switch
        {
            _ when end.EndsWith("UL", StringComparison.Ordinal) || end.EndsWith("LU", StringComparison.Ordinal) => typeof(ulong),
            [.., 'L'] => typeof(long),
            [.., 'U'] => typeof(uint),
            [.., 'M'] => typeof(decimal),
            [.., 'F'] when !hex => typeof(float),
            [.., 'D'] when !hex => typeof(double),
            _ => !hex && text.AsSpan().ContainsAny(".eE") ? typeof(double) : typeof(int),
        };
    }

    private Syntax StringLiteral(string text)
    {
        bool last = _reachesCursor && _at == _tokens.Count - 1;
        bool open = last && CSharpLiteral.StringEnd(text + " ", 0) > text.Length;
        _at++;
        if (text.TakeWhile(c => c is '$' or '@').Contains('$'))
        {
            return new Syntax.Interpolated([.. Interpolation.Holes(text).Select(hole => Expression(text[hole.Start..hole.End], open && hole.End == text.Length))]);
        }

        bool verbatim = text[0] == '@';
        string content = text[(verbatim ? 2 : 1)..].TrimStart('"');
        return new Syntax.Literal(typeof(string), open ? content : content.TrimEnd('"'), open);
    }

    private Syntax ReadName()
    {
        if (PassCursor())
        {
            _at++;
            return new Syntax.Name(_tokens.Text(_at - 1), [], AtCursor: true);
        }

        switch (Word)
        {
            case "new":
                return ReadNew();
            case "true" or "false":
                _at++;
                return new Syntax.Literal(typeof(bool));
            case "null":
                _at++;
                return new Syntax.Literal(null);
            case "default" when !_tokens.Is(_at + 1, "("):
                _at++;
                return new Syntax.Literal(null);
            case "typeof" or "default" or "sizeof" when _tokens.Is(_at + 1, "("):
                return TypeOperator();
            case "nameof" when _tokens.Is(_at + 1, "("):
                _at++;
                return new Syntax.Cast(new TypeSyntax.Named([("string", [])], false), new Syntax.Tuple(Arguments("(", ")").Arguments));
            case "stackalloc" or "checked" or "unchecked":
                _at++;
                return ReadPrimary();
            case "is" or "as" or "in" or "else" or "case" or "where" when Word is not "where":
                return SkipUnknown();
            default:
                return new Syntax.Name(TakeName(), ExpressionTypeArguments(), AtCursor: false);
        }
    }

    private Syntax TypeOperator()
    {
        string word = Word;
        _at += 2;
        if (AtCursor)
        {
            return new Syntax.Type(NamedType());
        }

        TypeSyntax? type = TryType();
        Syntax result = type is null ? ReadExpression() : new Syntax.Type(type);
        Skip(")");
        return word switch
        {
            "default" when type is not null => new Syntax.Cast(type, new Syntax.Unknown()),
            "typeof" when type is not null => new Syntax.Literal(typeof(Type)),
            "sizeof" when type is not null => new Syntax.Literal(typeof(int)),
            _ => result,
        };
    }

    private Syntax ReadNew()
    {
        _at++;
        if (Is("{"))
        {
            return Anonymous();
        }

        if (Is("["))
        {
            _at = _tokens.AfterBracket(_at);
            Initializer items = ReadInitializer();
            return new Syntax.Elements(null, [.. items.Parts.Select(part => part.Value ?? new Syntax.Unknown())], IsCollection: false);
        }

        if (AtCursor)
        {
            return new Syntax.New(NamedType(), [], false, null);
        }

        TypeSyntax? type = Is("(") ? null : WithoutRank();
        if (type is not null && Is("["))
        {
            (ImmutableArray<Argument> sizes, _) = Arguments("[", "]");
            ImmutableArray<Syntax> values = Is("{") ? [.. ReadInitializer().Parts.Select(part => part.Value ?? new Syntax.Unknown())] : [];
            return new Syntax.Elements(type, [.. sizes.Select(size => size.Value), .. values], IsCollection: false);
        }

        (ImmutableArray<Argument> arguments, bool open) = Is("(") ? Arguments("(", ")") : ([], false);
        return new Syntax.New(type, arguments, open, !open && Is("{") ? ReadInitializer() : null);
    }

    // The type of `new T[n]` and `new T[] { … }` without its last bracket.
    private TypeSyntax? WithoutRank()
    {
        int end = _tokens.AfterType(_at);
        if (end < 0 || (_hasPrefix && end == _tokens.Count))
        {
            return _tokens.IsIdentifier(_at) ? NamedType() : null;
        }

        TypeSyntax type = TypeUpTo(end);
        if (type is TypeSyntax.Array array)
        {
            _at = end;
            while (!Is("[") && _at > 0)
            {
                _at--;
            }

            return array.Element;
        }

        return type;
    }

    private Syntax.Anonymous Anonymous()
    {
        Initializer initializer = ReadInitializer();
        return new Syntax.Anonymous(
        [
            .. initializer.Parts.Where(part => part.Value is not null).Select(part => (part.Name ?? LastName(part.Value!), part.Value!)),
        ]);
    }

    private static string? LastName(Syntax value) => value switch
    {
        Syntax.Member member => member.Text,
        Syntax.Name name => name.Text,
        _ => null,
    };

    private Syntax Parenthesized()
    {
        (ImmutableArray<Argument> parts, _) = Arguments("(", ")");
        return parts is [{ Name: null } only]
            ? only.Value
            : new Syntax.Tuple([.. parts.Select(part => part with { Name = part.Name ?? LastName(part.Value) })]);
    }

    private Syntax.Switch Switch(Syntax operand)
    {
        Skip("{");
        var arms = ImmutableArray.CreateBuilder<(ImmutableArray<PatternSyntax>, Syntax?, Syntax?)>();
        while (!Is("}") && (!AtEnd || (AtCursor && arms.Count == 0)))
        {
            int before = _at;
            ImmutableArray<PatternSyntax> patterns = ReadPatterns();
            Syntax? when = SkipWord("when") ? ReadExpression() : null;
            arms.Add((patterns, when, Skip("=>") ? ReadExpression() : null));
            if (AtEnd)
            {
                break;
            }

            Skip(",");
            _at += _at == before ? 1 : 0;
        }

        Skip("}");
        return new Syntax.Switch(operand, arms.ToImmutable());
    }

    private ImmutableArray<PatternSyntax> ReadPatterns()
    {
        var patterns = ImmutableArray.CreateBuilder<PatternSyntax>();
        int open = 0;
        do
        {
            while (SkipWord("not") || Is("(") || Skip("<") || Skip(">") || Skip("<=") || Skip(">="))
            {
                open += Skip("(") ? 1 : 0;
            }

            if (AtEnd && !AtCursor)
            {
                break;
            }

            patterns.Add(ReadPattern());
            while (open > 0 && Skip(")"))
            {
                open--;
            }
        }
        while (!AtEnd && (SkipWord("or") || SkipWord("and")));

        return patterns.ToImmutable();
    }

    private PatternSyntax ReadPattern()
    {
        if (Is("{"))
        {
            Initializer properties = ReadInitializer();
            return new PatternSyntax(null, _tokens.IsName(_at) && !AtCursor && !IsPatternWord() ? TakeName() : null, null, properties);
        }

        int end = _tokens.AfterType(_at);
        if (end > 0 && !(_hasPrefix && end >= _tokens.Count))
        {
            bool named = _tokens.IsName(end) && _tokens.Text(end) is not ("and" or "or" or "when");
            if (named || _tokens.Is(end, "{"))
            {
                TypeSyntax type = TypeUpTo(end);
                Initializer? properties = Is("{") ? ReadInitializer() : null;
                return new PatternSyntax(type, _tokens.IsName(_at) && !IsPatternWord() ? TakeName() : null, null, properties);
            }
        }

        return new PatternSyntax(null, null, ReadBinary(8), null);
    }

    private bool IsPatternWord() => Word is "and" or "or" or "when";
}
