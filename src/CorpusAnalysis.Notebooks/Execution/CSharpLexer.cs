namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Cuts C# into tokens; never fails: what is not closed ends with the text, and the compiler says so.</summary>
internal static class CSharpLexer
{
    private static readonly string[] Pairs = ["=>", "==", "!=", "<=", ">=", "&&", "||", "??", "::", "->", "++", "--", "+=", "-=", "*=", "/=", ".."];

    /// <summary>The words that are no name anywhere, unless behind an <c>@</c>.</summary>
    public static IReadOnlySet<string> Keywords { get; } = new HashSet<string>(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
            + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override "
            + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof "
            + "uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '));

    /// <summary>All tokens in order; a directive goes on over the lines that it turns off.</summary>
    public static IReadOnlyList<CSharpToken> Tokens(string source)
    {
        var tokens = new List<CSharpToken>();
        var conditions = new CSharpConditions();
        bool lineStart = true;
        for (int i = 0; i < source.Length;)
        {
            int start = i;
            if (char.IsWhiteSpace(source[i]))
            {
                lineStart |= source[i++] == '\n';
                continue;
            }

            if (Comment(source, i) is { } afterComment)
            {
                i = afterComment;
                continue;
            }

            (CSharpTokenKind kind, i) = source[i] == '#' && lineStart ? (CSharpTokenKind.Directive, conditions.EndOf(source, i)) : Next(source, i);
            lineStart = false;
            tokens.Add(new CSharpToken(kind, start, i, source[start..i]));
        }

        return tokens;
    }

    /// <summary>Where the comment starts that the text ends in without closing it; null where there is none.</summary>
    public static int? OpenComment(string source, IReadOnlyList<CSharpToken> tokens)
    {
        int i = tokens is [.., var last] ? last.End : 0;
        while (i < source.Length)
        {
            int? after = Comment(source, i);
            if (after == source.Length && At(source, i + 1) == '*' && !(after >= i + 4 && source.EndsWith("*/", StringComparison.Ordinal)))
            {
                return i;
            }

            i = after ?? i + 1;
        }

        return null;
    }

    /// <summary>The end of the line that a place is in.</summary>
    public static int LineEnd(string source, int i)
    {
        int end = source.IndexOf('\n', i);
        return end < 0 ? source.Length : end;
    }

    private static (CSharpTokenKind Kind, int End) Next(string source, int i)
    {
        char c = source[i];
        if (CSharpLiteral.StartsString(source, i))
        {
            return (CSharpTokenKind.String, CSharpLiteral.StringEnd(source, i));
        }

        if (c == '\'')
        {
            return (CSharpTokenKind.Character, CSharpLiteral.CharacterEnd(source, i));
        }

        if (char.IsLetter(c) || c is '_' or '@')
        {
            return (CSharpTokenKind.Identifier, While(source, i + 1, letter => char.IsLetterOrDigit(letter) || letter == '_'));
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(source, i + 1))))
        {
            return (CSharpTokenKind.Number, NumberEnd(source, i));
        }

        int length = i + 1 < source.Length && Pairs.Contains(source.Substring(i, 2)) ? 2 : 1;
        return (CSharpTokenKind.Punctuation, i + length);
    }

    private static int? Comment(string source, int i)
    {
        if (source[i] != '/')
        {
            return null;
        }

        switch (At(source, i + 1))
        {
            case '/':
                return LineEnd(source, i);
            case '*':
                int end = source.IndexOf("*/", i + 2, StringComparison.Ordinal);
                return end < 0 ? source.Length : end + 2;
            default:
                return null;
        }
    }

    private static int NumberEnd(string source, int start)
    {
        bool hex = At(source, start + 1) is 'x' or 'X';
        int i = start + 1;
        while (i < source.Length)
        {
            bool digit = char.IsLetterOrDigit(source[i]) || source[i] == '_';
            bool point = source[i] == '.' && char.IsAsciiDigit(At(source, i + 1));
            bool sign = source[i] is '+' or '-' && source[i - 1] is 'e' or 'E' && !hex;
            if (!digit && !point && !sign)
            {
                break;
            }

            i++;
        }

        return i;
    }

    private static int While(string source, int i, Func<char, bool> condition)
    {
        while (i < source.Length && condition(source[i]))
        {
            i++;
        }

        return i;
    }

    private static char At(string source, int i) => i < source.Length ? source[i] : '\0';
}
