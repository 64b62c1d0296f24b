using System.Numerics;

namespace CorpusAnalysis;

/// <summary>Which tokens of an article begin something: its sentences or its paragraphs. The first token always does.</summary>
/// <param name="bits">A bit for every token of the article's segment.</param>
/// <param name="first">The article's first token in the segment.</param>
/// <param name="count">The article's tokens.</param>
internal readonly ref struct StartBits(ReadOnlySpan<ulong> bits, int first, int count)
{
    private readonly ReadOnlySpan<ulong> _bits = bits;

    /// <summary>Whether a token, counted from 0 in the article, begins one.</summary>
    public bool this[int position] => (_bits[(first + position) / 64] >> ((first + position) % 64) & 1) != 0;

    /// <summary>How many begin in the article.</summary>
    public int Count
    {
        get
        {
            int starts = 0;
            for (int next = 0; next < count; next = EndOf(next))
            {
                starts++;
            }

            return starts;
        }
    }

    /// <summary>Whether two tokens of the article belong to the same one.</summary>
    /// <param name="position">A token.</param>
    /// <param name="later">The same or a later one.</param>
    public bool HoldsBoth(int position, int later) => EndOf(position) > later;

    /// <summary>The first token of the one that holds a token.</summary>
    public int StartOf(int position)
    {
        int place = first + position;
        while (place >= first)
        {
            // The bits up to the token, which then stands in the highest.
            ulong before = _bits[place / 64] << (63 - (place % 64));
            if (before != 0)
            {
                return Math.Max(0, place - BitOperations.LeadingZeroCount(before) - first);
            }

            place = (place / 64 * 64) - 1;
        }

        return 0;
    }

    /// <summary>The first token behind the one that holds a token; the article's end for the last.</summary>
    public int EndOf(int position)
    {
        int place = first + position + 1, end = first + count;
        while (place < end)
        {
            ulong rest = _bits[place / 64] >> (place % 64);
            if (rest != 0)
            {
                return Math.Min(end, place + BitOperations.TrailingZeroCount(rest)) - first;
            }

            place = (place / 64 + 1) * 64;
        }

        return count;
    }
}
