using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Reads a token query by recursive descent. For one query.</summary>
internal sealed class TokenQueryReader(string text)
{
    private const int MaxDepth = 100;
    private const int MaxCount = 1000;

    private int _position;
    private int _depth;

    /// <summary>Reads the query: a choice of sequences, and what a match must lie in.</summary>
    /// <exception cref="FormatException">It is none; the message says in which column.</exception>
    public (QueryNode Root, NearScope Scope) Read()
    {
        QueryNode root = ReadChoice();
        NearScope scope = NearScope.Paragraph;
        if (TakeWord("within"))
        {
            scope = TakeWord("s") ? NearScope.Sentence : TakeWord("p") ? NearScope.Paragraph : throw Expected("'s' or 'p' behind 'within'");
        }

        Take(';');
        return Peek() == '\0' ? (root, scope) : throw Expected("a token, a group, a number of times, '|' or 'within'");
    }

    private QueryNode ReadChoice()
    {
        Descend();
        var branches = ImmutableArray.CreateBuilder<QueryNode>();
        do
        {
            branches.Add(ReadSequence());
        }
        while (Take('|'));
        _depth--;
        return branches.Count == 1 ? branches[0] : new QueryNode.Choice(branches.ToImmutable());
    }

    private QueryNode ReadSequence()
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        while (Peek() is '[' or '(' or '"' or '\'')
        {
            parts.Add(ReadRepeated());
        }

        return parts.Count switch
        {
            0 => throw Expected("a token such as \"word\" or [word=\"…\"], or a group in parentheses"),
            1 => parts[0],
            _ => new QueryNode.Sequence(parts.ToImmutable()),
        };
    }

    private QueryNode ReadRepeated()
    {
        QueryNode node = ReadOne();
        (int Min, int? Max)? times = Peek() switch
        {
            '?' => (0, 1),
            '*' => (0, null),
            '+' => (1, null),
            '{' => ReadBraces(),
            _ => null,
        };
        if (times is null)
        {
            return node;
        }

        _position++;
        return Peek() is '?' or '*' or '+' or '{'
            ? throw Expected("no second number of times; put the first one into parentheses")
            : new QueryNode.Repeat(node, times.Value.Min, times.Value.Max);
    }

    // Up to the closing brace, and not it.
    private (int Min, int? Max) ReadBraces()
    {
        int column = _position++;
        int? min = ReadCount();
        int? max = Take(',') ? ReadCount() : min;
        if (Peek() != '}' || (min is null && max is null))
        {
            throw Expected($"{{n}}, {{n,}}, {{n,m}} or {{,m}} with numbers from 0 to {MaxCount}");
        }

        if (max == 0 || max < min)
        {
            _position = column;
            throw Expected(max == 0 ? "a largest number of at least 1" : "the smaller number first");
        }

        return (min ?? 0, max);
    }

    private int? ReadCount()
    {
        Peek();
        int start = _position;
        while (_position < text.Length && char.IsAsciiDigit(text[_position]))
        {
            _position++;
        }

        if (start == _position)
        {
            return null;
        }

        if (int.TryParse(text.AsSpan(start.._position), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= MaxCount)
        {
            return count;
        }

        _position = start;
        throw Expected($"a number from 0 to {MaxCount}");
    }

    private QueryNode ReadOne()
    {
        if (Take('('))
        {
            QueryNode group = ReadChoice();
            return Take(')') ? group : throw Expected("')' at the end of the group");
        }

        if (Take('['))
        {
            TermTest? test = Peek() == ']' ? null : ReadOr();
            return Take(']') ? new QueryNode.Token(test) : throw Expected("'&', '|' or ']'");
        }

        return new QueryNode.Token(ReadWordTest());
    }

    private TermTest ReadOr()
    {
        Descend();
        var tests = new List<TermTest>();
        do
        {
            tests.Add(ReadAnd());
        }
        while (Take('|'));
        _depth--;
        return Balanced(tests, (one, other) => new TermTest.Or(one, other));
    }

    private TermTest ReadAnd()
    {
        var tests = new List<TermTest>();
        do
        {
            tests.Add(ReadNot());
        }
        while (Take('&'));
        return Balanced(tests, (one, other) => new TermTest.And(one, other));
    }

    // However many there are, the tree is not deep.
    private static TermTest Balanced(List<TermTest> tests, Func<TermTest, TermTest, TermTest> combine) => tests.Count == 1
        ? tests[0]
        : combine(Balanced(tests[..(tests.Count / 2)], combine), Balanced(tests[(tests.Count / 2)..], combine));

    private TermTest ReadNot()
    {
        bool isNegated = false;
        while (Take('!'))
        {
            isNegated = !isNegated;
        }

        TermTest test;
        if (Take('('))
        {
            test = ReadOr();
            _ = Take(')') ? true : throw Expected("')'");
        }
        else
        {
            test = ReadAttribute();
        }

        return isNegated ? new TermTest.Not(test) : test;
    }

    private TermTest ReadAttribute()
    {
        PatternElementKind kind = TakeWord("word") ? PatternElementKind.Regex
            : TakeWord("stem") ? PatternElementKind.Stem
            : TakeWord("lemma") ? PatternElementKind.Lemma
            : TakeWord("part") ? PatternElementKind.Part
            : throw Expected("word, stem, lemma or part");
        bool isNegated = Take('!');
        if (!Take('='))
        {
            throw Expected("'=' or '!='");
        }

        TermTest test = kind == PatternElementKind.Regex ? ReadWordTest() : ReadLookedUp(kind);
        return isNegated ? new TermTest.Not(test) : test;
    }

    private TermTest.LookedUp ReadLookedUp(PatternElementKind kind)
    {
        int column = _position;
        string word = ReadString();
        if (!string.IsNullOrWhiteSpace(word))
        {
            return new TermTest.LookedUp(kind, word);
        }

        _position = column;
        throw Expected("a word in quotation marks");
    }

    private TermTest.Word ReadWordTest()
    {
        Peek();
        int column = _position;
        string regex = ReadString();
        try
        {
            return new TermTest.Word(regex);
        }
        catch (FormatException error)
        {
            throw Error(column, error.Message);
        }
    }

    private string ReadString()
    {
        char quote = Peek();
        int start = _position;
        if (quote is not ('"' or '\''))
        {
            throw Expected("a text in quotation marks");
        }

        var value = new StringBuilder();
        for (_position++; _position < text.Length; _position++)
        {
            char next = _position + 1 < text.Length ? text[_position + 1] : '\0';
            if (text[_position] == '\\' && next != '\0')
            {
                value.Append(text[_position++]);
            }
            else if (text[_position] == quote)
            {
                if (next != quote)
                {
                    _position++;
                    ReadFlags();
                    return value.ToString();
                }

                _position++;
            }

            value.Append(text[_position]);
        }

        _position = start;
        throw Error(start, $"the quotation mark {quote} is not closed");
    }

    private void ReadFlags()
    {
        if (_position < text.Length && text[_position] == '%')
        {
            _position++;
            if (!TakeWord("c"))
            {
                throw Expected("%c; other flags are not supported");
            }
        }
    }

    private void Descend()
    {
        if (++_depth > MaxDepth)
        {
            throw Error(_position, $"parentheses are nested more than {MaxDepth} deep");
        }
    }

    // The next sign that is no blank; NUL at the end.
    private char Peek()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return _position < text.Length ? text[_position] : '\0';
    }

    private bool Take(char sign)
    {
        if (Peek() != sign || _position == text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool TakeWord(string word)
    {
        Peek();
        if (!text.AsSpan(_position).StartsWith(word, StringComparison.Ordinal) || (_position + word.Length < text.Length && char.IsLetterOrDigit(text[_position + word.Length])))
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    private FormatException Expected(string what) =>
        Error(_position, $"expected {what}, found {(_position < text.Length ? $"'{text[_position..Math.Min(text.Length, _position + 10)]}'" : "the end")}");

    private FormatException Error(int position, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the query '{text}', column {position + 1}: {message}"));
}
