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
    [
        .. from theme in _themes
           let share = Share(theme.Hits, Enumerable.Range(0, _corpus.Members.Count))
           select new ThemeFrequency(
               theme.Theme.Path, share.Hits, share.ArticlesWithTheme, share.Share, share.Interval.Low, share.Interval.High, share.PerMillion),
    ];

    /// <summary>One row per theme and month that has articles, themes in the order of the dictionary, months ascending.</summary>
    /// <remarks>A month without articles has no row: nothing is known about it, which is not the same as a share of 0.</remarks>
    public IReadOnlyList<ThemeMonth> PerMonth() =>
    [
        .. from row in Groups(article => article.Date.YearMonth)
           where row.Key is not null
           select new ThemeMonth(
               row.Theme.Path, row.Key!.Value, row.Share.Articles, row.Share.ArticlesWithTheme,
               row.Share.Share, row.Share.Interval.Low, row.Share.Interval.High, row.Share.Hits, row.Share.Tokens, row.Share.PerMillion),
    ];

    /// <summary>One row per theme and group of articles, themes in the order of the dictionary, groups in ordinal order.</summary>
    /// <param name="group">What articles of a group share, such as their place; articles for which it is null or empty are the group "–".</param>
    public IReadOnlyList<ThemeGroup> By(Func<Article, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. Groups(article => group(article) is { Length: > 0 } name ? name : "–", StringComparer.Ordinal).Select(row => new ThemeGroup(
                row.Theme.Path, row.Key, row.Share.Articles, row.Share.ArticlesWithTheme,
                row.Share.Share, row.Share.Interval.Low, row.Share.Interval.High, row.Share.Hits, row.Share.Tokens, row.Share.PerMillion)),
        ];
    }

    /// <summary>One row per pair of themes, both in the order of the dictionary: how often they stand in one article.</summary>
    /// <remarks>A theme and one that belongs to it are no pair, as the hits of the one are the other's.</remarks>
    /// <returns>None for fewer than two themes, or an empty corpus.</returns>
    public IReadOnlyList<ThemePair> Pairs()
    {
        int articles = _corpus.Members.Count;
        (Theme Theme, HashSet<int> Articles)[] themes =
            [.. _themes.Select(theme => (theme.Theme, _corpus.Members.Where(member => theme.Hits.Contains(member)).ToHashSet()))];
        return
        [
            .. from first in Enumerable.Range(0, articles == 0 ? 0 : themes.Length)
               from second in Enumerable.Range(first + 1, themes.Length - first - 1)
               where !themes[first].Theme.WithThoseBelow().Contains(themes[second].Theme)
                   && !themes[second].Theme.WithThoseBelow().Contains(themes[first].Theme)
               let table = new CooccurrenceTable(
                   themes[first].Articles.Count(themes[second].Articles.Contains), themes[first].Articles.Count, themes[second].Articles.Count, articles)
               select new ThemePair(
                   themes[first].Theme.Path,
                   themes[second].Theme.Path,
                   (int)table.First,
                   (int)table.Second,
                   (int)table.Joint,
                   table.Expected,
                   table.Expected == 0 ? 0 : table.Joint / table.Expected,
                   FisherExact.PValue(table)),
        ];
    }

    /// <summary>The themes looked for, in the order of the dictionary.</summary>
    internal IReadOnlyList<Theme> Themes => [.. _themes.Select(theme => theme.Theme)];

    /// <summary>The number of hits of every theme in every article, theme by theme, articles in their order.</summary>
    internal IEnumerable<(Theme Theme, Article Article, int Hits)> HitsPerArticle() =>
        from theme in _themes
        from i in Enumerable.Range(0, _corpus.Members.Count)
        select (theme.Theme, _corpus.Articles[i], theme.Hits[_corpus.Members[i]].Count());

    private IEnumerable<(Theme Theme, TKey Key, ThemeShare Share)> Groups<TKey>(Func<Article, TKey> key, IComparer<TKey>? order = null)
    {
        var groups = Enumerable.Range(0, _corpus.Members.Count).GroupBy(i => key(_corpus.Articles[i])).OrderBy(articles => articles.Key, order).ToList();
        return from theme in _themes
               from articles in groups
               select (theme.Theme, articles.Key, Share(theme.Hits, articles));
    }

    private ThemeShare Share(ILookup<int, ThemeMatcher.Hit> hits, IEnumerable<int> articles)
    {
        var share = default(ThemeShare);
        foreach (int member in articles.Select(i => _corpus.Members[i]))
        {
            int found = hits[member].Count();
            share = new ThemeShare(
                share.Articles + 1,
                share.ArticlesWithTheme + (found > 0 ? 1 : 0),
                share.Hits + found,
                share.Tokens + _corpus.Index.Tokens(member).Length);
        }

        return share;
    }

    private IEnumerable<ThemeHit> Open(Theme theme, ILookup<int, ThemeMatcher.Hit> hits)
    {
        var spelled = new SpelledArticles(_corpus);
        foreach (ThemeMatcher.Hit hit in hits.SelectMany(article => article))
        {
            (Article article, SpelledArticle text) = spelled[hit.Match.Article];
            yield return new ThemeHit(
                theme.Path,
                hit.Pattern.Text,
                hit.Match.Kind,
                article.Id,
                article.Date,
                hit.Match.Position,
                text.Text(hit.Match.Position, hit.Match.Length),
                text.Sentence(hit.Match.Position));
        }
    }
}
