namespace CorpusAnalysis.Tests.Themes;

/// <summary>Themes as their definition says, without a thought of speed: every pattern in every article, then the longest match.</summary>
internal static class NaiveThemes
{
    /// <summary>A match that is not excluded, and the place of its pattern among those of the theme and of all below it.</summary>
    public sealed record Match(int Article, int Position, int Length, int Number, ThemePattern Pattern, MatchKind Kind);

    /// <summary>All matches of a theme that are not excluded, also those that overlap.</summary>
    public static List<Match> Matches(Corpus corpus, Theme theme)
    {
        List<Match> matches = [];
        int number = 0;
        foreach (Theme each in theme.WithThoseBelow())
        {
            TermMatch[] excluded = [.. each.WithThoseAbove().SelectMany(above => above.Exclusions).SelectMany(pattern => Find(corpus, pattern))];
            foreach (ThemePattern pattern in each.Patterns)
            {
                matches.AddRange(Find(corpus, pattern)
                    .Where(match => !excluded.Any(exclusion => exclusion.Covers(match)))
                    .Select(match => new Match(match.Article, match.Position, match.Length, number, pattern, match.Kind)));
                number++;
            }
        }

        return matches;
    }

    /// <summary>The hits among them, in the order of articles and positions.</summary>
    public static List<Match> Hits(IEnumerable<Match> matches)
    {
        List<Match> hits = [];
        foreach (Match match in matches.OrderByDescending(match => match.Length).ThenBy(match => match.Position).ThenBy(match => match.Number))
        {
            if (!hits.Any(hit => hit.Article == match.Article && hit.Position < match.Position + match.Length && match.Position < hit.Position + hit.Length))
            {
                hits.Add(match);
            }
        }

        return [.. hits.OrderBy(hit => hit.Article).ThenBy(hit => hit.Position)];
    }

    private static IEnumerable<TermMatch> Find(Corpus corpus, ThemePattern pattern) => PatternMatcher.Find(TermPattern.Parse(pattern.Text, corpus.Tokenizer), corpus.Index)
        .Where(match => corpus.Contains(match.Article) && (pattern.Language == "any" || corpus[match.Article].Language == "und" || corpus[match.Article].Language == pattern.Language));
}
