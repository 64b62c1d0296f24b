namespace CorpusAnalysis;

/// <summary>The order in which n-grams are listed: by a number, and where it is the same by the order of the words.</summary>
internal static class NGramOrder
{
    /// <summary>The numbers of the n-grams with the largest values.</summary>
    /// <param name="counts">The n-grams.</param>
    /// <param name="values">A value for each.</param>
    /// <param name="top">How many to list; null for all.</param>
    /// <param name="ranks">By term, its place in the order of words.</param>
    public static int[] Best<T>(NGramCounts counts, ReadOnlySpan<T> values, int? top, int[] ranks)
        where T : unmanaged, IComparable<T>
    {
        int[] numbers = Candidates(values, top);
        var sorted = new T[numbers.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = values[numbers[i]];
        }

        // Ascending is what numbers are sorted fast in; the runs of the same value are put in order when all is turned around.
        Array.Sort(sorted, numbers);
        Array.Reverse(sorted);
        Array.Reverse(numbers);
        for (int start = 0, end; start < numbers.Length && start < (top ?? int.MaxValue); start = end)
        {
            end = start + 1;
            while (end < numbers.Length && sorted[end].CompareTo(sorted[start]) == 0)
            {
                end++;
            }

            SortByWords(counts, numbers.AsSpan(start..end), ranks, 0);
        }

        return top < numbers.Length ? numbers[..top.Value] : numbers;
    }

    // All n-grams, or where few are asked for, those from the value of the last of them.
    private static int[] Candidates<T>(ReadOnlySpan<T> values, int? top)
        where T : unmanaged, IComparable<T>
    {
        if (top is not { } asked || asked >= values.Length)
        {
            return [.. Enumerable.Range(0, values.Length)];
        }

        var best = new PriorityQueue<T, T>(asked);
        foreach (T value in values)
        {
            if (best.Count < asked)
            {
                best.Enqueue(value, value);
            }
            else if (value.CompareTo(best.Peek()) > 0)
            {
                best.DequeueEnqueue(value, value);
            }
        }

        T least = best.Peek();
        var numbers = new GrowingList<int>();
        for (int number = 0; number < values.Length; number++)
        {
            if (values[number].CompareTo(least) >= 0)
            {
                numbers.Add(number);
            }
        }

        return numbers.ToArray();
    }

    // Two words at a time make one number to sort by.
    private static void SortByWords(NGramCounts counts, Span<int> numbers, int[] ranks, int word)
    {
        if (numbers.Length < 2 || word >= counts.Size)
        {
            return;
        }

        ulong[] keys = new ulong[numbers.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            ReadOnlySpan<int> words = counts[numbers[i]];
            keys[i] = ((ulong)ranks[words[word]] << 32) | (word + 1 < words.Length ? (uint)ranks[words[word + 1]] : 0);
        }

        keys.AsSpan().Sort(numbers);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            SortByWords(counts, numbers[start..end], ranks, word + 2);
        }
    }
}
