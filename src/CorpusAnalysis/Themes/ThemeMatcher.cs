namespace CorpusAnalysis;

/// <summary>Finds the hits of each theme in the articles of a corpus.</summary>
internal static class ThemeMatcher
{
    /// <summary>A match and the pattern of the theme, or of one below it, that made it.</summary>
    public readonly record struct Hit(TermMatch Match, ThemePattern Pattern);

    /// <summary>The hits of a theme and those below it, in the order of articles and positions; no two overlap.</summary>
    public static IReadOnlyList<Hit> Find(Corpus corpus, Theme theme)
    {
        var languages = new Dictionary<int, string>();
        for (int i = 0; i < corpus.Members.Length; i++)
        {
            languages.Add(corpus.Members[i], corpus.Articles[i].Language);
        }

        return Longest(theme.WithThoseBelow().SelectMany(each => Own(corpus, each, languages)));
    }

    private static IEnumerable<Hit> Own(Corpus corpus, Theme theme, Dictionary<int, string> languages)
    {
        ILookup<int, TermMatch> excluded = theme.WithThoseAbove()
            .SelectMany(each => each.Exclusions)
            .SelectMany(pattern => Matches(corpus, pattern, languages))
            .ToLookup(match => match.Article);
        return from pattern in theme.Patterns
               from match in Matches(corpus, pattern, languages)
               where !excluded[match.Article].Any(exclusion => exclusion.Covers(match))
               select new Hit(match, pattern);
    }

    private static IEnumerable<TermMatch> Matches(Corpus corpus, ThemePattern pattern, Dictionary<int, string> languages) =>
        PatternMatcher.Find(TermPattern.Parse(pattern.Text, corpus.Tokenizer), corpus.Index)
            .Where(match => languages.TryGetValue(match.Article, out string? language) && pattern.AppliesTo(language));

    // Where matches overlap the longest stays, of equally long ones the first, of equal ones the pattern named first.
    private static List<Hit> Longest(IEnumerable<Hit> hits)
    {
        var taken = new HashSet<(int Article, int Position)>();
        var kept = new List<Hit>();
        foreach (Hit hit in hits.OrderByDescending(hit => hit.Match.Length).ThenBy(hit => hit.Match.Article).ThenBy(hit => hit.Match.Position))
        {
            IEnumerable<(int, int)> tokens = Enumerable.Range(hit.Match.Position, hit.Match.Length).Select(position => (hit.Match.Article, position));
            if (!tokens.Any(taken.Contains))
            {
                taken.UnionWith(tokens);
                kept.Add(hit);
            }
        }

        kept.Sort((a, b) => (a.Match.Article, a.Match.Position).CompareTo((b.Match.Article, b.Match.Position)));
        return kept;
    }
}
