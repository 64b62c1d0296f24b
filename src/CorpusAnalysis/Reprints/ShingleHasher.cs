using System.IO.Hashing;

namespace CorpusAnalysis;

/// <summary>Numbers for the shingles of articles, made of how terms are spelled and not of their ids: an article has the same ones in any corpus.</summary>
/// <remarks>
/// A shingle is so many terms in a row; an article of fewer tokens is one shingle as a whole, and one without tokens has none. Numbers of
/// 64 bits stand for shingles: two different ones among the thousand of a pair of articles share a number in less than one pair in 10^13.
/// </remarks>
internal sealed class ShingleHasher
{
    private const ulong Factor = 0xD6E8FEB86659FD93;

    private readonly ulong[] _terms;
    private readonly int _length;
    private readonly ulong _leaving = 1;

    /// <summary>Makes the numbers of all terms ready.</summary>
    public ShingleHasher(Vocabulary vocabulary, int length)
    {
        (_terms, _length) = (new ulong[vocabulary.Count], length);
        Utf8List keys = vocabulary.Keys;
        for (int term = 0; term < _terms.Length; term++)
        {
            _terms[term] = XxHash3.HashToUInt64(keys[term]);
        }

        for (int i = 0; i < length; i++)
        {
            _leaving = unchecked(_leaving * Factor);
        }
    }

    /// <summary>A number for all tokens in their order.</summary>
    public ulong Text(ReadOnlySpan<int> tokens)
    {
        ulong sum = 0;
        foreach (int token in tokens)
        {
            sum = Mixing.Mix(unchecked((sum * Factor) + _terms[token]));
        }

        return sum;
    }

    /// <summary>All shingles in their order, also several times.</summary>
    /// <param name="tokens">The tokens of an article.</param>
    /// <param name="room">Where they are put; it is made larger as needed.</param>
    public Span<ulong> All(ReadOnlySpan<int> tokens, ref ulong[] room)
    {
        int count = tokens.IsEmpty ? 0 : Math.Max(1, tokens.Length - _length + 1);
        if (room.Length < count)
        {
            room = new ulong[Math.Max(count, room.Length * 2)];
        }

        // A polynomial in the factor, of which the term that leaves is taken away.
        ulong sum = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            sum = unchecked((sum * Factor) + _terms[tokens[i]]);
            sum = i < _length ? sum : unchecked(sum - (_terms[tokens[i - _length]] * _leaving));
            room[Math.Max(0, i - _length + 1)] = Mixing.Mix(sum);
        }

        return room.AsSpan(0, count);
    }

    /// <summary>The different shingles, ascending.</summary>
    /// <param name="tokens">The tokens of an article.</param>
    /// <param name="room">Where they are put; it is made larger as needed.</param>
    public ReadOnlySpan<ulong> Set(ReadOnlySpan<int> tokens, ref ulong[] room)
    {
        Span<ulong> all = All(tokens, ref room);
        all.Sort();
        int count = 0;
        foreach (ulong shingle in all)
        {
            if (count == 0 || all[count - 1] != shingle)
            {
                all[count++] = shingle;
            }
        }

        return all[..count];
    }
}
