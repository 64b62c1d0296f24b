using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The hits of themes in a corpus, counted in several ways and opened into their evidence.</summary>
/// <remarks>
/// A hit is a match of one of a theme's patterns, or of a theme's below it. Inside a theme no two hits share a token: the longest
/// match wins, of equally long ones the first, of equal ones that of the pattern named first. Different themes may share tokens.
/// Articles of unknown language (<c>und</c>) are searched with the patterns of all languages. Hits are counted at once; their places
/// are looked for again, article by article, where they are asked for.
/// </remarks>
public sealed partial class ThemeMatches
{
    private readonly Corpus _corpus;
    private readonly ImmutableArray<Theme> _themes;
    private readonly ThemeMatcher _matcher;
    private readonly ThemeCounts[] _counts;
    private readonly ThemeEvidence _evidence;

    internal ThemeMatches(Corpus corpus, IEnumerable<Theme> themes)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        (_corpus, _themes) = (corpus, [.. themes]);
        _matcher = new ThemeMatcher(corpus, _themes);
        _counts = ThemeCounter.Count(_matcher);
        _evidence = new ThemeEvidence(this);
    }

    /// <summary>Articles whose date lacks its year or month, so that <see cref="PerMonth"/> leaves them out.</summary>
    public int ArticlesWithoutMonth => _corpus.Articles.Count(article => article.Date.YearMonth is null);

    /// <summary>Every hit with its pattern, place and sentence, theme by theme, in the order of the articles; opened as it is read.</summary>
    public IEnumerable<ThemeHit> Hits()
    {
        var spelled = new SpelledArticles(_corpus);
        for (int theme = 0; theme < _themes.Length; theme++)
        {
            for (int i = 0; i < _counts[theme].Articles.Length; i++)
            {
                foreach (ThemeHit hit in Hits(theme, _counts[theme].Articles[i].Article, spelled))
                {
                    yield return hit;
                }
            }
        }
    }

    /// <summary>One row per theme, in the order of the dictionary.</summary>
    public IReadOnlyList<ThemeFrequency> Frequencies() =>
    [
        .. _themes.Select((theme, i) => (theme.Path, new ThemeShare(_corpus.Members.Count, _counts[i].Articles.Length, _counts[i].TotalHits, _corpus.TokenCount)))
            .Select(((string Theme, ThemeShare Share) row, int theme) => new ThemeFrequency(
                row.Theme, row.Share.Hits, row.Share.ArticlesWithTheme, row.Share.Share, row.Share.Interval.Low, row.Share.Interval.High, row.Share.PerMillion)
            {
                Evidence = Evidence(theme),
            }),
    ];

    /// <summary>One row per theme and month that has articles, themes in the order of the dictionary, months ascending.</summary>
    /// <param name="fewArticles">A month with fewer articles is marked; at least 0, which marks none.</param>
    /// <remarks>A month without articles has no row: nothing is known about it, which is not the same as a share of 0.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of articles is negative.</exception>
    public IReadOnlyList<ThemeMonth> PerMonth(int fewArticles = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fewArticles);
        return
        [
            .. from row in Groups(article => article.Date.YearMonth)
               where row.Key is not null
               select new ThemeMonth(
                   row.Theme.Path, row.Key!.Value, row.Share.Articles, row.Share.ArticlesWithTheme,
                   row.Share.Share, row.Share.Interval.Low, row.Share.Interval.High, row.Share.Hits, row.Share.Tokens, row.Share.PerMillion,
                   row.Share.Articles < fewArticles)
               {
                   Evidence = row.Evidence,
               },
        ];
    }

    /// <summary>One row per theme and group of articles, themes in the order of the dictionary, groups in ordinal order.</summary>
    /// <param name="group">What articles of a group share, such as their place; articles for which it is null or empty are the group "–".</param>
    public IReadOnlyList<ThemeGroup> By(Func<Article, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. Groups(article => group(article) is { Length: > 0 } name ? name : "–", StringComparer.Ordinal).Select(row => new ThemeGroup(
                row.Theme.Path, row.Key, row.Share.Articles, row.Share.ArticlesWithTheme,
                row.Share.Share, row.Share.Interval.Low, row.Share.Interval.High, row.Share.Hits, row.Share.Tokens, row.Share.PerMillion)
            {
                Evidence = row.Evidence,
            }),
        ];
    }

    /// <summary>One row per pair of themes, both in the order of the dictionary: how often they stand in one article.</summary>
    /// <remarks>A theme and one that belongs to it are no pair, as the hits of the one are the other's.</remarks>
    /// <returns>None for fewer than two themes, or an empty corpus.</returns>
    public IReadOnlyList<ThemePair> Pairs()
    {
        int articles = _corpus.Members.Count;
        var evidence = new ThemePairEvidence(this);
        ArticleSet[] sets = [.. _counts.Select(counts => counts.Set(_corpus.Index.ArticleCount))];
        return
        [
            .. from first in Enumerable.Range(0, articles == 0 ? 0 : sets.Length)
               from second in Enumerable.Range(first + 1, sets.Length - first - 1)
               where !_themes[first].WithThoseAbove().Contains(_themes[second]) && !_themes[second].WithThoseAbove().Contains(_themes[first])
               let table = new CooccurrenceTable(sets[first].And(sets[second]).Count, sets[first].Count, sets[second].Count, articles)
               select new ThemePair(
                   _themes[first].Path,
                   _themes[second].Path,
                   (int)table.First,
                   (int)table.Second,
                   (int)table.Joint,
                   table.Expected,
                   table.Expected == 0 ? 0 : table.Joint / table.Expected,
                   FisherExact.PValue(table))
               {
                   Evidence = table.Joint == 0 ? default : evidence.Of(first, second),
               },
        ];
    }

    /// <summary>How much of each theme is in each article, articles in their order, in each the themes in the order of the dictionary; computed as it is read.</summary>
    /// <param name="options">When a theme counts as present; by default from one hit on.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public IEnumerable<ThemeScore> Scores(ThemeScoreOptions? options = null)
    {
        options ??= new ThemeScoreOptions();
        options.Check(nameof(options));
        return
            from article in _corpus.Members
            let tokens = _corpus.Index.Tokens(article).Length
            from theme in Enumerable.Range(0, _themes.Length)
            let count = _counts[theme].Of(article)
            let perThousand = tokens == 0 ? 0 : 1000.0 * count.Hits / tokens
            let present = options.Holds(count.Hits, perThousand, count.Score)
            where present || !options.OnlyPresent
            select new ThemeScore(_corpus[article].Id, _themes[theme].Path, count.Hits, tokens, perThousand, count.Score, present)
            {
                Evidence = Evidence(theme, article),
            };
    }

    /// <summary>One row per theme and pattern: which pattern earns its keep. Themes and patterns in the order of the dictionary, also patterns without hits.</summary>
    /// <remarks>Hand codes tell whether what a pattern finds is right: <see cref="ThemeCodes.Patterns"/>.</remarks>
    public IReadOnlyList<ThemePatternFrequency> Patterns()
    {
        ThemePatternCounter.Row[] rows = ThemePatternCounter.Count(_matcher);
        var evidence = new ThemePatternEvidence(this);
        return
        [
            .. _themes.SelectMany((theme, i) => PatternsOf(i).Select(number => (theme.Path, Pattern: _matcher.Patterns.Patterns[number], Evidence: evidence.Of(i, number))))
                .Select((named, i) => new ThemePatternFrequency(
                    named.Path, named.Pattern.Text, named.Pattern.Language, named.Pattern.Weight, rows[i].Hits, rows[i].Articles, rows[i].ArticlesAlone)
                {
                    Evidence = rows[i].Hits == 0 ? default : named.Evidence,
                }),
        ];
    }
}
