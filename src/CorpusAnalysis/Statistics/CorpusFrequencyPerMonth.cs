namespace CorpusAnalysis;

/// <summary>How often something is written of, month by month.</summary>
/// <remarks>
/// A month without articles has no row: nothing is known about it, which is not the same as a frequency of 0. Articles whose date lacks its
/// year or month are left out. The intervals draw whole articles, since the tokens of one hang together (Efron and Tibshirani 1993); a month
/// without hits has the interval 0 … 0, which says nothing of how rare the thing is.
/// </remarks>
public static class CorpusFrequencyPerMonth
{
    /// <summary>One row per month that has articles, months ascending: how often a pattern matches.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="pattern">A word, a glob, a phrase or NEAR; see <see cref="TermPattern"/>.</param>
    /// <param name="options">By default intervals of 95 %, months with fewer than 10 articles marked.</param>
    /// <exception cref="FormatException">The pattern holds no word, or one that would match every token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<FrequencyMonth> FrequencyPerMonth(this Corpus corpus, string pattern, FrequencyPerMonthOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var parsed = TermPattern.Parse(pattern, corpus.Tokenizer);
        var hits = PatternMatcher.Find(parsed, corpus.Index).CountBy(match => match.Article).ToDictionary();
        return Rows(corpus, pattern, [.. corpus.Members.Select(member => hits.GetValueOrDefault(member))], months => (month, name) => new Evidence(new PatternEvidence(corpus.Where(ArticleSet.Of(corpus.Index.ArticleCount, months[month])), parsed, name), 0), options);
    }

    /// <summary>One row per month that has articles, months ascending: how often a theme, with those below it, has a hit.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="options">As for a pattern.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<FrequencyMonth> FrequencyPerMonth(this Corpus corpus, Theme theme, FrequencyPerMonthOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(theme);
        ThemeMatches matches = corpus.Themes(theme);
        return Rows(corpus, theme.Path, [.. matches.HitsPerArticle().Select(article => article.Hits)], months => EvidenceOf(matches, months), options);
    }

    // All months share the hits that were counted.
    private static Func<int, string, Evidence> EvidenceOf(ThemeMatches matches, int[][] months)
    {
        int[] monthOf = new int[matches.Corpus.Index.ArticleCount];
        Array.Fill(monthOf, -1);
        for (int month = 0; month < months.Length; month++)
        {
            foreach (int article in months[month])
            {
                monthOf[article] = month;
            }
        }

        string[] names = new string[months.Length];
        var evidence = new ThemeGroupEvidence(matches, monthOf, names);
        return (month, name) =>
        {
            names[month] = name;
            return evidence.Of(0, month);
        };
    }

    // The evidence is made of the months' articles: of a month by its place, with its name.
    private static IReadOnlyList<FrequencyMonth> Rows(Corpus corpus, string pattern, int[] hits, Func<int[][], Func<int, string, Evidence>> evidence, FrequencyPerMonthOptions? options)
    {
        options ??= new FrequencyPerMonthOptions();
        options.Check();
        IGrouping<YearMonth, int>[] months =
        [
            .. Enumerable.Range(0, hits.Length)
                .Where(i => corpus.Articles[i].Month is not null)
                .GroupBy(i => corpus.Articles[i].Month!.Value)
                .OrderBy(month => month.Key),
        ];
        Func<int, string, Evidence> places = evidence([.. months.Select(month => month.Select(i => corpus.Members[i]).ToArray())]);
        return
        [
            .. months.Select((month, number) => Row(pattern, month.Key, [.. month.Select(i => new Count(hits[i], corpus.Index.Tokens(corpus.Members[i]).Length))], options) with
            {
                Evidence = month.All(i => hits[i] == 0) ? default : places(number, month.Key.ToString()),
            }),
        ];
    }

    private static FrequencyMonth Row(string pattern, YearMonth month, Count[] articles, FrequencyPerMonthOptions options)
    {
        // Months draw apart, and each draws the same whatever other months there are.
        int seed = unchecked((options.Seed * 397) + new YearMonth(1, 1).MonthsUntil(month));
        Interval? interval = articles.Length < 2 ? null : Bootstrap.Interval(articles, PerMillion, seed, options.Resamples, options.Confidence);
        return new FrequencyMonth(
            pattern,
            month,
            articles.Length,
            articles.Count(article => article.Hits > 0),
            articles.Sum(article => article.Tokens),
            articles.Sum(article => article.Hits),
            PerMillion(articles) ?? 0,
            interval?.Low,
            interval?.High,
            articles.Length < options.FewArticles);
    }

    private static double? PerMillion(IReadOnlyList<Count> articles)
    {
        long hits = 0, tokens = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            hits += articles[i].Hits;
            tokens += articles[i].Tokens;
        }

        return tokens == 0 ? null : 1e6 * hits / tokens;
    }

    private readonly record struct Count(long Hits, long Tokens);
}
