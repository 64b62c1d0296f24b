namespace CorpusAnalysis;

/// <summary>Finds all places of a token query in an index. For one search.</summary>
internal sealed class QueryMatcher
{
    private readonly QueryProgram.Step[] _steps;
    private readonly TermSet?[] _terms;
    private readonly TermSet? _first;
    private readonly long[] _seen;
    private readonly Stack<int> _waiting = [];
    private List<int> _active = [];
    private List<int> _next = [];
    private long _time;
    private bool _accepted;

    private QueryMatcher(QueryProgram program, TermSet[] terms)
    {
        _steps = [.. program.Steps];
        _seen = new long[_steps.Length];
        _terms = [.. _steps.Select(step => step.Kind == QueryProgram.StepKind.Token && step.Test != QueryProgram.AnyToken ? terms[step.Test] : null)];
        Begin();
        _first = _active.Any(step => _terms[step] is null) ? null : _active.Select(step => _terms[step]!).Distinct().Aggregate((one, two) => one.Or(two));
    }

    /// <summary>The matches in ascending order; none overlap.</summary>
    /// <param name="query">The query.</param>
    /// <param name="index">The index.</param>
    /// <param name="within">The articles to look in; by default all.</param>
    /// <returns>The matches, found while they are read.</returns>
    /// <exception cref="FormatException">The query asks for a lemma and was read without lemmas, or for what its <see cref="TermLookups"/> have not.</exception>
    public static IEnumerable<TermMatch> Stream(TokenQuery query, TermIndex index, ArticleSet? within = null)
    {
        TermSet[] terms = [.. query.Program.Tests.Select(test => test.Terms(index.Vocabulary, query.Lookups))];
        return Matches();

        IEnumerable<TermMatch> Matches()
        {
            var matcher = new QueryMatcher(query.Program, terms);
            var tests = query.Program.Tests.Zip(terms).ToDictionary(test => test.First, test => test.Second);
            TermSet? needed = query.Root.Needed(test => tests[test], set => set.Terms().Sum(index.Frequency));
            int[]? articles = needed is null ? null : TermArticles.With(needed.Terms(), index, within);
            var matches = new List<TermMatch>();
            foreach (int article in articles ?? within ?? Enumerable.Range(0, index.ArticleCount))
            {
                matcher.Find(matches, article, query.Scope, index);
                foreach (TermMatch match in matches)
                {
                    yield return match;
                }

                matches.Clear();
            }
        }
    }

    private void Find(List<TermMatch> matches, int article, NearScope scope, TermIndex index)
    {
        (IndexSegment segment, int number) = index.Find(article);
        ReadOnlySpan<int> tokens = segment.ArticleTokens(number);
        StartBits starts = scope == NearScope.Sentence ? segment.Sentences(number) : segment.Paragraphs(number);
        int end = 0;
        for (int position = 0; position < tokens.Length;)
        {
            if (_first is not null && !_first.Contains(tokens[position]))
            {
                position++;
                continue;
            }

            end = end > position ? end : starts.EndOf(position);
            int length = Longest(tokens[position..Math.Min(end, position + TokenQuery.MaxTokens)]);
            if (length > 0)
            {
                matches.Add(new TermMatch(article, position, length, MatchKind.Query));
            }

            position += Math.Max(1, length);
        }
    }

    // The tokens of the longest match that begins with the first token; 0 for none.
    private int Longest(ReadOnlySpan<int> tokens)
    {
        int longest = 0;
        Begin();
        for (int i = 0; i < tokens.Length && _active.Count > 0; i++)
        {
            (_accepted, _time) = (false, _time + 1);
            _next.Clear();
            foreach (int step in _active)
            {
                if (_terms[step] is not { } terms || terms.Contains(tokens[i]))
                {
                    GoOn(step + 1);
                }
            }

            (_active, _next) = (_next, _active);
            longest = _accepted ? i + 1 : longest;
        }

        return longest;
    }

    private void Begin()
    {
        _time++;
        _next.Clear();
        GoOn(0);
        (_active, _next) = (_next, _active);
    }

    // To all steps that test a token, each once at a time.
    private void GoOn(int from)
    {
        _waiting.Push(from);
        while (_waiting.TryPop(out int number))
        {
            if (_seen[number] == _time)
            {
                continue;
            }

            _seen[number] = _time;
            QueryProgram.Step step = _steps[number];
            switch (step.Kind)
            {
                case QueryProgram.StepKind.Token:
                    _next.Add(number);
                    break;
                case QueryProgram.StepKind.Accept:
                    _accepted = true;
                    break;
                case QueryProgram.StepKind.Fork:
                    _waiting.Push(step.Other);
                    _waiting.Push(step.Next);
                    break;
                default:
                    _waiting.Push(step.Next);
                    break;
            }
        }
    }
}
