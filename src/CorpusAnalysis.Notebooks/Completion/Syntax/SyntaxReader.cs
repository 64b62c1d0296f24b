using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Reads code that ends at the cursor: what is still open there is closed by the end.</summary>
/// <remarks>Lenient: what it does not understand it steps over. Never fails.</remarks>
internal sealed partial class SyntaxReader
{
    private const int MostDepth = 100;

    private readonly TokenReader _tokens;
    private readonly bool _hasPrefix;
    private readonly bool _reachesCursor;
    private int _at;
    private int _depth;
    private bool _passed;

    private SyntaxReader(string text, bool reachesCursor)
    {
        CSharpToken[] tokens = [.. CSharpLexer.Tokens(text).Where(token => token.Kind != CSharpTokenKind.Directive)];
        _tokens = new TokenReader(tokens);
        _reachesCursor = reachesCursor;
        _passed = tokens is [.., { Kind: CSharpTokenKind.String or CSharpTokenKind.Character or CSharpTokenKind.Number } literal] && literal.End == text.Length;
        _hasPrefix = reachesCursor && tokens is [.., { Kind: CSharpTokenKind.Identifier } last] && last.End == text.Length;
    }

    /// <summary>Reads the statements of a cell up to the cursor, which is the end of the text.</summary>
    public static ImmutableArray<StatementSyntax> Read(string text) => new SyntaxReader(text, reachesCursor: true).ReadStatements();

    /// <summary>Reads a type.</summary>
    public static TypeSyntax? ReadType(string text) => new SyntaxReader(text, reachesCursor: false).TryType();

    private static Syntax Expression(string text, bool reachesCursor) => new SyntaxReader(text, reachesCursor).ReadExpression();

    // Nothing else is at the cursor any more.
    private bool PassCursor()
    {
        bool there = AtCursor;
        _passed |= there;
        return there;
    }

    private bool AtEnd => _at >= _tokens.Count;

    // The word that the cursor is behind, or the empty place before the end.
    private bool AtCursor => _reachesCursor && !_passed && (_hasPrefix ? _at == _tokens.Count - 1 : _at >= _tokens.Count);

    private string Word => _tokens.Text(_at);

    private bool Is(string punctuation) => _tokens.Is(_at, punctuation);

    private bool IsWord(string word) => _tokens.IsIdentifier(_at) && Word == word && !AtCursor;

    private bool Skip(string punctuation)
    {
        bool there = Is(punctuation);
        _at += there ? 1 : 0;
        return there;
    }

    private bool SkipWord(string word)
    {
        bool there = IsWord(word);
        _at += there ? 1 : 0;
        return there;
    }

    private string TakeName()
    {
        string name = _tokens.IsIdentifier(_at) ? Word.TrimStart('@') : "";
        _at += name.Length > 0 || _tokens.IsIdentifier(_at) ? 1 : 0;
        return name;
    }

    private TypeSyntax? TryType()
    {
        int end = _tokens.AfterType(_at);
        return end > _at && !(_hasPrefix && end == _tokens.Count) ? TypeUpTo(end) : null;
    }

    private TypeSyntax TypeUpTo(int end)
    {
        TypeSyntax type = Is("(") ? TupleType() : NamedType();
        while (_at < end && !AtEnd)
        {
            if (Skip("?"))
            {
                type = new TypeSyntax.Nullable(type);
            }
            else if (Skip("["))
            {
                int rank = 1;
                while (!AtEnd && !Skip("]"))
                {
                    rank += Is(",") ? 1 : 0;
                    _at++;
                }

                type = new TypeSyntax.Array(type, rank);
            }
            else
            {
                _at++;
            }
        }

        return type;
    }

    private TypeSyntax.Tuple TupleType()
    {
        var parts = ImmutableArray.CreateBuilder<(TypeSyntax, string?)>();
        Skip("(");
        while (!AtEnd && !Skip(")"))
        {
            int before = _at;
            int end = _tokens.AfterType(_at);
            if (end > 0)
            {
                TypeSyntax part = TypeUpTo(end);
                parts.Add((part, _tokens.IsIdentifier(_at) ? TakeName() : null));
            }

            Skip(",");
            _at += _at == before ? 1 : 0;
        }

        return new TypeSyntax.Tuple(parts.ToImmutable());
    }

    private TypeSyntax.Named NamedType()
    {
        var parts = ImmutableArray.CreateBuilder<(string, ImmutableArray<TypeSyntax>)>();
        bool cursor;
        do
        {
            cursor = PassCursor();
            string name = TakeName();
            parts.Add((name, Is("<") && _tokens.AfterTypeArguments(_at) > 0 ? TypeArguments() : []));
        }
        while (Skip(".") || Skip("::"));

        return new TypeSyntax.Named(parts.ToImmutable(), cursor);
    }

    private ImmutableArray<TypeSyntax> TypeArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<TypeSyntax>();
        int end = _tokens.AfterTypeArguments(_at);
        Skip("<");
        while (_at < end - 1 && !AtEnd)
        {
            int before = _at;
            int after = _tokens.AfterType(_at);
            if (after > _at)
            {
                arguments.Add(TypeUpTo(after));
            }

            Skip(",");
            _at += _at == before ? 1 : 0;
        }

        _at = end;
        return arguments.ToImmutable();
    }
}
