namespace CorpusAnalysis;

/// <summary>Keeps the matches that have a neighbour, as NEAR asks.</summary>
internal static class Neighbours
{
    /// <summary>The matches that have at least one neighbour near enough that shares no token with them.</summary>
    /// <param name="matches">The matches of the pattern's left side, ascending.</param>
    /// <param name="neighbours">Those of its right side, ascending.</param>
    /// <param name="pattern">Says how near.</param>
    /// <param name="index">Knows the sentences and paragraphs.</param>
    public static List<TermMatch> Beside(List<TermMatch> matches, List<TermMatch> neighbours, TermPattern pattern, TermIndex index)
    {
        var kept = new List<TermMatch>();
        int next = 0;
        var window = new Window(-1, 0, 0);
        foreach (TermMatch match in matches)
        {
            // All neighbours of one pattern are equally long, so that windows that move on leave none behind that is needed again.
            window = pattern.Scope == NearScope.Tokens ? Around(match, pattern) : Holding(match, window, pattern.Scope, index);
            while (next < neighbours.Count && neighbours[next].Place < ((long)match.Article << 32) + window.First)
            {
                next++;
            }

            for (int i = next; window.Holds(match) && i < neighbours.Count && window.Holds(neighbours[i]); i++)
            {
                if (match.DistanceTo(neighbours[i]) > 0)
                {
                    kept.Add(match);
                    break;
                }
            }
        }

        return kept;
    }

    // Where a neighbour begins and ends at the farthest; its own tokens do not count in the distance.
    private static Window Around(TermMatch match, TermPattern pattern)
    {
        int length = pattern.Neighbour!.Elements.Length;
        return new Window(match.Article, Math.Max(0, match.Position - pattern.Distance + 1 - length), match.Position + match.Length + pattern.Distance - 1 + length);
    }

    // Matches come one behind the other, so that the last one's sentence is mostly this one's too.
    private static Window Holding(TermMatch match, Window last, NearScope scope, TermIndex index)
    {
        if (match.Article == last.Article && match.Position >= last.First && match.Position < last.End)
        {
            return last;
        }

        StartBits starts = scope == NearScope.Sentence ? index.Sentences(match.Article) : index.Paragraphs(match.Article);
        return new Window(match.Article, starts.StartOf(match.Position), starts.EndOf(match.Position));
    }

    /// <summary>The tokens of an article in which a neighbour must lie.</summary>
    private readonly record struct Window(int Article, int First, int End)
    {
        /// <summary>Whether a match that does not begin before the window lies in it.</summary>
        public bool Holds(TermMatch match) => match.Article == Article && match.Position + match.Length <= End;
    }
}
