namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Finds the ends of string and character literals: plain, verbatim, interpolated, raw.</summary>
internal static class CSharpLiteral
{
    /// <summary>Whether a string literal starts here, its <c>$</c> and <c>@</c> included.</summary>
    public static bool StartsString(string source, int i)
    {
        while (At(source, i) is '$' or '@')
        {
            i++;
        }

        return At(source, i) == '"';
    }

    /// <summary>The place after the character literal that starts here.</summary>
    public static int CharacterEnd(string source, int i)
    {
        for (i++; i < source.Length && source[i] is not ('\'' or '\n');)
        {
            i += source[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i + 1, source.Length);
    }

    /// <summary>The place after the string literal that starts here.</summary>
    public static int StringEnd(string source, int i)
    {
        int dollars = 0;
        bool verbatim = false;
        for (; source[i] != '"'; i++)
        {
            dollars += source[i] == '$' ? 1 : 0;
            verbatim |= source[i] == '@';
        }

        int quotes = Run(source, i, '"');
        if (quotes >= 3 && !verbatim)
        {
            return RawEnd(source, i + quotes, quotes, dollars);
        }

        int end = QuotedEnd(source, i + 1, verbatim, dollars > 0);
        return string.CompareOrdinal(source, end, "u8", 0, 2) == 0 ? end + 2 : end;
    }

    private static int QuotedEnd(string source, int i, bool verbatim, bool interpolated)
    {
        while (i < source.Length)
        {
            char c = source[i];
            if (c == '"')
            {
                if (!verbatim || At(source, i + 1) != '"')
                {
                    return i + 1;
                }

                i += 2;
            }
            else if (c == '\\' && !verbatim)
            {
                i += 2;
            }
            else if (c == '{' && interpolated)
            {
                i = At(source, i + 1) == '{' ? i + 2 : HoleEnd(source, i + 1);
            }
            else if (c == '\n' && !verbatim)
            {
                return i; // not closed on its line
            }
            else
            {
                i++;
            }
        }

        return source.Length;
    }

    // Ends at as many quotes as it began with; holes begin with as many braces as there are dollars.
    private static int RawEnd(string source, int i, int quotes, int dollars)
    {
        while (i < source.Length)
        {
            int length = Math.Max(1, Run(source, i, source[i]));
            if (source[i] == '"' && length >= quotes)
            {
                return i + length;
            }

            bool hole = source[i] == '{' && dollars > 0 && length >= dollars;
            i = hole ? HoleEnd(source, i + length) : i + (source[i] is '"' or '{' ? length : 1);
        }

        return source.Length;
    }

    // From behind the opening brace to behind the closing one; a hole holds an expression and perhaps a format.
    internal static int HoleEnd(string source, int i)
    {
        int depth = 0;
        while (i < source.Length)
        {
            if (StartsString(source, i))
            {
                i = StringEnd(source, i);
                continue;
            }

            switch (source[i])
            {
                case '\'':
                    i = CharacterEnd(source, i);
                    continue;
                case '}' when depth == 0:
                    return i + 1;
                case ':' when depth == 0 && At(source, i + 1) != ':' && At(source, i - 1) != ':':
                    int end = source.IndexOf('}', i);
                    return end < 0 ? source.Length : end + 1;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
            }

            i++;
        }

        return i;
    }

    private static int Run(string source, int i, char c)
    {
        int start = i;
        while (At(source, i) == c && i < source.Length)
        {
            i++;
        }

        return i - start;
    }

    private static char At(string source, int i) => i < source.Length ? source[i] : '\0';
}
