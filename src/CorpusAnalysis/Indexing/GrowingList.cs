namespace CorpusAnalysis;

/// <summary>A list that gives out room at its end to be written at will.</summary>
internal sealed class GrowingList<T>
{
    private T[] _items = new T[1 << 10];

    /// <summary>The items in use.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all items, and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>The items, valid until the list changes.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item)
    {
        Reserve(1)[0] = item;
        Count++;
    }

    /// <summary>Adds items at the end.</summary>
    public void AddRange(ReadOnlySpan<T> items)
    {
        items.CopyTo(Reserve(items.Length));
        Keep(items.Length);
    }

    /// <summary>Room for so many items behind the last; what is written there counts after <see cref="Keep"/>.</summary>
    public Span<T> Reserve(int length)
    {
        if (_items.Length - Count < length)
        {
            Array.Resize(ref _items, (int)Math.Min(Array.MaxLength, Math.Max(_items.Length * 2L, (long)Count + length)));
        }

        return _items.AsSpan(Count, length);
    }

    /// <summary>Takes the first of the reserved items into the list.</summary>
    public void Keep(int length) => Count += length;

    /// <summary>A copy of the items.</summary>
    public T[] ToArray() => _items.AsSpan(0, Count).ToArray();
}
