using System.Collections;

namespace CorpusAnalysis;

/// <summary>Rows that are made when they are asked for: of many thousands, most people read the first.</summary>
internal sealed class RowsOnDemand<T>(int count, Func<int, T> row) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return row(index);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int index = 0; index < count; index++)
        {
            yield return row(index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
