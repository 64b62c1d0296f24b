namespace CorpusAnalysis;

/// <summary>Counts what each pattern does for its themes, in one pass over the articles.</summary>
internal sealed class ThemePatternCounter
{
    private const int Several = -1;

    private readonly ThemeMatcher _matcher;
    private readonly int[] _firstRows;
    private readonly Row[] _rows;

    // By theme: the article in which a pattern of it was met last, and which one; the article whose tokens had to be looked through.
    private readonly int[] _metIn;
    private readonly int[] _met;
    private readonly int[] _lookedThrough;
    private readonly List<int> _themes = [];

    private ThemePatternCounter(ThemeMatcher matcher)
    {
        int themes = matcher.Patterns.Themes.Length;
        (_matcher, _firstRows, _metIn, _met, _lookedThrough) = (matcher, new int[themes + 1], new int[themes], new int[themes], new int[themes]);
        for (int theme = 0; theme < themes; theme++)
        {
            _firstRows[theme + 1] = _firstRows[theme] + matcher.Patterns.Themes[theme].Count;
        }

        _rows = new Row[_firstRows[themes]];
        Array.Fill(_metIn, -1);
        Array.Fill(_lookedThrough, -1);
        Array.Fill(_rows, new Row(0, 0, 0, LastArticle: -1));
    }

    /// <summary>What a pattern does for a theme.</summary>
    public readonly record struct Row(long Hits, int Articles, int ArticlesAlone, int LastArticle);

    /// <summary>A row for every theme looked for and each of its patterns, in their order.</summary>
    public static Row[] Count(ThemeMatcher matcher)
    {
        var counter = new ThemePatternCounter(matcher);
        foreach (int article in matcher.Candidates().Numbers)
        {
            counter.Add(article);
        }

        return counter._rows;
    }

    private void Add(int article)
    {
        foreach (int theme in _matcher.Phrases.Themes[article])
        {
            _lookedThrough[theme] = article;
            HashSet<int> fitting = [];
            foreach (ThemeMatcher.Hit hit in _matcher.Find(theme, article, fitting))
            {
                AddHits(theme, hit.Pattern, 1, article);
            }

            foreach (int pattern in fitting)
            {
                Meet(theme, pattern, article);
            }
        }

        AddWords(article);
        foreach (int theme in _themes)
        {
            if (_met[theme] != Several)
            {
                ref Row row = ref Of(theme, _met[theme]);
                row = row with { ArticlesAlone = row.ArticlesAlone + 1 };
            }
        }

        _themes.Clear();
    }

    private void AddWords(int article)
    {
        (IndexSegment segment, int number) = _matcher.Corpus.Index.Find(article);
        TermCountList terms = segment.TermCounts(number);
        int languages = -1;
        for (int i = 0; i < terms.Terms.Length; i++)
        {
            if (!_matcher.Words.Bits[terms.Terms[i]])
            {
                continue;
            }

            int place = _matcher.Words.Place(terms.Terms[i]);
            languages = languages < 0 ? _matcher.Languages.Of(article) : languages;
            foreach (WordTheme theme in _matcher.Words.Themes(languages)[place])
            {
                if (_lookedThrough[theme.Theme] != article)
                {
                    AddHits(theme.Theme, theme.Pattern, terms.Count(i), article);
                }
            }

            foreach (WordCandidate candidate in _matcher.Words.Candidates(languages)[place])
            {
                foreach (int theme in _matcher.Patterns.ThemesOf[candidate.Pattern])
                {
                    if (_lookedThrough[theme] != article)
                    {
                        Meet(theme, candidate.Pattern, article);
                    }
                }
            }
        }
    }

    private void AddHits(int theme, int pattern, int hits, int article)
    {
        ref Row row = ref Of(theme, pattern);
        row = row with { Hits = row.Hits + hits, Articles = row.Articles + (row.LastArticle == article ? 0 : 1), LastArticle = article };
    }

    private void Meet(int theme, int pattern, int article)
    {
        if (_metIn[theme] != article)
        {
            (_metIn[theme], _met[theme]) = (article, pattern);
            _themes.Add(theme);
        }
        else if (_met[theme] != pattern)
        {
            _met[theme] = Several;
        }
    }

    private ref Row Of(int theme, int pattern) => ref _rows[_firstRows[theme] + pattern - _matcher.Patterns.Themes[theme].First];
}
