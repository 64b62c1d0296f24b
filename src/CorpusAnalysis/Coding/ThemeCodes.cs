namespace CorpusAnalysis;

/// <summary>Themes measured against hand codes.</summary>
public static class ThemeCodes
{
    /// <summary>Precision, recall, F1, κ and α of each theme that is coded, in the order of the dictionary.</summary>
    /// <param name="matches">The hits. Codes of articles outside their corpus, and of other themes, do not count.</param>
    /// <param name="codes">The hand codes, of which the final ones count.</param>
    /// <param name="minHits">Hits that an article needs for the theme to count as found, at least 1.</param>
    /// <param name="seed">Starts the random numbers of the intervals of κ and α.</param>
    /// <exception cref="KeyNotFoundException">No article of the corpus is coded, or no theme.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of hits is below 1.</exception>
    public static IReadOnlyList<ThemeValidation> Validate(this ThemeMatches matches, HandCodes codes, int minHits = 1, int seed = 1) =>
    [
        .. Decisions(matches, codes, minHits).GroupBy(decision => decision.Theme.Path).Select(theme => Row(theme.Key, [.. theme], seed)),
    ];

    /// <summary>The articles of which patterns and codes say different things, theme by theme, false alarms first.</summary>
    /// <inheritdoc cref="Validate"/>
    public static IReadOnlyList<CodingDifference> Differences(this ThemeMatches matches, HandCodes codes, int minHits = 1)
    {
        Decision[] different = [.. Decisions(matches, codes, minHits).Where(decision => decision.Found != decision.Code.Final)];
        ILookup<(string, string), ThemeHit> evidence = matches.Hits().ToLookup(hit => (hit.Theme, hit.ArticleId));
        return
        [
            .. from theme in different.GroupBy(decision => decision.Theme.Path)
               from decision in theme.OrderByDescending(decision => decision.Found).ThenBy(decision => decision.Article.Id, StringComparer.Ordinal)
               let first = evidence[(theme.Key, decision.Article.Id)].FirstOrDefault()
               select new CodingDifference(
                   theme.Key,
                   decision.Article.Id,
                   decision.Article.Headline,
                   decision.Found,
                   decision.Hits,
                   first is null ? "" : $"{first.Pattern}: {first.Sentence}",
                   decision.Code.Reason),
        ];
    }

    private static List<Decision> Decisions(ThemeMatches matches, HandCodes codes, int minHits)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentOutOfRangeException.ThrowIfLessThan(minHits, 1);
        ILookup<string, HandCode> byArticle = codes.Codes.ToLookup(code => code.ArticleId);
        var decisions = new List<Decision>();
        foreach ((Theme theme, Article article, int hits) in matches.HitsPerArticle())
        {
            if (byArticle[article.Id].FirstOrDefault(code => code.Theme == theme.Path || code.Theme == theme.Name) is { } code)
            {
                decisions.Add(new Decision(theme, article, code, hits, hits >= minHits));
            }
        }

        return decisions.Count > 0
            ? decisions
            : throw new KeyNotFoundException("No hand code is of an article of this corpus and of one of these themes; check that the codes name articles and themes as corpus and dictionary do.");
    }

    private static ThemeValidation Row(string theme, Decision[] articles, int seed)
    {
        var counts = Classification.Of(articles.Select(article => (article.Found, article.Code.Final)));
        (bool, bool)[] pairs = [.. articles.Select(article => (article.Found, article.Code.Final))];
        double?[][] units = [.. articles.Select(article => new double?[] { article.Found ? 1 : 0, article.Code.Final ? 1 : 0 })];
        Interval? kappa = Bootstrap.Interval(pairs, Agreement.CohenKappa, seed);
        Interval? alpha = Bootstrap.Interval(units, Alpha, seed);
        return new ThemeValidation(
            theme,
            articles.Length,
            counts.TruePositives + counts.FalseNegatives,
            counts.TruePositives + counts.FalsePositives,
            counts.TruePositives,
            counts.Precision,
            counts.PrecisionInterval.Low,
            counts.PrecisionInterval.High,
            counts.Recall,
            counts.RecallInterval.Low,
            counts.RecallInterval.High,
            counts.F1,
            counts.F1Interval.Low,
            counts.F1Interval.High,
            Agreement.CohenKappa(pairs),
            kappa?.Low,
            kappa?.High,
            Alpha(units),
            alpha?.Low,
            alpha?.High);
    }

    private static double? Alpha(IReadOnlyList<double?[]> units) => Agreement.KrippendorffAlpha(units);

    private sealed record Decision(Theme Theme, Article Article, HandCode Code, int Hits, bool Found);
}
