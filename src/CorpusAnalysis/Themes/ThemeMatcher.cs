using System.Collections;

namespace CorpusAnalysis;

/// <summary>Finds the hits of each theme in the articles of a corpus.</summary>
internal static class ThemeMatcher
{
    /// <summary>A match and the pattern of the theme, or of one below it, that made it.</summary>
    public readonly record struct Hit(TermMatch Match, ThemePattern Pattern);

    /// <summary>The hits of a theme and those below it, in the order of articles and positions; no two overlap.</summary>
    public static IReadOnlyList<Hit> Find(Corpus corpus, Theme theme)
    {
        var words = new WordPatterns(corpus.Index.Vocabulary.Count);
        var hits = new List<Hit>();
        foreach (Theme each in theme.WithThoseBelow())
        {
            ILookup<int, TermMatch> excluded = each.WithThoseAbove()
                .SelectMany(above => above.Exclusions)
                .SelectMany(pattern => Matches(corpus, pattern, TermPattern.Parse(pattern.Text, corpus.Tokenizer)))
                .ToLookup(match => match.Article);
            foreach (ThemePattern pattern in each.Patterns)
            {
                var parsed = TermPattern.Parse(pattern.Text, corpus.Tokenizer);
                if (parsed.Elements.Length == 1 && parsed.Neighbour is null)
                {
                    words.Add(pattern, PatternTerms.Resolve(parsed.Elements[0], corpus.Index.Vocabulary), excluded);
                }
                else
                {
                    hits.AddRange(Matches(corpus, pattern, parsed).Where(match => !IsExcluded(excluded, match)).Select(match => new Hit(match, pattern)));
                }
            }
        }

        List<Hit> ofWords = words.Find(corpus);
        return hits.Count == 0 ? ofWords : Longest(corpus, [.. hits, .. ofWords]);
    }

    /// <summary>Whether an exclusion covers the whole match.</summary>
    public static bool IsExcluded(ILookup<int, TermMatch> excluded, TermMatch match) => excluded[match.Article].Any(exclusion => exclusion.Covers(match));

    private static IEnumerable<TermMatch> Matches(Corpus corpus, ThemePattern pattern, TermPattern parsed) =>
        PatternMatcher.Find(parsed, corpus.Index).Where(match => corpus.Contains(match.Article) && pattern.AppliesTo(corpus[match.Article].Language));

    // Where matches overlap the longest stays, of equally long ones the first, of equal ones the pattern named first.
    private static List<Hit> Longest(Corpus corpus, IEnumerable<Hit> hits)
    {
        Hit[] all = [.. hits];
        long[] places = [.. all.Select(hit => hit.Match.Place)];
        int[] order = [.. Enumerable.Range(0, all.Length)];
        Array.Sort(places, order);
        var kept = new List<Hit>(all.Length);
        for (int start = 0; start < order.Length;)
        {
            int article = all[order[start]].Match.Article;
            int end = start;
            while (end < order.Length && all[order[end]].Match.Article == article)
            {
                end++;
            }

            KeepLongest(kept, all, order.AsSpan(start..end), corpus.Index.Tokens(article).Length);
            start = end;
        }

        return kept;
    }

    private static void KeepLongest(List<Hit> kept, Hit[] all, Span<int> article, int tokens)
    {
        article.Sort((a, b) => (all[b].Match.Length, all[a].Match.Position, a).CompareTo((all[a].Match.Length, all[b].Match.Position, b)));
        var taken = new BitArray(tokens);
        int first = kept.Count;
        foreach (int i in article)
        {
            TermMatch match = all[i].Match;
            if (Enumerable.Range(match.Position, match.Length).All(position => !taken[position]))
            {
                for (int position = match.Position; position < match.Position + match.Length; position++)
                {
                    taken[position] = true;
                }

                kept.Add(all[i]);
            }
        }

        kept.Sort(first, kept.Count - first, Comparer<Hit>.Create((a, b) => a.Match.Position.CompareTo(b.Match.Position)));
    }
}
