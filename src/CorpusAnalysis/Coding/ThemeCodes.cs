namespace CorpusAnalysis;

/// <summary>Themes measured against hand codes.</summary>
public static partial class ThemeCodes
{
    /// <summary>Precision, recall, F1, κ and α of each theme that is coded, in the order of the dictionary.</summary>
    /// <param name="matches">The hits. Codes of articles outside their corpus, and of other themes, do not count.</param>
    /// <param name="codes">The hand codes, of which the final ones count.</param>
    /// <param name="minHits">Hits that an article needs for the theme to count as found, at least 1.</param>
    /// <param name="seed">Starts the random numbers of the intervals of κ and α.</param>
    /// <exception cref="KeyNotFoundException">No article of the corpus is coded, or no theme; or a coded name is that of several themes.</exception>
    /// <exception cref="ArgumentException">An article has two codes of a theme, by its short and by its full name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of hits is below 1.</exception>
    public static IReadOnlyList<ThemeValidation> Validate(this ThemeMatches matches, HandCodes codes, int minHits = 1, int seed = 1) =>
    [
        .. Decisions(matches, codes, minHits).GroupBy(decision => decision.Theme).Select(theme => Row(matches.Themes[theme.Key].Path, [.. theme], seed) with
        {
            Evidence = theme.Any(decision => decision.Found)
                ? matches.Evidence(theme.Key).In(theme.Where(decision => decision.Found).Select(decision => decision.Article), "found")
                : default,
        }),
    ];

    /// <summary>Every article of which patterns and codes say different things, theme by theme, false alarms first, with the sentences that misled the patterns.</summary>
    /// <inheritdoc cref="Validate"/>
    public static IReadOnlyList<CodingDifference> Differences(this ThemeMatches matches, HandCodes codes, int minHits = 1)
    {
        var spelled = new SpelledArticles(matches.Corpus);
        return
        [
            .. from theme in Decisions(matches, codes, minHits).Where(decision => decision.Found != decision.Code.Final).GroupBy(decision => decision.Theme)
               from decision in theme.OrderByDescending(decision => decision.Found).ThenBy(decision => decision.Code.ArticleId, StringComparer.Ordinal)
               select new CodingDifference(
                   matches.Themes[decision.Theme].Path,
                   decision.Code.ArticleId,
                   matches.Corpus[decision.Article].Headline,
                   decision.Found,
                   decision.Hits,
                   SentencesOf(matches.Hits(decision.Theme, decision.Article, spelled)),
                   decision.Code.Reason)
               {
                   OpenPlaces = decision.Hits > 0
                       ? matches.Evidence(decision.Theme, decision.Article)
                       : Evidence.OfArticles(matches.Corpus.Where(ArticleSet.Of(matches.Corpus.Index.ArticleCount, [decision.Article])), decision.Code.ArticleId),
               },
        ];
    }

    private static string SentencesOf(IEnumerable<ThemeHit> hits) => string.Join(" | ", hits
        .GroupBy(hit => hit.Sentence)
        .Select(sentence => $"{string.Join(", ", sentence.Select(hit => hit.Pattern).Distinct())}: {sentence.Key}"));

    private static List<Decision> Decisions(ThemeMatches matches, HandCodes codes, int minHits)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentOutOfRangeException.ThrowIfLessThan(minHits, 1);
        Dictionary<(string Theme, string Article), HandCode> byTheme = [];
        foreach (HandCode code in codes.Codes)
        {
            if (Find(matches.Themes, code.Theme) is { } theme && !byTheme.TryAdd((theme.Path, code.ArticleId), code))
            {
                throw new ArgumentException($"Two hand codes of '{theme}' for '{code.ArticleId}', one by the short name of the theme and one by the full one; remove one of them.", nameof(codes));
            }
        }

        var decisions = new List<Decision>();
        HashSet<string> coded = [.. codes.Codes.Select(code => code.ArticleId)];
        (int Number, string Id)[] articles = [.. matches.Corpus.Members.Select(member => (member, matches.Corpus[member].Id)).Where(article => coded.Contains(article.Id))];
        for (int theme = 0; theme < matches.Themes.Length; theme++)
        {
            foreach ((int number, string id) in articles)
            {
                if (byTheme.TryGetValue((matches.Themes[theme].Path, id), out HandCode? code))
                {
                    int hits = matches.Counts[theme].Of(number).Hits;
                    decisions.Add(new Decision(theme, number, code, hits, hits >= minHits));
                }
            }
        }

        return decisions.Count > 0
            ? decisions
            : throw new KeyNotFoundException("No hand code is of an article of this corpus and of one of these themes; check that the codes name articles and themes as corpus and dictionary do.");
    }

    // As a dictionary is asked: by the full name, else by a short name that only one theme has.
    private static Theme? Find(IReadOnlyList<Theme> themes, string name)
    {
        Theme[] found = [.. themes.Where(theme => theme.Path == name)];
        found = found.Length > 0 ? found : [.. themes.Where(theme => theme.Name == name)];
        return found.Length > 1
            ? throw new KeyNotFoundException($"Several themes are called '{name}'; let the hand codes use a full name: {string.Join(", ", found.Select(theme => theme.Path))}.")
            : found.FirstOrDefault();
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

    private sealed record Decision(int Theme, int Article, HandCode Code, int Hits, bool Found);
}
