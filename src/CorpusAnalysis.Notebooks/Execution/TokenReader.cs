namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Finds where brackets, types and statements end in a list of tokens. All places are token numbers.</summary>
internal sealed class TokenReader(IReadOnlyList<CSharpToken> tokens)
{
    private static readonly HashSet<string> NoTypes =
    [
        .. ("return throw new await yield goto break continue if else while for foreach do switch case default lock fixed checked unchecked " +
            "unsafe using this base typeof sizeof nameof delegate is as in out stackalloc true false null when where from select not and or")
            .Split(' '),
    ];

    public int Count => tokens.Count;

    public CSharpToken this[int i] => tokens[i];

    public string Text(int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";

    public bool IsIdentifier(int i) => i >= 0 && i < tokens.Count && tokens[i].Kind == CSharpTokenKind.Identifier;

    /// <summary>Whether the token is a name and not a word of the language that cannot be one.</summary>
    public bool IsName(int i) => IsIdentifier(i) && !NoTypes.Contains(Text(i));

    /// <summary>As <see cref="IsName"/>; also a word that means something only within a query or pattern, where a declaration goes on behind it.</summary>
    public bool IsDeclaredName(int i) => IsName(i)
        || (Text(i) is "from" or "where" or "select" or "when" or "and" or "or" or "not" && IsIdentifier(i) && (Is(i + 1, "=") || Is(i + 1, ";") || Is(i + 1, ",")));

    public bool Is(int i, string punctuation) =>
        i >= 0 && i < tokens.Count && tokens[i].Kind == CSharpTokenKind.Punctuation && tokens[i].Text == punctuation;

    public bool IsOpening(int i) => Is(i, "(") || Is(i, "[") || Is(i, "{");

    /// <summary>The place after the bracket that closes the one here.</summary>
    public int AfterBracket(int i)
    {
        int depth = 0;
        for (; i < tokens.Count; i++)
        {
            if (IsOpening(i))
            {
                depth++;
            }
            else if ((Is(i, ")") || Is(i, "]") || Is(i, "}")) && --depth <= 0)
            {
                return i + 1;
            }
        }

        return i;
    }

    /// <summary>The place after the next semicolon outside brackets.</summary>
    public int AfterSemicolon(int i)
    {
        while (i < tokens.Count)
        {
            if (IsOpening(i))
            {
                i = AfterBracket(i);
            }
            else if (Is(i++, ";"))
            {
                return i;
            }
        }

        return i;
    }

    /// <summary>The place after the statement that starts here, with all that belongs to it.</summary>
    public int AfterStatement(int i)
    {
        switch (Text(i))
        {
            case "{":
                return AfterBracket(i);
            case "if":
                i = AfterStatement(AfterBracket(i + 1));
                return Text(i) == "else" ? AfterStatement(i + 1) : i;
            case "for" or "foreach" or "while" or "lock" or "fixed":
                return AfterStatement(AfterBracket(i + 1));
            case "await" when Text(i + 1) == "foreach" || (Text(i + 1) == "using" && Is(i + 2, "(")):
                return AfterStatement(AfterBracket(i + 2));
            case "using" when Is(i + 1, "("):
                return AfterStatement(AfterBracket(i + 1));
            case "do":
                return AfterSemicolon(AfterStatement(i + 1));
            case "switch":
                return AfterBracket(AfterBracket(i + 1));
            case "try":
                return AfterHandlers(AfterBracket(i + 1));
            case "checked" or "unchecked" or "unsafe" when Is(i + 1, "{"):
                return AfterBracket(i + 1);
            default:
                return IsIdentifier(i) && Is(i + 1, ":") && !Is(i + 1, "::") ? AfterStatement(i + 2) : AfterSemicolon(i);
        }
    }

    private int AfterHandlers(int i)
    {
        while (Text(i) is "catch" or "finally")
        {
            while (i < tokens.Count && !Is(i, "{"))
            {
                i = Is(i, "(") ? AfterBracket(i) : i + 1;
            }

            i = AfterBracket(i);
        }

        return i;
    }

    /// <summary>The place after the type that starts here, or −1 when none does.</summary>
    public int AfterType(int i)
    {
        i = Is(i, "(") ? AfterTuple(i) : AfterNamedType(i);
        while (i > 0)
        {
            if (Is(i, "?") || Is(i, "*"))
            {
                i++;
                continue;
            }

            int rank = i + 1;
            while (Is(rank, ","))
            {
                rank++;
            }

            if (!Is(i, "[") || !Is(rank, "]"))
            {
                break;
            }

            i = rank + 1;
        }

        return i;
    }

    private int AfterTuple(int i)
    {
        int end = AfterBracket(i);
        bool comma = false;
        for (int j = i + 1; j < end - 1;)
        {
            j = AfterType(j);
            if (j < 0)
            {
                return -1;
            }

            j += IsIdentifier(j) ? 1 : 0;
            if (Is(j, ","))
            {
                comma = true;
                j++;
            }
            else if (j != end - 1)
            {
                return -1;
            }
        }

        return comma ? end : -1;
    }

    private int AfterNamedType(int i)
    {
        while (IsName(i))
        {
            i++;
            if (Is(i, "<"))
            {
                i = AfterTypeArguments(i);
                if (i < 0)
                {
                    return -1;
                }
            }

            if (!Is(i, ".") && !Is(i, "::"))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    /// <summary>The place after the type arguments or parameters whose <c>&lt;</c> is here, or −1 when it is a comparison.</summary>
    public int AfterTypeArguments(int i)
    {
        do
        {
            i++;
            while (Is(i, "["))
            {
                i = AfterBracket(i);
            }

            i += Text(i) is "in" or "out" ? 1 : 0;
            if (Is(i, ",") || Is(i, ">"))
            {
                continue; // open generic: Dictionary<,>
            }

            i = AfterType(i);
        }
        while (i > 0 && Is(i, ","));

        return i > 0 && Is(i, ">") ? i + 1 : -1;
    }
}
