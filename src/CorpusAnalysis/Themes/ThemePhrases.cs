namespace CorpusAnalysis;

/// <summary>The matches of phrases and of words near others, and the places where such are excluded.</summary>
internal sealed class ThemePhrases
{
    private readonly ListsByArticle<PhraseMatch> _matches;
    private readonly ListsByArticle<ExcludedPlace> _excluded;

    /// <summary>Finds them in the articles of a corpus.</summary>
    public ThemePhrases(Corpus corpus, NumberedPatterns patterns, ResolvedPatterns resolved, LanguageClasses languages, ThemeWords words)
    {
        List<(int, ExcludedPlace)> excluded = [];
        foreach ((ThemePattern pattern, PatternRange scope) in patterns.Exclusions.Where(exclusion => !resolved.IsWord(exclusion.Pattern)))
        {
            excluded.AddRange(Found(pattern).Select(match => (match.Article, new ExcludedPlace(match, scope))));
        }

        _excluded = new(excluded);
        List<(int, PhraseMatch)> matches = [];
        for (int number = 0; number < patterns.Patterns.Length; number++)
        {
            if (!resolved.IsWord(patterns.Patterns[number]))
            {
                matches.AddRange(Found(patterns.Patterns[number]).Where(match => !IsExcluded(match, number)).Select(match => (match.Article, new PhraseMatch(match, number))));
            }
        }

        _matches = new(matches);
        List<(int, int)> themes = [];
        foreach (int article in ArticleSet.Of(corpus.Index.ArticleCount, [.. _matches.Articles, .. _excluded.Articles]).Numbers)
        {
            themes.AddRange(Concerned(article, patterns).Select(theme => (article, theme)));
        }

        Themes = new(themes);

        IEnumerable<TermMatch> Found(ThemePattern pattern) =>
            resolved.Matches(pattern).Where(match => corpus.Contains(match.Article) && languages.Applies(pattern, languages.Of(match.Article)));

        bool IsExcluded(TermMatch match, int pattern) => Covers(match, pattern)
            || (match.Length == 1 && words.IsExcluded(corpus.Index.Tokens(match.Article)[match.Position], pattern, languages.Of(match.Article), languages));
    }

    /// <summary>By article the themes, by their places, of which its terms do not tell all.</summary>
    public ListsByArticle<int> Themes { get; }

    /// <summary>The matches in an article, pattern by pattern.</summary>
    public ReadOnlySpan<PhraseMatch> In(int article) => _matches[article];

    /// <summary>Whether an excluded place covers a whole match of a pattern.</summary>
    public bool Covers(TermMatch match, int pattern)
    {
        foreach (ExcludedPlace place in _excluded[match.Article])
        {
            if (place.Scope.Contains(pattern) && place.Match.Covers(match))
            {
                return true;
            }
        }

        return false;
    }

    private SortedSet<int> Concerned(int article, NumberedPatterns patterns)
    {
        SortedSet<int> themes = [];
        foreach (PhraseMatch match in _matches[article])
        {
            themes.UnionWith(patterns.ThemesOf[match.Pattern]);
        }

        foreach (ExcludedPlace place in _excluded[article])
        {
            themes.UnionWith(Enumerable.Range(0, patterns.Themes.Length).Where(theme => place.Scope.Meets(patterns.Themes[theme])));
        }

        return themes;
    }
}
