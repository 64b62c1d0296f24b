namespace CorpusAnalysis;

/// <summary>Counts the hits of all themes in one pass over the articles.</summary>
internal sealed class ThemeCounter
{
    private readonly ThemeMatcher _matcher;
    private readonly ThemeCounts[] _counts;
    private readonly double[]? _weights;

    // By theme, in the article that is looked at; and the themes met in it.
    private readonly int[] _hits;
    private readonly double[] _scores;
    private readonly int[] _met;
    private int _metCount;

    private ThemeCounter(ThemeMatcher matcher)
    {
        int themes = matcher.Patterns.Themes.Length;
        double[] weights = [.. matcher.Patterns.Patterns.Select(pattern => pattern.Weight)];
        _matcher = matcher;
        _weights = weights.AsSpan().ContainsAnyExcept(1.0) ? weights : null;
        _counts = [.. matcher.Patterns.Themes.Select(range => new ThemeCounts(weights.AsSpan(range.First, range.Count).ContainsAnyExcept(1.0)))];
        (_hits, _scores, _met) = (new int[themes], new double[themes], new int[themes]);
    }

    /// <summary>The counts of each theme, by its place among those looked for.</summary>
    public static ThemeCounts[] Count(ThemeMatcher matcher)
    {
        var counter = new ThemeCounter(matcher);
        foreach (int article in matcher.Candidates().Numbers)
        {
            counter.Add(article);
        }

        return counter._counts;
    }

    private void Add(int article)
    {
        (IndexSegment segment, int number) = _matcher.Corpus.Index.Find(article);
        TermCountList list = segment.TermCounts(number);
        ReadOnlySpan<int> terms = list.Terms;
        TermBits bits = _matcher.Words.Bits;
        ListsByNumber<WordTheme>? themes = null;
        for (int i = 0; i < terms.Length; i++)
        {
            if (bits[terms[i]])
            {
                themes ??= _matcher.Words.Themes(_matcher.Languages.Of(article));
                AddTerm(themes[_matcher.Words.Place(terms[i])], list.Count(i));
            }
        }

        foreach (int theme in _matcher.Phrases.Themes[article])
        {
            AddFound(theme, article);
        }

        Keep(article);
    }

    private void AddTerm(ReadOnlySpan<WordTheme> themes, int count)
    {
        foreach (WordTheme theme in themes)
        {
            ref int hits = ref _hits[theme.Theme];
            if (hits == 0)
            {
                _met[_metCount++] = theme.Theme;
            }

            hits += count;
            if (_weights is not null)
            {
                _scores[theme.Theme] += count * _weights[theme.Pattern];
            }
        }
    }

    // What the terms told of the theme is not the whole truth here.
    private void AddFound(int theme, int article)
    {
        List<ThemeMatcher.Hit> found = _matcher.Find(theme, article);
        if (_hits[theme] == 0 && found.Count > 0)
        {
            _met[_metCount++] = theme;
        }

        _hits[theme] = found.Count;
        _scores[theme] = _weights is null ? 0 : found.Sum(hit => _weights[hit.Pattern]);
    }

    private void Keep(int article)
    {
        foreach (int theme in _met.AsSpan(0, _metCount))
        {
            if (_hits[theme] > 0)
            {
                _counts[theme].Add(article, _hits[theme], _scores[theme]);
            }

            (_hits[theme], _scores[theme]) = (0, 0);
        }

        _metCount = 0;
    }
}
