namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Whether a cell can be run as it is typed so far.</summary>
public enum CellState
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>Something is open and can be closed by more lines.</summary>
    Incomplete,

    /// <summary>No more lines can mend it.</summary>
    Invalid,
}

/// <summary>Whether a C# cell is complete, as far as its brackets, texts and last words tell; the compiler knows the rest.</summary>
/// <param name="State">Whether it can be run.</param>
/// <param name="Indent">The blanks that the next line of an incomplete cell starts with.</param>
public sealed record CellCompleteness(CellState State, string Indent = "")
{
    private const int IndentSize = 4;

    private static readonly HashSet<string> Openers = ["if", "while", "for", "foreach", "lock", "fixed", "using", "switch"];
    private static readonly HashSet<string> Unfinished =
        [.. "else do try finally new return throw await class record struct interface enum namespace using var in is as out ref const static public private".Split(' ')];

    private static readonly HashSet<string> Types = ["class", "record", "struct", "interface", "enum"];

    /// <summary>Looks at the text of a cell.</summary>
    public static CellCompleteness Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        IReadOnlyList<CSharpToken> tokens = CSharpLexer.Tokens(source);
        var open = new Stack<int>();
        int closed = -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            CSharpToken token = tokens[i];
            if (token.Kind is CSharpTokenKind.String or CSharpTokenKind.Character && !IsClosed(token))
            {
                return IsOfManyLines(token) ? new(CellState.Incomplete) : new(CellState.Invalid);
            }

            if (token is { Kind: CSharpTokenKind.Punctuation, Text: "(" or "[" or "{" })
            {
                open.Push(i);
            }
            else if (token is { Kind: CSharpTokenKind.Punctuation, Text: ")" or "]" or "}" })
            {
                if (!open.TryPop(out closed) || !Fits(tokens[closed].Text, token.Text))
                {
                    return new(CellState.Invalid);
                }
            }
        }

        return open.Count > 0 || EndsOpen(tokens, closed) || CSharpLexer.OpenComment(source, tokens) is not null
            ? new(CellState.Incomplete, new string(' ', IndentSize * open.Count))
            : new(CellState.Complete);
    }

    private static bool Fits(string opening, string closing) => (opening, closing) is ("(", ")") or ("[", "]") or ("{", "}");

    // What cannot be the end of a cell: an operator, a word that asks for more, a head without its body.
    private static bool EndsOpen(IReadOnlyList<CSharpToken> tokens, int closed)
    {
        if (tokens is not [.., var last])
        {
            return false;
        }

        return last.Kind switch
        {
            CSharpTokenKind.Punctuation when last.Text == ")" => closed > 0 && Openers.Contains(tokens[closed - 1].Text),
            CSharpTokenKind.Punctuation => last.Text is not (";" or "}" or "]" or "++" or "--" or "!" or ">"),
            CSharpTokenKind.Identifier => Unfinished.Contains(last.Text) || (tokens.Count > 1 && Types.Contains(tokens[^2].Text)),
            _ => false,
        };
    }

    private static bool IsOfManyLines(CSharpToken token)
    {
        string prefix = Prefix(token.Text);
        return prefix.Contains('@', StringComparison.Ordinal) || Quotes(token.Text[prefix.Length..]) >= 3;
    }

    private static bool IsClosed(CSharpToken token)
    {
        string text = token.Text[Prefix(token.Text).Length..];
        int quotes = Quotes(text);
        if (token.Kind == CSharpTokenKind.Character)
        {
            return text.Length > 1 && text[^1] == '\'';
        }

        if (quotes >= 3)
        {
            string body = text[quotes..].Replace("u8", "", StringComparison.Ordinal);
            return body.Length > 0 && body.EndsWith(new string('"', quotes), StringComparison.Ordinal);
        }

        string inside = text.EndsWith("u8", StringComparison.Ordinal) ? text[1..^2] : text[1..];
        int trailing = inside.Length - inside.TrimEnd('"').Length;
        return IsOfManyLines(token) ? trailing % 2 == 1 : trailing > 0;
    }

    private static string Prefix(string text) => text[..text.AsSpan().IndexOfAnyExcept("$@")];

    private static int Quotes(string text) => text.AsSpan().IndexOfAnyExcept('"') is var end and >= 0 ? end : text.Length;
}
