namespace CorpusAnalysis;

/// <summary>A list for every number from 0 on, all in one array.</summary>
internal sealed class ListsByNumber<T>
{
    private readonly int[] _ends;
    private readonly T[] _items;

    /// <summary>Lists of items, those of a number in the order given.</summary>
    /// <param name="count">The number of lists.</param>
    /// <param name="items">Each item with the number of its list.</param>
    public ListsByNumber(int count, List<(int Number, T Item)> items)
    {
        (_ends, _items) = (new int[count + 1], new T[items.Count]);
        foreach ((int number, _) in items)
        {
            _ends[number + 1]++;
        }

        for (int number = 0; number < count; number++)
        {
            _ends[number + 1] += _ends[number];
        }

        int[] next = [.. _ends];
        foreach ((int number, T item) in items)
        {
            _items[next[number]++] = item;
        }
    }

    /// <summary>The list of a number.</summary>
    public ReadOnlySpan<T> this[int number] => _items.AsSpan(_ends[number], _ends[number + 1] - _ends[number]);
}
