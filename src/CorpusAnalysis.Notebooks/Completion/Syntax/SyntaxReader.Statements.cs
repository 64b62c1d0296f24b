using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class SyntaxReader
{
    private static readonly HashSet<string> Modifiers =
        [.. "public private internal protected static abstract sealed partial readonly unsafe file virtual override extern async ref const required scoped".Split(' ')];

    private ImmutableArray<StatementSyntax> ReadStatements()
    {
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        while (!Is("}"))
        {
            int before = _at;
            if (AtEnd)
            {
                if (AtCursor)
                {
                    statements.Add(new StatementSyntax.Expression(ReadExpression()));
                }

                break;
            }

            statements.AddRange(ReadStatement());
            _at += _at == before ? 1 : 0;
        }

        if (Is("}") && _depth == 0)
        {
            _at++;
            statements.AddRange(ReadStatements());
        }

        return statements.ToImmutable();
    }

    private ImmutableArray<StatementSyntax> Braced()
    {
        _depth++;
        Skip("{");
        ImmutableArray<StatementSyntax> statements = _depth < MostDepth ? ReadStatements() : [];
        Skip("}");
        _depth--;
        return statements;
    }

    private ImmutableArray<StatementSyntax> ReadStatement()
    {
        if (_depth >= MostDepth)
        {
            _at = _tokens.Count;
            return [];
        }

        if (Is("{"))
        {
            return [new StatementSyntax.Block(Braced())];
        }

        if (Is(";"))
        {
            _at++;
            return [];
        }

        SkipAttributesAndModifiers();
        if (!_tokens.IsIdentifier(_at) || AtCursor)
        {
            return ReadDeclaration();
        }

        switch (Word)
        {
            case "using" when !_tokens.Is(_at + 1, "(") && IsDirective():
                return [Directive()];
            case "using" when !_tokens.Is(_at + 1, "("):
                _at++;
                return ReadDeclaration();
            case "await" when _tokens.Text(_at + 1) is "foreach" or "using":
                _at++;
                return ReadStatement();
            case "foreach":
                return [ForEach()];
            case "for" or "while" or "lock" or "fixed" or "if" or "switch" or "using" or "catch" when _tokens.Is(_at + 1, "("):
                return [Headed()];
            case "else" or "do" or "try" or "finally" or "checked" or "unchecked" or "catch" or "unsafe":
                _at++;
                return AtCursor ? [new StatementSyntax.Expression(ReadExpression())] : ReadStatement();
            case "case":
                return Case();
            case "return" or "throw" or "yield" or "break" or "continue" or "goto":
                return [Leaving()];
            case "class" or "struct" or "interface" or "enum" or "namespace":
            case "record" when _tokens.IsIdentifier(_at + 1) && (_tokens.Text(_at + 2) is "(" or "{" or ";" or ":" or "<" || _tokens.Text(_at + 1) is "class" or "struct"):
                return [TypeDeclaration()];
            default:
                return ReadDeclaration();
        }
    }

    private void SkipAttributesAndModifiers()
    {
        while (!AtEnd && !AtCursor)
        {
            int after = Is("[") ? _tokens.AfterBracket(_at) : -1;
            if (after > 0 && _tokens.IsIdentifier(after))
            {
                _at = after;
            }
            else if (_tokens.IsIdentifier(_at) && Modifiers.Contains(Word) && !(Word == "async" && (_tokens.Is(_at + 1, "(") || _tokens.Is(_at + 2, "=>"))) && !_tokens.Is(_at + 1, "."))
            {
                _at++;
            }
            else
            {
                return;
            }
        }
    }

    // using A.B; using static A.B; using X = A.B; a variable has a name after its type.
    private bool IsDirective()
    {
        int i = _at + 1;
        if (_tokens.Text(i) == "static" || _tokens.Is(i + 1, "="))
        {
            return true;
        }

        while (_tokens.IsIdentifier(i) && (_tokens.Is(i + 1, ".") || _tokens.Is(i + 1, "::")))
        {
            i += 2;
        }

        return !_tokens.IsIdentifier(i) || i == _tokens.Count - 1 || _tokens.Is(i + 1, ";");
    }

    private StatementSyntax.Using Directive()
    {
        _at++;
        var text = new StringBuilder();
        while (!AtEnd && !Is(";"))
        {
            text.Append(Word);
            text.Append(Word == "static" ? " " : "");
            _at++;
        }

        bool cursor = AtEnd && _reachesCursor;
        Skip(";");
        return new StatementSyntax.Using(text.ToString(), cursor);
    }

    private StatementSyntax ForEach()
    {
        _at++;
        Skip("(");
        var names = ImmutableArray.CreateBuilder<string>();
        int end = _tokens.AfterType(_at);
        TypeSyntax? type = null;
        if (IsWord("var") && _tokens.Is(_at + 1, "("))
        {
            _at++;
            int close = _tokens.AfterBracket(_at);
            for (; _at < close && !AtEnd; _at++)
            {
                if (_tokens.IsIdentifier(_at))
                {
                    names.Add(Word);
                }
            }
        }
        else if (end > 0 && _tokens.IsName(end))
        {
            type = TypeUpTo(end);
            names.Add(TakeName());
        }
        else if (AtCursor)
        {
            return new StatementSyntax.TypeAtCursor(NamedType());
        }

        if (!SkipWord("in"))
        {
            _at = AtEnd || AtCursor ? _tokens.Count : _at + 1;
            return new StatementSyntax.Block([]);
        }

        Syntax collection = ReadExpression();
        ImmutableArray<StatementSyntax> body = Skip(")") ? Body() : [];
        return new StatementSyntax.ForEach(type, names.ToImmutable(), collection, body);
    }

    private ImmutableArray<StatementSyntax> Body()
    {
        if (AtEnd)
        {
            return AtCursor ? [new StatementSyntax.Expression(ReadExpression())] : [];
        }

        _depth++;
        ImmutableArray<StatementSyntax> body = ReadStatement();
        _depth--;
        return body;
    }

    // A head in brackets, whose variables are seen in the body.
    private StatementSyntax.Block Headed()
    {
        bool isIf = Word == "if", isCatch = Word == "catch";
        _at++;
        Skip("(");
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        while (!AtEnd && !Is(")"))
        {
            int before = _at;
            if (isCatch && TryType() is { } caught)
            {
                statements.Add(new StatementSyntax.Declaration(caught, [(TakeName(), null)]));
            }
            else
            {
                statements.AddRange(ReadDeclaration());
            }

            Skip(",");
            _at += _at == before ? 1 : 0;
        }

        if (AtEnd && AtCursor && _tokens.Text(_at - 1) is "(" or ";")
        {
            statements.Add(new StatementSyntax.Expression(ReadExpression()));
        }

        if (Skip(")"))
        {
            statements.AddRange(Body());
        }

        if (isIf && IsWord("else"))
        {
            _at++;
            statements.AddRange(Body());
        }

        return new StatementSyntax.Block(statements.ToImmutable());
    }

    private ImmutableArray<StatementSyntax> Case()
    {
        _at++;
        ImmutableArray<PatternSyntax> patterns = ReadPatterns();
        Syntax? when = SkipWord("when") ? ReadExpression() : null;
        Skip(":");
        return [new StatementSyntax.Expression(new Syntax.Is(new Syntax.Unknown(), patterns)), .. when is null ? [] : new[] { new StatementSyntax.Expression(when) }];
    }

    private StatementSyntax.Expression Leaving()
    {
        bool returns = Word == "return";
        bool plain = Word is "break" or "continue" or "goto";
        _at++;
        if (IsWord("return") || IsWord("break") || IsWord("case") || (plain && !AtCursor && _tokens.IsIdentifier(_at)))
        {
            _at++;
        }

        Syntax value = plain || Is(";") ? new Syntax.Unknown() : ReadExpression();
        Skip(";");
        return new StatementSyntax.Expression(value, returns);
    }
}
