using System.Numerics;

namespace CorpusAnalysis;

/// <summary>Puts term ids, each once, in ascending order: few by comparison, many by bits over the vocabulary.</summary>
internal sealed class TermSorter(int terms)
{
    private const int Few = 48;

    private readonly ulong[] _bits = new ulong[(terms / 64) + 1];

    // A bit for every word of the bits that is not 0.
    private readonly ulong[] _words = new ulong[(terms / (64 * 64)) + 1];

    /// <summary>Sorts.</summary>
    public void Sort(Span<int> ids)
    {
        if (ids.Length <= Few)
        {
            ids.Sort();
            return;
        }

        foreach (int id in ids)
        {
            _bits[id / 64] |= 1UL << (id % 64);
            _words[id / (64 * 64)] |= 1UL << (id / 64 % 64);
        }

        int place = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            for (ulong words = _words[i]; words != 0; words &= words - 1)
            {
                int word = (i * 64) + BitOperations.TrailingZeroCount(words);
                for (ulong bits = _bits[word]; bits != 0; bits &= bits - 1)
                {
                    ids[place++] = (word * 64) + BitOperations.TrailingZeroCount(bits);
                }

                _bits[word] = 0;
            }

            _words[i] = 0;
        }
    }
}
