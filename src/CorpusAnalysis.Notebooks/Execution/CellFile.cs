using System.Collections.Immutable;
using System.Text;
using static System.FormattableString;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The text of the file that a cell becomes: lines of our own, and pieces of the cell, each at its own line and column.</summary>
/// <remarks>
/// The cell's directives stand at the top, once, where the compiler looks through them; the pieces below hold none, and nothing that they
/// turn off. Only a <c>#nullable</c> is repeated, so that it holds for what comes behind it in the cell and for nothing else.
/// </remarks>
internal sealed class CellFile
{
    private readonly StringBuilder _text = new();
    private readonly string _source;
    private readonly string _code;
    private readonly string _name;
    private readonly IReadOnlyList<CSharpToken> _tokens;
    private readonly CSharpToken[] _nullable;
    private readonly List<int> _lines = [0];

    // Where in the cell the text stands; -1 in lines of our own.
    private int _at = -1;
    private int _nullableFrom = int.MaxValue;
    private int _nextNullable;

    /// <summary>Starts a file with the cell's directives.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="code">The cell without its directives.</param>
    /// <param name="tokens">The cell's tokens.</param>
    /// <param name="name">What the compiler calls it.</param>
    public CellFile(string source, string code, IReadOnlyList<CSharpToken> tokens, string name)
    {
        (_source, _code, _tokens, _name) = (source, code, tokens, name);
        _nullable = [.. tokens.Where(IsNullable)];
        for (int i = source.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = source.IndexOf('\n', i + 1))
        {
            _lines.Add(i + 1);
        }

        WriteDirectives();
    }

    /// <summary>A cell without its directives, but <c>#nullable</c>, and without what they turn off; all else is at its place.</summary>
    public static string WithoutDirectives(string source, IReadOnlyList<CSharpToken> tokens)
    {
        var code = new StringBuilder(source.Length);
        foreach (CSharpToken token in tokens.Where(token => token.Kind == CSharpTokenKind.Directive && !IsNullable(token)))
        {
            code.Append(source, code.Length, token.Start - code.Length).Append(Blank(source, token.Start, token.End));
        }

        return code.Append(source, code.Length, source.Length - code.Length).ToString();
    }

    /// <summary>Adds whole lines that are not the cell's.</summary>
    public CellFile Own(string lines)
    {
        if (_at >= 0)
        {
            _text.Append("\n#line hidden\n");
            _at = -1;
        }

        _text.Append(lines);
        return this;
    }

    /// <summary>Adds statements of the cell.</summary>
    public CellFile Add(IEnumerable<CellStatement> statements)
    {
        foreach (CellStatement statement in statements)
        {
            Add(statement.Start, statement.End, statement.Blanked);
        }

        return this;
    }

    /// <summary>Adds a piece of the cell.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The place after its last.</param>
    /// <param name="blanked">What to blank out in it.</param>
    public CellFile Add(int start, int end, ImmutableArray<(int Start, int End)> blanked)
    {
        if (start >= end)
        {
            return this;
        }

        RepeatNullable(start, end);
        Move(start);
        foreach ((int from, int to) in blanked.Where(range => range.Start >= start && range.End <= end))
        {
            _text.Append(_code, _at, from - _at).Append(' ', to - from);
            _at = to;
        }

        _text.Append(_code, _at, end - _at);
        _at = end;
        return this;
    }

    /// <summary>The whole file; what the compiler misses at its end it misses at the end of the cell.</summary>
    public string End()
    {
        Own(Invariant($"#line {_lines.Count} \"{_name}\"\n"));
        if (CSharpLexer.OpenComment(_source, _tokens) is { } comment)
        {
            Move(comment);
            _text.Append(_source, comment, _source.Length - comment);
        }

        return _text.ToString();
    }

    private void Move(int start)
    {
        if (_at >= 0 && start >= _at && !_source.AsSpan(_at, start - _at).Contains('\n'))
        {
            _text.Append(' ', start - _at);
        }
        else
        {
            int line = _lines.BinarySearch(start) is >= 0 and int found ? found : ~_lines.BinarySearch(start) - 1;
            _text.Append(Invariant($"{(_at >= 0 ? "\n" : "")}#line {line + 1} \"{_name}\"\n")).Append(' ', start - _lines[line]);
        }

        _at = start;
    }

    private void RepeatNullable(int start, int end)
    {
        if (_nullable.Length == 0)
        {
            return;
        }

        if (start < _nullableFrom)
        {
            Own("#nullable restore\n");
            _nextNullable = 0;
        }

        for (; _nextNullable < _nullable.Length && _nullable[_nextNullable].Start < end; _nextNullable++)
        {
            if (_nullable[_nextNullable].Start < start)
            {
                Move(_nullable[_nextNullable].Start);
                _text.Append(_nullable[_nextNullable].Text);
                _at = _nullable[_nextNullable].End;
            }
        }

        _nullableFrom = end;
    }

    // In one piece. C# wants some of them before the first token, so that one stands in the place of the cell's.
    private void WriteDirectives()
    {
        var text = new StringBuilder();
        (int at, int end, bool isFirst) = (0, 0, true);
        foreach (CSharpToken token in _tokens)
        {
            if (token.Kind == CSharpTokenKind.Directive && CSharpConditions.Words(token.Text).Name is not ("r" or "load" or "!"))
            {
                int length = CSharpLexer.LineEnd(token.Text, 0);
                text.Append(Blank(_source, at, token.Start)).Append(token.Text, 0, length);
                (at, end) = (token.Start + length, text.Length);
            }
            else if (token.Kind != CSharpTokenKind.Directive && isFirst)
            {
                text.Append(Blank(_source, at, token.Start)).Append("using System;");
                (at, isFirst) = (token.Start, false);
            }
        }

        if (end > 0)
        {
            _text.Append(Invariant($"#line 1 \"{_name}\"\n")).Append(text, 0, end).Append("\n#line hidden\n");
        }
    }

    private static string Blank(string source, int start, int end) => string.Create(end - start, source.AsSpan(start, end - start), (text, from) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = from[i] is '\n' or '\r' or '\t' ? from[i] : ' ';
        }
    });

    private static bool IsNullable(CSharpToken token) => token.Kind == CSharpTokenKind.Directive && CSharpConditions.Words(token.Text).Name == "nullable";
}
