namespace CorpusAnalysis;

/// <summary>Draws and sorts the lines of a concordance by numbers, before any text is opened.</summary>
internal static class ConcordanceOrder
{
    /// <summary>The matches to show, in order; nothing is drawn or sorted before the first one is read.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="found">The matches, in ascending order.</param>
    /// <param name="options">Sample, sort and limit.</param>
    public static IEnumerable<TermMatch> Of(Corpus corpus, IEnumerable<TermMatch> found, ConcordanceOptions options)
    {
        if (options.Sample is not null || !options.Sort.IsEmpty)
        {
            found = Chosen(corpus, found, options);
        }

        return options.Limit is { } limit ? found.Take(limit) : found;
    }

    private static IEnumerable<TermMatch> Chosen(Corpus corpus, IEnumerable<TermMatch> found, ConcordanceOptions options)
    {
        TermMatch[] matches = [.. found];
        matches = options.Sample < matches.Length ? Sample(matches, options.Sample.Value, new Random(options.Seed)) : matches;
        matches = options.Sort.IsEmpty ? matches : Sorted(matches, [.. options.Sort.Distinct().Select(key => Ranks(corpus, matches, key))]);
        foreach (TermMatch match in matches)
        {
            yield return match;
        }
    }

    // Each match in turn is taken with the share of those still wanted among those still there: the order stays.
    private static TermMatch[] Sample(TermMatch[] matches, int count, Random random)
    {
        var sample = new TermMatch[count];
        for (int i = 0, taken = 0; taken < count; i++)
        {
            if (random.Next(matches.Length - i) < count - taken)
            {
                sample[taken++] = matches[i];
            }
        }

        return sample;
    }

    private static TermMatch[] Sorted(TermMatch[] matches, int[][] keys)
    {
        int[] order = [.. Enumerable.Range(0, matches.Length)];
        Array.Sort(order, Compare);
        return [.. order.Select(i => matches[i])];

        int Compare(int a, int b)
        {
            foreach (int[] key in keys)
            {
                if (key[a] != key[b])
                {
                    return key[a].CompareTo(key[b]);
                }
            }

            return a.CompareTo(b);
        }
    }

    // A number for each match, so that a lower one comes first.
    private static int[] Ranks(Corpus corpus, TermMatch[] matches, ConcordanceKey key) => key switch
    {
        <= ConcordanceKey.L5 => Terms(corpus.Index, matches, match => match.Position - 1 - (key - ConcordanceKey.L1)),
        <= ConcordanceKey.R5 => Terms(corpus.Index, matches, match => match.Position + match.Length + (key - ConcordanceKey.R1)),
        ConcordanceKey.Node => Nodes(corpus.Index, matches),
        ConcordanceKey.Article => Articles(matches, number => corpus[number].Id, StringComparer.Ordinal),
        _ => Articles(matches, number => corpus[number].Date, Comparer<PartialDate>.Default),
    };

    private static int[] Terms(TermIndex index, TermMatch[] matches, Func<TermMatch, int> place)
    {
        int[] ranks = index.Vocabulary.Ranks, terms = new int[matches.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            ReadOnlySpan<int> tokens = index.Tokens(matches[i].Article);
            int position = place(matches[i]);
            terms[i] = (uint)position < (uint)tokens.Length ? ranks[tokens[position]] : -1;
        }

        return terms;
    }

    // All first terms decide, then all second ones, and so on; a node that ends comes before one that goes on.
    private static int[] Nodes(TermIndex index, TermMatch[] matches)
    {
        int longest = matches.Length == 0 ? 0 : matches.Max(match => match.Length);
        int[][] terms = [.. Enumerable.Range(0, longest).Select(i => Terms(index, matches, match => i < match.Length ? match.Position + i : -1))];
        if (longest == 1)
        {
            return terms[0];
        }

        int[] order = [.. Enumerable.Range(0, matches.Length)], ranks = new int[matches.Length];
        Array.Sort(order, Compare);
        for (int i = 1; i < order.Length; i++)
        {
            ranks[order[i]] = ranks[order[i - 1]] + (Compare(order[i - 1], order[i]) == 0 ? 0 : 1);
        }

        return ranks;

        int Compare(int a, int b) => terms.Select(column => column[a].CompareTo(column[b])).FirstOrDefault(comparison => comparison != 0);
    }

    private static int[] Articles<T>(TermMatch[] matches, Func<int, T> value, IComparer<T> comparer)
    {
        int[] numbers = [.. matches.Select(match => match.Article).Distinct()];
        T[] values = [.. numbers.Select(value)];
        Array.Sort(values, numbers, comparer);
        var ranks = new Dictionary<int, int>();
        for (int i = 0; i < numbers.Length; i++)
        {
            ranks[numbers[i]] = i > 0 && comparer.Compare(values[i - 1], values[i]) == 0 ? ranks[numbers[i - 1]] : i;
        }

        return [.. matches.Select(match => ranks[match.Article])];
    }
}
