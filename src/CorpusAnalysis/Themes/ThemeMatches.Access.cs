using System.Collections.Immutable;

namespace CorpusAnalysis;

public sealed partial class ThemeMatches
{
    /// <summary>The articles.</summary>
    internal Corpus Corpus => _corpus;

    /// <summary>The themes looked for, in the order of the dictionary.</summary>
    internal ImmutableArray<Theme> Themes => _themes;

    /// <summary>The hits of each theme, by its place among <see cref="Themes"/>.</summary>
    internal IReadOnlyList<ThemeCounts> Counts => _counts;

    /// <summary>The number of hits of every theme in every article, theme by theme, articles in their order.</summary>
    internal IEnumerable<(Theme Theme, Article Article, int Hits)> HitsPerArticle() =>
        from theme in Enumerable.Range(0, _themes.Length)
        from article in _corpus.Members
        select (_themes[theme], _corpus[article], _counts[theme].Of(article).Hits);

    /// <summary>The places of a theme's hits, by its place among <see cref="Themes"/>; none without hits.</summary>
    internal Evidence Evidence(int theme) => _counts[theme].Articles.IsEmpty ? default : _evidence.Of(theme);

    /// <summary>The places of a theme's hits in an article; none without hits.</summary>
    internal Evidence Evidence(int theme, int article) => _counts[theme].Of(article).Hits == 0 ? default : _evidence.Of(theme, article);

    /// <summary>The matches that are a theme's hits in an article, with the numbers of their patterns.</summary>
    internal List<ThemeMatcher.Hit> Find(int theme, int article) => _matcher.Find(theme, article);

    /// <summary>The articles that hold a theme, ascending.</summary>
    internal IEnumerable<int> ArticlesOf(int theme)
    {
        for (int i = 0; i < _counts[theme].Articles.Length; i++)
        {
            yield return _counts[theme].Articles[i].Article;
        }
    }

    /// <summary>The matches that are a theme's hits in the articles that a condition chooses.</summary>
    internal IEnumerable<TermMatch> Places(int theme, Func<int, bool> condition) =>
        ArticlesOf(theme).Where(condition).SelectMany(article => _matcher.Find(theme, article)).Select(hit => hit.Match);

    /// <summary>Dispersion DP of a theme's hits over the articles; null without hits.</summary>
    internal double? DeviationOfProportions(int theme)
    {
        ReadOnlySpan<ArticleHits> articles = _counts[theme].Articles;
        long[] hits = new long[articles.Length], sizes = new long[articles.Length];
        for (int i = 0; i < articles.Length; i++)
        {
            (hits[i], sizes[i]) = (articles[i].Hits, _corpus.Index.Tokens(articles[i].Article).Length);
        }

        return Dispersion.DeviationOfProportions(hits, sizes, new PartSizes(_corpus.Members.Count, _corpus.TokenCount, Smallest: 1));
    }

    /// <summary>The numbers of a theme's patterns, in order.</summary>
    internal IEnumerable<int> PatternsOf(int theme) => Enumerable.Range(_matcher.Patterns.Themes[theme].First, _matcher.Patterns.Themes[theme].Count);

    /// <summary>A pattern by its number.</summary>
    internal ThemePattern Pattern(int number) => _matcher.Patterns.Patterns[number];

    /// <summary>The numbers of the patterns that made a theme's hits in an article, and of all that match anywhere in it.</summary>
    internal (HashSet<int> Hitting, HashSet<int> Fitting) PatternsIn(int theme, int article)
    {
        HashSet<int> fitting = [];
        return ([.. _matcher.Find(theme, article, fitting).Select(hit => hit.Pattern)], fitting);
    }

    /// <summary>The hits of a theme in an article.</summary>
    internal IEnumerable<ThemeHit> Hits(int theme, int article, SpelledArticles spelled)
    {
        (Article opened, SpelledArticle text) = spelled[article];
        var evidence = new PlaceEvidence(_corpus, article, _themes[theme].Path, _themes);
        return _matcher.Find(theme, article).Select(hit => new ThemeHit(
            _themes[theme].Path,
            _matcher.Patterns.Patterns[hit.Pattern].Text,
            hit.Match.Kind,
            opened.Id,
            opened.Date,
            hit.Match.Position,
            text.Text(hit.Match.Position, hit.Match.Length),
            text.Sentence(hit.Match.Position))
        {
            Evidence = evidence.Of(hit.Match),
        });
    }

    private List<(Theme Theme, TKey Key, ThemeShare Share, Evidence Evidence)> Groups<TKey>(Func<Article, TKey> key, IComparer<TKey>? order = null)
    {
        (int[] groupOf, List<(TKey Key, int Articles, long Tokens)> groups) = Group(key, order);
        var evidence = new ThemeGroupEvidence(this, groupOf, [.. groups.Select(group => group.Key?.ToString() ?? "–")]);
        var rows = new List<(Theme, TKey, ThemeShare, Evidence)>(_themes.Length * groups.Count);
        for (int theme = 0; theme < _themes.Length; theme++)
        {
            int[] articles = new int[groups.Count];
            long[] hits = new long[groups.Count];
            foreach (ArticleHits article in _counts[theme].Articles)
            {
                int group = groupOf[article.Article];
                articles[group]++;
                hits[group] += article.Hits;
            }

            for (int group = 0; group < groups.Count; group++)
            {
                rows.Add((_themes[theme], groups[group].Key, new ThemeShare(groups[group].Articles, articles[group], hits[group], groups[group].Tokens), hits[group] == 0 ? default : evidence.Of(theme, group)));
            }
        }

        return rows;
    }

    // The groups in order, and the place of each article's group among them, by the article's number.
    private (int[] GroupOf, List<(TKey Key, int Articles, long Tokens)> Groups) Group<TKey>(Func<Article, TKey> key, IComparer<TKey>? order)
    {
        int[] groupOf = new int[_corpus.Index.ArticleCount];
        List<(TKey, int, long)> groups = [];
        foreach (IGrouping<TKey, int> articles in _corpus.Members.GroupBy(article => key(_corpus[article])).OrderBy(articles => articles.Key, order))
        {
            long tokens = 0;
            foreach (int article in articles)
            {
                groupOf[article] = groups.Count;
                tokens += _corpus.Index.Tokens(article).Length;
            }

            groups.Add((articles.Key, articles.Count(), tokens));
        }

        return (groupOf, groups);
    }
}
