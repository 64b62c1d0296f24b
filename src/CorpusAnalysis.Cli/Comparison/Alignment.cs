namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Pairs of two sequences: which item of the later one goes with which of the earlier one.</summary>
internal static class Alignment
{
    // Beyond, a table of all pairs would be large; equal items are then paired first come, first served.
    private const int MostPairs = 4_000_000;

    /// <summary>Pairs items of equal keys by a longest common subsequence, and then, between such pairs, the others in their order.</summary>
    /// <param name="before">The earlier items.</param>
    /// <param name="after">The later items.</param>
    /// <param name="key">What makes two items the same beyond doubt.</param>
    /// <param name="mayPair">Whether two items between sure pairs may be versions of one.</param>
    /// <returns>Pairs of places, in order; -1 stands for none.</returns>
    public static IReadOnlyList<(int Before, int After)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, T, bool> mayPair)
    {
        var pairs = new List<(int, int)>();
        int i = 0, j = 0;
        foreach ((int b, int a) in Common([.. before.Select(key)], [.. after.Select(key)]).Append((before.Count, after.Count)))
        {
            Between(before, after, (i, b), (j, a), mayPair, pairs);
            if (b < before.Count)
            {
                pairs.Add((b, a));
            }

            (i, j) = (b + 1, a + 1);
        }

        return pairs;
    }

    private static void Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, (int From, int To) b, (int From, int To) a, Func<T, T, bool> mayPair, List<(int, int)> pairs)
    {
        int i = b.From;
        for (int j = a.From; j < a.To; j++)
        {
            int match = Enumerable.Range(i, Math.Max(0, b.To - i)).FirstOrDefault(place => mayPair(before[place], after[j]), -1);
            for (; match >= 0 && i < match; i++)
            {
                pairs.Add((i, -1));
            }

            pairs.Add((match, j));
            i = match >= 0 ? match + 1 : i;
        }

        for (; i < b.To; i++)
        {
            pairs.Add((i, -1));
        }
    }

    private static List<(int Before, int After)> Common(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostPairs)
        {
            return Greedy(before, after);
        }

        var longest = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < before.Length && j < after.Length;)
        {
            if (before[i] == after[j])
            {
                pairs.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static List<(int Before, int After)> Greedy(string[] before, string[] after)
    {
        var pairs = new List<(int, int)>();
        var places = before.Select((text, i) => (text, i)).ToLookup(item => item.text, item => item.i, StringComparer.Ordinal);
        int next = 0;
        for (int j = 0; j < after.Length; j++)
        {
            int match = places[after[j]].FirstOrDefault(i => i >= next, -1);
            if (match >= 0)
            {
                pairs.Add((match, j));
                next = match + 1;
            }
        }

        return pairs;
    }
}
