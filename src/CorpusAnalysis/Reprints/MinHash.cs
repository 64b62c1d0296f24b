using System.Numerics;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis;

/// <summary>Hash functions, and the least value of each over a set (Broder 1997).</summary>
/// <remarks>
/// A function mixes the lower half of a shingle's hash, which is 32 bits, with a number drawn for it. That two different shingles of a
/// pair fall together in it happens in about one pair of articles in 50,000, and moves its minima by nothing that counts.
/// </remarks>
internal sealed class MinHash
{
    // The longest vector that any processor has, so that all vectors end within the list.
    private const int Padding = 16;

    private readonly uint[] _seeds;

    /// <summary>Draws the functions; the first of them are the same for any count.</summary>
    public MinHash(int count, int seed)
    {
        (Count, _seeds) = (count, new uint[count + Padding]);
        for (int i = 0; i < _seeds.Length; i++)
        {
            _seeds[i] = (uint)(Mixing.Mix(unchecked(((ulong)(uint)seed << 32) + (ulong)i + 1)) >> 32);
        }
    }

    /// <summary>The number of functions.</summary>
    public int Count { get; }

    /// <summary>A list for the minima of so many functions.</summary>
    public static uint[] Room(int count) => new uint[count + Padding];

    /// <summary>The least value over a set of some neighbouring functions.</summary>
    /// <param name="shingles">The set, not empty; a shingle may be there several times.</param>
    /// <param name="first">The first function.</param>
    /// <param name="minima">The minima; what stands behind <paramref name="count"/> has no meaning.</param>
    /// <param name="count">The number of functions.</param>
    public void Fill(ReadOnlySpan<ulong> shingles, int first, uint[] minima, int count)
    {
        for (int at = 0; at < count; at += Vector<uint>.Count)
        {
            var seeds = new Vector<uint>(_seeds, first + at);
            var least = new Vector<uint>(uint.MaxValue);
            foreach (ulong shingle in shingles)
            {
                least = Vector.Min(least, Value(new Vector<uint>((uint)shingle), seeds));
            }

            least.CopyTo(minima, at);
        }
    }

    /// <summary>The share of functions whose minima agree: an estimate of the Jaccard coefficient, with a standard error of √(s (1 − s) / n).</summary>
    public static double Estimate(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        int same = 0;
        for (int i = 0; i < one.Length; i++)
        {
            same += one[i] == other[i] ? 1 : 0;
        }

        return (double)same / one.Length;
    }

    // Two rounds of shift and odd factor, each reversible, after the number of the function is mixed in.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Value(Vector<uint> shingle, Vector<uint> seeds)
    {
        Vector<uint> value = shingle ^ seeds;
        value = (value ^ Vector.ShiftRightLogical(value, 16)) * new Vector<uint>(0x7FEB352D);
        return (value ^ Vector.ShiftRightLogical(value, 15)) * new Vector<uint>(0x846CA68B);
    }
}
