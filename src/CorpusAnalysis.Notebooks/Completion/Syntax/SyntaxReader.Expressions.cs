using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class SyntaxReader
{
    private static readonly string[][] Levels =
    [
        ["??"], ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<", ">", "<=", ">="], [">>", "<<"], ["+", "-"], ["*", "/", "%"], [".."],
    ];

    private static readonly string[] Assignments = ["=", "+=", "-=", "*=", "/="];

    private static readonly HashSet<string> Ends = [.. ") ] } ; , : =>".Split(' ')];

    private Syntax ReadExpression()
    {
        if (++_depth > MostDepth)
        {
            _depth--;
            _at = _tokens.Count;
            return new Syntax.Unknown();
        }

        Syntax left = (Syntax?)ReadLambda() ?? (Syntax?)ReadQuery() ?? ReadConditional();
        if (Assignments.Contains(Word) && _tokens[_at].Kind == CSharpTokenKind.Punctuation)
        {
            string assignment = Word;
            _at++;
            left = new Syntax.Binary(assignment, left, ReadExpression());
        }
        else if (Is("??") && _tokens.Is(_at + 1, "="))
        {
            _at += 2;
            left = new Syntax.Binary("=", left, ReadExpression());
        }

        _depth--;
        return left;
    }

    private Syntax ReadConditional()
    {
        Syntax condition = ReadBinary(0);
        if (!Is("?") || AtEnd)
        {
            return condition;
        }

        _at++;
        Syntax whenTrue = ReadExpression();
        return new Syntax.Conditional(condition, whenTrue, Skip(":") ? ReadExpression() : null);
    }

    private Syntax ReadBinary(int level)
    {
        if (level == Levels.Length)
        {
            return ReadUnary();
        }

        Syntax left = ReadBinary(level + 1);
        while (!AtEnd)
        {
            if (Levels[level].Contains(Word) && _tokens[_at].Kind == CSharpTokenKind.Punctuation && !(Is("??") && _tokens.Is(_at + 1, "=")))
            {
                string sign = Word;
                _at += sign is ">" && _tokens.Is(_at + 1, ">") ? 2 : 1;
                left = AtEnd && !AtCursor ? left : new Syntax.Binary(sign, left, sign == "??" ? ReadExpression() : ReadBinary(level + 1));
            }
            else if (level == 7 && IsWord("is"))
            {
                _at++;
                left = new Syntax.Is(left, ReadPatterns());
            }
            else if (level == 7 && IsWord("as"))
            {
                _at++;
                left = new Syntax.Cast(TryType() ?? NamedType(), left);
            }
            else
            {
                return left;
            }
        }

        return left;
    }

    private Syntax ReadUnary()
    {
        if (AtEnd || AtCursor)
        {
            return ReadPostfix(ReadPrimary());
        }

        if (Word is "!" or "~" or "-" or "+" or "++" or "--" or "^" or "&" or "*" or ".." && _tokens[_at].Kind == CSharpTokenKind.Punctuation)
        {
            string sign = Word;
            _at++;
            return Nested(() => new Syntax.Unary(sign, Ends.Contains(Word) && !AtEnd ? new Syntax.Unknown() : ReadUnary()));
        }

        if (IsWord("await") || IsWord("throw") || IsWord("ref") || IsWord("out") || IsWord("in"))
        {
            string word = Word;
            _at++;
            return word == "out" && Declared() is { } declared ? declared : Nested(() => new Syntax.Unary(word, ReadUnary()));
        }

        return ReadCast() ?? ReadPostfix(ReadPrimary());
    }

    private Syntax Nested(Func<Syntax> read)
    {
        _depth++;
        Syntax result = _depth > MostDepth ? new Syntax.Unknown() : read();
        _depth--;
        return result;
    }

    private Syntax.Declared? Declared()
    {
        int end = _tokens.AfterType(_at);
        if (end < 0 || !_tokens.IsName(end))
        {
            return null;
        }

        TypeSyntax type = TypeUpTo(end);
        return new Syntax.Declared(type, TakeName());
    }

    private Syntax? ReadCast()
    {
        int end = Is("(") ? _tokens.AfterType(_at + 1) : -1;
        if (end < 0 || !_tokens.Is(end, ")"))
        {
            return null;
        }

        int next = end + 1;
        bool known = CSharpNames.IsPredefined(_tokens.Text(_at + 1));
        bool operand = next < _tokens.Count
            ? _tokens[next].Kind is not CSharpTokenKind.Punctuation && _tokens.Text(next) is not ("is" or "as" or "switch" or "with" or "and" or "or") || _tokens.Text(next) is "(" or "!" or "~"
            : known;
        if (!operand)
        {
            return null;
        }

        _at++;
        TypeSyntax type = TypeUpTo(end);
        _at = next;
        return Nested(() => new Syntax.Cast(type, ReadUnary()));
    }

    private Syntax ReadPostfix(Syntax left)
    {
        int most = 0;
        while (!AtEnd && !(_hasPrefix && AtCursor) && most++ < 300)
        {
            if (Is(".") || Is("->") || Is("::") || (Is("?") && _tokens.Is(_at + 1, ".")))
            {
                _at += Is("?") ? 2 : 1;
                bool cursor = PassCursor();
                string name = TakeName();
                left = new Syntax.Member(left, name, ExpressionTypeArguments(), cursor);
            }
            else if (Is("("))
            {
                (ImmutableArray<Argument> arguments, bool open) = Arguments("(", ")");
                left = new Syntax.Call(left, arguments, open);
            }
            else if (Is("[") || (Is("?") && _tokens.Is(_at + 1, "[") && !EndsType(_at + 1)))
            {
                _at += Is("?") ? 1 : 0;
                (ImmutableArray<Argument> arguments, bool open) = Arguments("[", "]");
                left = new Syntax.Index(left, arguments, open);
            }
            else if (Is("!") && (_tokens.Text(_at + 1) is "." or "[" or "?" or "(" || Ends.Contains(_tokens.Text(_at + 1))))
            {
                _at++;
            }
            else if (Is("++") || Is("--"))
            {
                _at++;
            }
            else if (IsWord("with") && _tokens.Is(_at + 1, "{"))
            {
                _at++;
                left = new Syntax.With(left, ReadInitializer());
            }
            else if (IsWord("switch") && _tokens.Is(_at + 1, "{"))
            {
                _at++;
                left = Switch(left);
            }
            else
            {
                break;
            }
        }

        return left;
    }

    // condition ? [a] : [b]
    private bool EndsType(int open) => _tokens.Is(_tokens.AfterBracket(open), ":");

    private ImmutableArray<TypeSyntax> ExpressionTypeArguments()
    {
        int after = Is("<") ? _tokens.AfterTypeArguments(_at) : -1;
        bool generic = after > 0 && (after >= _tokens.Count || _tokens[after].Kind == CSharpTokenKind.Punctuation);
        return generic ? TypeArguments() : [];
    }

    private (ImmutableArray<Argument> Arguments, bool Open) Arguments(string opening, string closing)
    {
        Skip(opening);
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (!Is(closing))
        {
            int before = _at;
            if (AtEnd && !AtCursor)
            {
                return (arguments.ToImmutable(), _reachesCursor);
            }

            string? name = _tokens.IsIdentifier(_at) && _tokens.Is(_at + 1, ":") && !AtCursor ? TakeName() : null;
            _at += name is null ? 0 : 1;
            arguments.Add(new Argument(name, ReadExpression()));
            if (AtEnd)
            {
                return (arguments.ToImmutable(), _reachesCursor);
            }

            if (!Skip(",") && !Is(closing))
            {
                if (Is(";") || Is("}"))
                {
                    return (arguments.ToImmutable(), false); // a bracket is missing
                }

                _at += _at == before || !_tokens.IsOpening(_at) ? 1 : 0;
            }
            else if (AtEnd && !AtCursor)
            {
                break;
            }
        }

        Skip(closing);
        return (arguments.ToImmutable(), false);
    }

    private Initializer ReadInitializer()
    {
        Skip("{");
        var parts = ImmutableArray.CreateBuilder<(string?, Syntax?)>();
        bool cursor = false;
        while (!Is("}"))
        {
            int before = _at;
            if (AtCursor)
            {
                cursor = true;
                parts.Add((null, ReadExpression()));
                break;
            }

            if (AtEnd)
            {
                break;
            }

            if (_tokens.IsIdentifier(_at) && (_tokens.Is(_at + 1, "=") || _tokens.Is(_at + 1, ":")))
            {
                string name = TakeName();
                _at++;
                parts.Add((name, Is("{") ? new Syntax.New(null, [], false, ReadInitializer()) : ReadExpression()));
            }
            else if (Is("{"))
            {
                parts.Add((null, new Syntax.New(null, [], false, ReadInitializer())));
            }
            else if (Is("[") && _tokens.Is(_tokens.AfterBracket(_at), "="))
            {
                _at = _tokens.AfterBracket(_at) + 1;
                parts.Add((null, ReadExpression()));
            }
            else
            {
                parts.Add((null, ReadExpression()));
            }

            if (AtEnd || (!Skip(",") && !Is("}")))
            {
                _at += _at == before && !AtEnd ? 1 : 0;
                if (Is(";") || AtEnd)
                {
                    break;
                }
            }
        }

        Skip("}");
        return new Initializer(parts.ToImmutable(), cursor);
    }
}
