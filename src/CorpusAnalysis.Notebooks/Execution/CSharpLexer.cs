namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Cuts C# into tokens; never fails: what is not closed ends with the text, and the compiler says so.</summary>
internal static class CSharpLexer
{
    private static readonly string[] Pairs = ["=>", "==", "!=", "<=", ">=", "&&", "||", "??", "::", "->", "++", "--", "+=", "-=", "*=", "/=", ".."];

    /// <summary>All tokens in order.</summary>
    public static IReadOnlyList<CSharpToken> Tokens(string source)
    {
        var tokens = new List<CSharpToken>();
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

            (CSharpTokenKind kind, i) = Next(source, i, lineStart);
            lineStart = false;
            tokens.Add(new CSharpToken(kind, start, i, source[start..i]));
        }

        return tokens;
    }

    private static (CSharpTokenKind Kind, int End) Next(string source, int i, bool lineStart)
    {
        char c = source[i];
        if (c == '#' && lineStart)
        {
            return (CSharpTokenKind.Directive, LineEnd(source, i));
        }

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

    private static int LineEnd(string source, int i)
    {
        int end = source.IndexOf('\n', i);
        return end < 0 ? source.Length : end;
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
