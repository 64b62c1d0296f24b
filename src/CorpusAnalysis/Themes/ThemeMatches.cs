using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The hits of themes in a corpus, counted in several ways and opened into their evidence.</summary>
/// <remarks>
/// A hit is a match of one of a theme's patterns, or of a theme's below it. Inside a theme no two hits share a token: the longest
/// match wins, of equally long ones the first. Different themes may share tokens. Articles of unknown language (<c>und</c>) are
/// searched with the patterns of all languages.
/// </remarks>
public sealed class ThemeMatches
{
    private readonly Corpus _corpus;
    private readonly ImmutableArray<(Theme Theme, ILookup<int, ThemeMatcher.Hit> Hits)> _themes;

    internal ThemeMatches(Corpus corpus, IEnumerable<Theme> themes)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _themes = [.. themes.Select(theme => (theme, ThemeMatcher.Find(corpus, theme).ToLookup(hit => hit.Match.Article)))];
    }

    /// <summary>Articles whose date lacks its year or month, so that <see cref="PerMonth"/> leaves them out.</summary>
    public int ArticlesWithoutMonth => _corpus.Articles.Count(article => article.Date.YearMonth is null);

    /// <summary>Every hit with its pattern, place and sentence, theme by theme, in the order of the articles; opened as it is read.</summary>
    public IEnumerable<ThemeHit> Hits() => _themes.SelectMany(theme => Open(theme.Theme, theme.Hits));

    /// <summary>One row per theme, in the order of the dictionary.</summary>
    public IReadOnlyList<ThemeFrequency> Frequencies() =>
        [.. Groups(_ => "all").Select(row => new ThemeFrequency(
            row.Theme, row.Hits, row.ArticlesWithTheme, row.Share, row.ShareLow, row.ShareHigh, row.PerMillion))];

    /// <summary>One row per theme and month that has articles, themes in the order of the dictionary, months ascending.</summary>
    /// <remarks>A month without articles has no row: nothing is known about it, which is not the same as a share of 0.</remarks>
    public IReadOnlyList<ThemeMonth> PerMonth() =>
        [.. Groups(article => article.Date.YearMonth).Select(row => new ThemeMonth(
            row.Theme, row.Group, row.Articles, row.ArticlesWithTheme, row.Share, row.ShareLow, row.ShareHigh, row.Hits, row.Tokens, row.PerMillion))];

    /// <summary>One row per theme and group of articles, groups in ordinal order.</summary>
    /// <param name="group">What articles of a group share, such as their place; articles for which it is null or empty are the group "–".</param>
    public IReadOnlyList<ThemeGroup> By(Func<Article, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Groups(article => group(article) is { Length: > 0 } name ? name : "–");
    }
}
