using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Queries cut into statements, their parameters told from texts, names and comments.</summary>
internal sealed class SqlText
{
    private readonly char[] _text;
    private readonly List<SqlStatement> _statements = [];
    private readonly string _prefix;
    private readonly List<(int Start, int End)> _parameters = [];
    private readonly List<string> _names = [];
    private readonly List<string> _calls = [];
    private string? _name;
    private int _start = -1;
    private int _end;

    private SqlText(string text)
    {
        _text = text.ReplaceLineEndings("\n").ToCharArray();
        _prefix = "p";
        while (text.Contains("$" + _prefix, StringComparison.OrdinalIgnoreCase))
        {
            _prefix += "_";
        }
    }

    /// <summary>The statements, without those that are empty; their parameters have numbers in place of names.</summary>
    public static ImmutableArray<SqlStatement> Split(string text)
    {
        var split = new SqlText(text);
        split.Read();
        return [.. split._statements];
    }

    private void Read()
    {
        for (int at = 0; at < _text.Length;)
        {
            int next = Next(at);
            if (_text[at] == ';')
            {
                End();
            }
            else if (!IsSpace(_text[at]) && !IsComment(at))
            {
                _start = _start < 0 ? at : _start;
                _end = next;
                ReadName(at, next);
            }
            else if (!char.IsAscii(_text[at]))
            {
                // DuckDB knows not all blanks there are.
                _text[at] = ' ';
            }

            at = next;
        }

        End();
    }

    // And whether there is a parenthesis behind it.
    private void ReadName(int at, int end)
    {
        if (_text[at] == '(' && _name is not null)
        {
            _calls.Add(_name);
        }

        _name = IsName(_text[at]) ? new string(_text, at, end - at)
            : _text[at] == '"' ? new string(_text, at + 1, Math.Max(0, end - at - 2)).Replace("\"\"", "\"", StringComparison.Ordinal)
            : null;
        if (_name is not null)
        {
            _names.Add(_name);
        }
    }

    // What comes before a statement is blanked, so that positions in it are those of the whole.
    private void End()
    {
        if (_start >= 0)
        {
            string before = new([.. _text.Take(_start).Select(letter => letter == '\n' ? '\n' : ' ')]);
            string[] parameters = [.. _parameters.Select(Written).Distinct(StringComparer.Ordinal)];
            _statements.Add(new SqlStatement(before, Numbered(parameters), _prefix, [.. parameters], [.. _names.Distinct(StringComparer.Ordinal)], [.. _calls]));
        }

        _start = -1;
        _name = null;
        _parameters.Clear();
        _names.Clear();
        _calls.Clear();
    }

    private string Written((int Start, int End) part) => new(_text, part.Start, part.End - part.Start);

    private string Numbered(string[] parameters)
    {
        var text = new StringBuilder();
        int at = _start;
        foreach ((int Start, int End) parameter in _parameters)
        {
            text.Append(_text, at, parameter.Start - at).Append(CultureInfo.InvariantCulture, $"${_prefix}{Array.IndexOf(parameters, Written(parameter)) + 1}");
            at = parameter.End;
        }

        return text.Append(_text, at, _end - at).ToString();
    }

    private bool IsComment(int at) => Is(at, "--") || Is(at, "/*");

    // The end of the text, name, comment, parameter or letter that begins here.
    private int Next(int at) => _text[at] switch
    {
        '\'' => Quoted(at + 1, '\'', escapes: false),
        'e' or 'E' when Is(at + 1, "'") => Quoted(at + 2, '\'', escapes: true),
        '"' => Quoted(at + 1, '"', escapes: false),
        '-' when Is(at, "--") => LineEnd(at),
        '/' when Is(at, "/*") => CommentEnd(at + 2),
        '$' => Dollar(at),
        '@' => Parameter(at),
        var letter when IsName(letter) => NameEnd(at),
        _ => at + 1,
    };

    private int Quoted(int at, char quote, bool escapes)
    {
        for (; at < _text.Length; at++)
        {
            if (escapes && _text[at] == '\\')
            {
                at++;
            }
            else if (_text[at] == quote)
            {
                if (at + 1 >= _text.Length || _text[at + 1] != quote)
                {
                    return at + 1;
                }

                at++;
            }
        }

        return _text.Length;
    }

    private int LineEnd(int at) => Array.IndexOf(_text, '\n', at) is >= 0 and var end ? end : _text.Length;

    private int CommentEnd(int at)
    {
        for (int depth = 1; at < _text.Length; at++)
        {
            depth += Is(at, "/*") ? 1 : Is(at, "*/") ? -1 : 0;
            if (Is(at, "/*") || Is(at, "*/"))
            {
                at++;
            }

            if (depth == 0)
            {
                return at + 1;
            }
        }

        return _text.Length;
    }

    // $name, or $tag$ a text $tag$; a tag is a name without $, while a$b$ is one name, and read elsewhere.
    private int Dollar(int at)
    {
        int end = at + 1;
        while (end < _text.Length && IsName(_text[end]))
        {
            end++;
        }

        if (end < _text.Length && _text[end] == '$' && (end == at + 1 || !char.IsAsciiDigit(_text[at + 1])))
        {
            string tag = new(_text, at, end + 1 - at);
            int close = new string(_text).IndexOf(tag, end + 1, StringComparison.Ordinal);
            return close < 0 ? _text.Length : close + tag.Length;
        }

        // Of $e'text' the second part is a text with escapes to DuckDB.
        end = NameEnd(at + 1);
        if (end == at + 2 && _text[at + 1] is 'e' or 'E' && Is(end, "'"))
        {
            return at + 1;
        }

        if (end > at + 1 && !char.IsAsciiDigit(_text[at + 1]))
        {
            _parameters.Add((at, end));
        }

        return end;
    }

    // Behind another sign it is an operator, as in <@; next to a $, name or quote it would make another word with the $ that takes its place.
    private int Parameter(int at)
    {
        int end = NameEnd(at + 1);
        bool isParameter = end > at + 1 && !char.IsAsciiDigit(_text[at + 1]) && !_text.AsSpan(at + 1, end - at - 1).Contains('$')
            && !Is(end, "'") && (at == 0 || !(_text[at - 1] is '<' or '@' or '&' or '|' or '~' or '#' or '$' || IsName(_text[at - 1])));
        if (isParameter)
        {
            _parameters.Add((at, end));
        }

        return isParameter ? end : at + 1;
    }

    private int NameEnd(int at)
    {
        int start = at;
        while (at < _text.Length && (IsName(_text[at]) || (_text[at] == '$' && at > start)))
        {
            at++;
        }

        return at;
    }

    private bool Is(int at, string sign) => _text.AsSpan(at).StartsWith(sign);

    // As DuckDB has it: whatever is not ASCII makes a name, unless it is a blank, and some blanks have no width.
    private static bool IsName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_' || (!char.IsAscii(letter) && !IsSpace(letter));

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || letter is '\u200b' or '\u2060' or '\ufeff';
}
