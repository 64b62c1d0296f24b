namespace CorpusAnalysis;

/// <summary>Themes in a corpus.</summary>
public static class CorpusThemes
{
    /// <summary>Finds the themes of a dictionary.</summary>
    public static ThemeMatches Themes(this Corpus corpus, ThemeDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return new ThemeMatches(corpus, dictionary);
    }

    /// <summary>Finds some themes, each with those below it.</summary>
    public static ThemeMatches Themes(this Corpus corpus, params IEnumerable<Theme> themes)
    {
        ArgumentNullException.ThrowIfNull(themes);
        return new ThemeMatches(corpus, themes);
    }

    /// <summary>The articles with at least one hit of a theme or of one below it, as a view of the corpus.</summary>
    public static Corpus Matching(this Corpus corpus, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(theme);
        return corpus.Where(ThemeCounter.Count(new ThemeMatcher(corpus, [theme]))[0].Set(corpus.Index.ArticleCount));
    }
}
