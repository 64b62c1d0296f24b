namespace CorpusAnalysis;

/// <summary>Lists of some articles, most of which have none.</summary>
internal sealed class ListsByArticle<T>
{
    private readonly T[] _items;
    private readonly int[] _articles;
    private readonly int[] _ends;

    /// <summary>Lists of items, those of an article in the order given.</summary>
    public ListsByArticle(List<(int Article, T Item)> items)
    {
        // The place in the low half keeps the order; numbers are sorted many times as fast as pairs.
        long[] keys = new long[items.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)items[i].Article << 32) | (uint)i;
        }

        Array.Sort(keys);
        _items = Array.ConvertAll(keys, key => items[(int)key].Item);
        List<int> articles = [], ends = [];
        for (int i = 0; i < keys.Length; i++)
        {
            if (i + 1 == keys.Length || keys[i] >> 32 != keys[i + 1] >> 32)
            {
                articles.Add((int)(keys[i] >> 32));
                ends.Add(i + 1);
            }
        }

        (_articles, _ends) = ([.. articles], [.. ends]);
    }

    /// <summary>The articles that have a list, ascending.</summary>
    public ReadOnlySpan<int> Articles => _articles;

    /// <summary>The list of an article; empty where it has none.</summary>
    public ReadOnlySpan<T> this[int article]
    {
        get
        {
            int place = _articles.AsSpan().BinarySearch(article);
            int start = place <= 0 ? 0 : _ends[place - 1];
            return place < 0 ? [] : _items.AsSpan(start, _ends[place] - start);
        }
    }
}
