namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Follows <c>#define</c> and <c>#if</c> through a text, from its first directive to its last; what C# refuses in them the compiler says.</summary>
internal sealed class CSharpConditions
{
    private readonly HashSet<string> _symbols = [];

    // Of each #if that is open, whether a branch was taken.
    private readonly Stack<bool> _taken = [];

    /// <summary>The word behind <c>#</c>, or the sign where it is <c>!</c> or <c>:</c>, and the rest of the line.</summary>
    public static (string Name, string Argument) Words(string directive)
    {
        string line = directive[1..CSharpLexer.LineEnd(directive, 1)].Trim();
        int end = line is ['!' or ':', ..] ? 1 : line.Length - line.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz").Length;
        return (line[..end], line[end..].Trim());
    }

    /// <summary>The place after the directive that starts here, and after the lines that it turns off.</summary>
    public int EndOf(string source, int start)
    {
        int end = CSharpLexer.LineEnd(source, start);
        (string name, string rest) = Words(source[start..end]);
        bool isTaken;
        switch (name)
        {
            case "define":
                _symbols.Add(Symbol(rest));
                return end;
            case "undef":
                _symbols.Remove(Symbol(rest));
                return end;
            case "if":
                _taken.Push(Holds(rest));
                return _taken.Peek() ? end : AfterSkipped(source, end);
            case "elif" when _taken.TryPop(out isTaken):
                bool takes = !isTaken && Holds(rest);
                _taken.Push(isTaken || takes);
                return takes ? end : AfterSkipped(source, end);
            case "else" when _taken.TryPop(out isTaken):
                _taken.Push(true);
                return isTaken ? AfterSkipped(source, end) : end;
            case "endif":
                _taken.TryPop(out _);
                return end;
            default:
                return end;
        }
    }

    // Up to the line of the #elif, #else or #endif that ends the branch; its text need not be C#.
    private static int AfterSkipped(string source, int end)
    {
        int depth = 0;
        while (end < source.Length)
        {
            int next = CSharpLexer.LineEnd(source, end + 1);
            string line = source[(end + 1)..next].TrimStart();
            string name = line.StartsWith('#') ? Words(line).Name : "";
            if (depth == 0 && name is "elif" or "else" or "endif")
            {
                return end;
            }

            depth += name == "if" ? 1 : name == "endif" ? -1 : 0;
            end = next;
        }

        return end;
    }

    private static string Symbol(string text) => CSharpLexer.Tokens(text) is [var first, ..] ? first.Text : "";

    private bool Holds(string condition)
    {
        var tokens = new TokenReader(CSharpLexer.Tokens(condition));
        int i = 0;
        return Or(tokens, ref i);
    }

    private bool Or(TokenReader tokens, ref int i)
    {
        bool holds = And(tokens, ref i);
        while (tokens.Is(i, "||"))
        {
            i++;
            holds |= And(tokens, ref i);
        }

        return holds;
    }

    private bool And(TokenReader tokens, ref int i)
    {
        bool holds = Equal(tokens, ref i);
        while (tokens.Is(i, "&&"))
        {
            i++;
            holds &= Equal(tokens, ref i);
        }

        return holds;
    }

    private bool Equal(TokenReader tokens, ref int i)
    {
        bool holds = One(tokens, ref i);
        while (tokens.Is(i, "==") || tokens.Is(i, "!="))
        {
            bool same = tokens.Is(i++, "==");
            holds = holds == One(tokens, ref i) == same;
        }

        return holds;
    }

    private bool One(TokenReader tokens, ref int i)
    {
        string word = tokens.Text(i++);
        switch (word)
        {
            case "!":
                return !One(tokens, ref i);
            case "(":
                bool holds = Or(tokens, ref i);
                i++;
                return holds;
            default:
                return word == "true" || _symbols.Contains(word);
        }
    }
}
