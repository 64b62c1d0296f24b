using System.Collections;
using System.Numerics;

namespace CorpusAnalysis;

/// <summary>Some articles of an index, by their numbers: a bit for every article. Immutable.</summary>
public sealed class ArticleSet : IReadOnlyList<int>
{
    private readonly ulong[] _bits;
    private readonly Lazy<int[]> _numbers;

    private ArticleSet(int articleCount, ulong[] bits)
    {
        (ArticleCount, _bits) = (articleCount, bits);
        foreach (ulong some in bits)
        {
            Count += BitOperations.PopCount(some);
        }

        _numbers = new(List);
    }

    /// <summary>The articles of the index, inside or outside the set.</summary>
    public int ArticleCount { get; }

    /// <summary>The articles of the set.</summary>
    public int Count { get; }

    /// <summary>Whether no article is outside.</summary>
    public bool IsWhole => Count == ArticleCount;

    /// <summary>The numbers in ascending order; listed when first asked for.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.Value;

    /// <summary>The number at a place in ascending order, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The place is outside the set.</exception>
    public int this[int index] => _numbers.Value[index];

    /// <summary>All articles of an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static ArticleSet All(int articleCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(articleCount);
        ulong[] bits = new ulong[(articleCount + 63) / 64];
        Array.Fill(bits, ulong.MaxValue);
        if (articleCount % 64 != 0)
        {
            bits[^1] = (1UL << (articleCount % 64)) - 1;
        }

        return new ArticleSet(articleCount, bits);
    }

    /// <summary>The articles of some numbers, in any order, also several times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or a number is not from 0 to below it.</exception>
    public static ArticleSet Of(int articleCount, IEnumerable<int> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(articleCount);
        ArgumentNullException.ThrowIfNull(numbers);
        ulong[] bits = new ulong[(articleCount + 63) / 64];
        foreach (int number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(numbers));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, articleCount, nameof(numbers));
            bits[number / 64] |= 1UL << (number % 64);
        }

        return new ArticleSet(articleCount, bits);
    }

    /// <summary>Whether an article is in the set; false for numbers of no article.</summary>
    public bool Contains(int number) => (uint)number < (uint)ArticleCount && (_bits[number / 64] >> (number % 64) & 1) != 0;

    /// <summary>The articles that are in both sets.</summary>
    /// <exception cref="ArgumentException">The sets belong to indexes of different size.</exception>
    public ArticleSet And(ArticleSet other) => Combine(other, (one, two) => one & two);

    /// <summary>The articles that are in one of the sets or in both.</summary>
    /// <exception cref="ArgumentException">The sets belong to indexes of different size.</exception>
    public ArticleSet Or(ArticleSet other) => Combine(other, (one, two) => one | two);

    /// <summary>The articles of this set that are not in the other.</summary>
    /// <exception cref="ArgumentException">The sets belong to indexes of different size.</exception>
    public ArticleSet Except(ArticleSet other) => Combine(other, (one, two) => one & ~two);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_numbers.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ArticleSet Combine(ArticleSet other, Func<ulong, ulong, ulong> combine)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.ArticleCount != ArticleCount)
        {
            throw new ArgumentException($"The sets are of {ArticleCount} and of {other.ArticleCount} articles; both must be of the same index.", nameof(other));
        }

        ulong[] bits = new ulong[_bits.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = combine(_bits[i], other._bits[i]);
        }

        return new ArticleSet(ArticleCount, bits);
    }

    private int[] List()
    {
        int[] numbers = new int[Count];
        int place = 0;
        for (int i = 0; i < _bits.Length; i++)
        {
            for (ulong rest = _bits[i]; rest != 0; rest &= rest - 1)
            {
                numbers[place++] = (i * 64) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return numbers;
    }
}
