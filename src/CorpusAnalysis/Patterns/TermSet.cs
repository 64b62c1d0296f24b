using System.Numerics;

namespace CorpusAnalysis;

/// <summary>Some terms of a vocabulary: a bit for every term. Immutable.</summary>
internal sealed class TermSet
{
    private readonly ulong[] _bits;
    private readonly int _vocabularyCount;

    private TermSet(int vocabularyCount, ulong[] bits)
    {
        (_vocabularyCount, _bits) = (vocabularyCount, bits);
        foreach (ulong some in bits)
        {
            Count += BitOperations.PopCount(some);
        }
    }

    /// <summary>The terms of the set.</summary>
    public int Count { get; }

    /// <summary>The set of some terms.</summary>
    /// <param name="vocabularyCount">The terms of the vocabulary.</param>
    /// <param name="terms">Ids below it, in any order, also several times.</param>
    public static TermSet Of(int vocabularyCount, IEnumerable<int> terms)
    {
        ulong[] bits = new ulong[(vocabularyCount + 63) / 64];
        foreach (int term in terms)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)term, (uint)vocabularyCount, nameof(terms));
            bits[term >> 6] |= 1UL << term;
        }

        return new TermSet(vocabularyCount, bits);
    }

    /// <summary>Whether a term of the vocabulary is in the set.</summary>
    public bool Contains(int term) => (_bits[term >> 6] >> term & 1) != 0;

    /// <summary>The terms that are in both sets of one vocabulary.</summary>
    public TermSet And(TermSet other) => Combine(other, (one, two) => one & two);

    /// <summary>The terms that are in one of two sets of one vocabulary or in both.</summary>
    public TermSet Or(TermSet other) => Combine(other, (one, two) => one | two);

    /// <summary>The terms of the vocabulary that are not in the set.</summary>
    public TermSet Not()
    {
        ulong[] bits = [.. _bits.Select(some => ~some)];
        if (_vocabularyCount % 64 != 0)
        {
            bits[^1] &= (1UL << (_vocabularyCount % 64)) - 1;
        }

        return new TermSet(_vocabularyCount, bits);
    }

    /// <summary>The ids, ascending.</summary>
    public int[] Terms()
    {
        int[] terms = new int[Count];
        int place = 0;
        for (int i = 0; place < terms.Length; i++)
        {
            for (ulong rest = _bits[i]; rest != 0; rest &= rest - 1)
            {
                terms[place++] = (i * 64) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return terms;
    }

    private TermSet Combine(TermSet other, Func<ulong, ulong, ulong> combine) =>
        new(_vocabularyCount, [.. _bits.Zip(other._bits, combine)]);
}
