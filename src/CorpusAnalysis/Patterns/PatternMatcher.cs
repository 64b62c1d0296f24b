namespace CorpusAnalysis;

/// <summary>Finds all places of a pattern in an index.</summary>
internal static class PatternMatcher
{
    /// <summary>The matches in ascending order of article and position; matches of one pattern may overlap.</summary>
    public static IReadOnlyList<TermMatch> Find(TermPattern pattern, TermIndex index)
    {
        List<TermMatch> matches = FindPhrase(pattern, index);
        return pattern.Neighbour is { } neighbour && matches.Count > 0
            ? Beside(matches, FindPhrase(neighbour, index), pattern.Distance)
            : matches;
    }

    /// <summary>All places of a term, in ascending order of article and position.</summary>
    public static List<TermMatch> Find(int term, TermIndex index)
    {
        var places = new List<TermMatch>();
        foreach (int article in index.Articles(term))
        {
            ReadOnlySpan<int> tokens = index.Tokens(article);
            for (int start = 0; tokens[start..].IndexOf(term) is >= 0 and int next; start += next + 1)
            {
                places.Add(new TermMatch(article, start + next, 1, MatchKind.Word));
            }
        }

        return places;
    }

    private static List<TermMatch> Beside(List<TermMatch> matches, IEnumerable<TermMatch> neighbours, int distance)
    {
        ILookup<int, TermMatch> byArticle = neighbours.ToLookup(match => match.Article);
        return [.. matches.Where(match => byArticle[match.Article].Any(neighbour => match.DistanceTo(neighbour) is var tokens && tokens > 0 && tokens <= distance))];
    }

    private static List<TermMatch> FindPhrase(TermPattern pattern, TermIndex index)
    {
        Dictionary<int, MatchKind>[] elements = [.. pattern.Elements.Select(element => PatternTerms.Resolve(element, index.Vocabulary))];
        var matches = new List<TermMatch>();
        if (elements.Any(terms => terms.Count == 0))
        {
            return matches;
        }

        // The rarest element leads: the others are looked up beside each of its places.
        int lead = Enumerable.Range(0, elements.Length).MinBy(i => elements[i].Keys.Sum(term => (long)index.DocumentFrequency(term)));
        foreach ((int term, MatchKind kind) in elements[lead])
        {
            foreach (TermMatch place in Find(term, index))
            {
                int start = place.Position - lead;
                if (elements.Length == 1 || Fits(elements, index.Tokens(place.Article), start))
                {
                    matches.Add(new TermMatch(place.Article, start, elements.Length, elements.Length == 1 ? kind : MatchKind.Phrase));
                }
            }
        }

        return elements[lead].Count == 1 ? matches : Sorted(matches);
    }

    private static List<TermMatch> Sorted(List<TermMatch> matches)
    {
        long[] places = [.. matches.Select(match => match.Place)];
        TermMatch[] sorted = [.. matches];
        Array.Sort(places, sorted);
        return [.. sorted];
    }

    private static bool Fits(Dictionary<int, MatchKind>[] elements, ReadOnlySpan<int> tokens, int start)
    {
        if (start < 0 || start + elements.Length > tokens.Length)
        {
            return false;
        }

        for (int i = 0; i < elements.Length; i++)
        {
            if (!elements[i].ContainsKey(tokens[start + i]))
            {
                return false;
            }
        }

        return true;
    }
}
