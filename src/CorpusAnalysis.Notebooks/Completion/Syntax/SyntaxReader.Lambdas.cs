using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class SyntaxReader
{
    private Syntax.Lambda? ReadLambda()
    {
        int i = _at;
        bool waits = false;
        while (_tokens.Text(i) is "async" or "static" && i < _tokens.Count - 1 && _tokens[i].Kind == CSharpTokenKind.Identifier && !_tokens.Is(i + 1, "=>") && !_tokens.Is(i + 1, "."))
        {
            waits |= _tokens.Text(i) == "async";
            i++;
        }

        ImmutableArray<(string, TypeSyntax?)> parameters;
        if (_tokens.IsIdentifier(i) && _tokens.Is(i + 1, "=>"))
        {
            _at = i;
            parameters = [(TakeName(), null)];
        }
        else if (_tokens.Is(i, "(") && _tokens.Is(_tokens.AfterBracket(i), "=>") || (_tokens.Text(i) == "delegate" && _tokens.Is(i + 1, "(") && _tokens.Is(_tokens.AfterBracket(i + 1), "{")))
        {
            _at = _tokens.Is(i, "(") ? i : i + 1;
            parameters = LambdaParameters();
        }
        else
        {
            return null;
        }

        Skip("=>");
        return Is("{")
            ? new Syntax.Lambda(parameters, null, Braced(), waits)
            : new Syntax.Lambda(parameters, ReadExpression(), [], waits);
    }

    private ImmutableArray<(string, TypeSyntax?)> LambdaParameters()
    {
        int close = _tokens.AfterBracket(_at);
        var parameters = ImmutableArray.CreateBuilder<(string, TypeSyntax?)>();
        Skip("(");
        while (_at < close - 1 && !AtEnd)
        {
            int before = _at;
            while (Word is "ref" or "out" or "in" or "scoped")
            {
                _at++;
            }

            int end = _tokens.AfterType(_at);
            TypeSyntax? type = end > 0 && _tokens.IsName(end) ? TypeUpTo(end) : null;
            parameters.Add((TakeName(), type));
            while (_at < close - 1 && !Is(",") && !AtEnd)
            {
                _at++;
            }

            Skip(",");
            _at += _at == before ? 1 : 0;
        }

        _at = close;
        return parameters.ToImmutable();
    }

    private Syntax.Query? ReadQuery()
    {
        if (!IsWord("from") || !_tokens.IsName(_at + 1) || _tokens.Is(_at + 1, "."))
        {
            return null;
        }

        var clauses = ImmutableArray.CreateBuilder<QueryClause>();
        while (_tokens.IsIdentifier(_at) && !AtCursor)
        {
            string word = Word;
            switch (word)
            {
                case "from" or "let" or "join" or "into":
                    _at++;
                    int end = _tokens.AfterType(_at);
                    _at = end > 0 && _tokens.IsName(end) && _tokens.Text(end) != "in" ? end : _at;
                    string name = AtCursor ? "" : TakeName();
                    Syntax? value = SkipWord("in") || Skip("=") ? ReadExpression() : null;
                    clauses.Add(new QueryClause(word, name, value));
                    break;
                case "where" or "orderby" or "select" or "on" or "equals" or "by" or "group":
                    _at++;
                    do
                    {
                        clauses.Add(new QueryClause(word, null, ReadExpression()));
                    }
                    while (word == "orderby" && (SkipWord("descending") || SkipWord("ascending") || true) && Skip(","));
                    break;
                default:
                    return new Syntax.Query(clauses.ToImmutable());
            }
        }

        return new Syntax.Query(clauses.ToImmutable());
    }
}
