namespace CorpusAnalysis;

public static partial class ThemeCodes
{
    /// <summary>One row per pattern of each theme that is coded: how right the articles are that it brings. Themes and patterns in the order of the dictionary.</summary>
    /// <param name="matches">The hits. Codes of articles outside their corpus, and of other themes, do not count.</param>
    /// <param name="codes">The hand codes, of which the final ones count.</param>
    /// <remarks>
    /// A pattern that is mostly wrong, and alone where it is, should go or be made narrower; one that brings nothing alone does no harm, but
    /// its absence would change no article.
    /// </remarks>
    /// <exception cref="KeyNotFoundException">No article of the corpus is coded, or no theme; or a coded name is that of several themes.</exception>
    /// <exception cref="ArgumentException">An article has two codes of a theme, by its short and by its full name.</exception>
    public static IReadOnlyList<ThemePatternValidation> Patterns(this ThemeMatches matches, HandCodes codes) =>
    [
        .. Decisions(matches, codes, minHits: 1).GroupBy(decision => decision.Theme).SelectMany(theme => Rows(matches, theme.Key, [.. theme.Where(decision => decision.Found)])),
    ];

    private static IEnumerable<ThemePatternValidation> Rows(ThemeMatches matches, int theme, Decision[] found)
    {
        (bool Right, HashSet<int> Hitting, HashSet<int> Fitting)[] articles = Array.ConvertAll(found, decision =>
        {
            (HashSet<int> hitting, HashSet<int> fitting) = matches.PatternsIn(theme, decision.Article);
            return (decision.Code.Final, hitting, fitting);
        });
        var evidence = new ThemePatternEvidence(matches);
        foreach (int number in matches.PatternsOf(theme))
        {
            ThemePattern pattern = matches.Pattern(number);
            bool[] all = [.. articles.Where(article => article.Hitting.Contains(number)).Select(article => article.Right)];
            bool[] alone = [.. articles.Where(article => article.Fitting.Count == 1 && article.Fitting.Contains(number)).Select(article => article.Right)];
            var counts = new Classification(all.Count(right => right), all.Count(right => !right), 0, 0);
            yield return new ThemePatternValidation(
                matches.Themes[theme].Path,
                pattern.Text,
                pattern.Language,
                all.Length,
                (int)counts.TruePositives,
                counts.Precision,
                counts.PrecisionInterval.Low,
                counts.PrecisionInterval.High,
                alone.Count(right => right),
                alone.Count(right => !right))
            {
                Evidence = all.Length == 0 ? default : evidence.Of(theme, number).In(found.Select(decision => decision.Article), "coded"),
            };
        }
    }
}
