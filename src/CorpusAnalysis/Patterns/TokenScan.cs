using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CorpusAnalysis;

/// <summary>Finds terms in columns of tokens, many tokens at a time.</summary>
internal static class TokenScan
{
    /// <summary>Writes the places of a term, ascending.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="term">The term.</param>
    /// <param name="places">Has room for as many places as there are tokens.</param>
    /// <returns>The number of places.</returns>
    public static int Term(ReadOnlySpan<int> tokens, int term, Span<int> places)
    {
        int found = 0, place = 0;
        ref int first = ref MemoryMarshal.GetReference(tokens);
        var wanted = Vector512.Create(term);
        for (; place <= tokens.Length - Vector512<int>.Count; place += Vector512<int>.Count)
        {
            ulong hits = Vector512.Equals(At(ref first, place), wanted).ExtractMostSignificantBits();
            for (; hits != 0; hits &= hits - 1)
            {
                places[found++] = place + BitOperations.TrailingZeroCount(hits);
            }
        }

        for (; place < tokens.Length; place++)
        {
            if (tokens[place] == term)
            {
                places[found++] = place;
            }
        }

        return found;
    }

    /// <summary>Writes the places where one term stands right before another, ascending.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="term">The first term.</param>
    /// <param name="next">The term behind it.</param>
    /// <param name="places">Has room for as many places as there are tokens but the last.</param>
    /// <returns>The number of places.</returns>
    public static int Pair(ReadOnlySpan<int> tokens, int term, int next, Span<int> places)
    {
        int found = 0, place = 0;
        ref int first = ref MemoryMarshal.GetReference(tokens);
        Vector512<int> wanted = Vector512.Create(term), wantedNext = Vector512.Create(next);
        for (; place < tokens.Length - Vector512<int>.Count; place += Vector512<int>.Count)
        {
            Vector512<int> both = Vector512.Equals(At(ref first, place), wanted) & Vector512.Equals(At(ref first, place + 1), wantedNext);
            for (ulong hits = both.ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
            {
                places[found++] = place + BitOperations.TrailingZeroCount(hits);
            }
        }

        for (; place < tokens.Length - 1; place++)
        {
            if (tokens[place] == term && tokens[place + 1] == next)
            {
                places[found++] = place;
            }
        }

        return found;
    }

    /// <summary>Writes the places of the terms of a set, ascending.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="places">Has room for as many places as there are tokens.</param>
    /// <returns>The number of places.</returns>
    public static int Any(ReadOnlySpan<int> tokens, TermSet terms, Span<int> places)
    {
        int found = 0;
        for (int place = 0; place < tokens.Length; place++)
        {
            if (terms.Contains(tokens[place]))
            {
                places[found++] = place;
            }
        }

        return found;
    }

    // The caller has made sure that so many tokens follow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> At(ref int first, int place) => Vector512.LoadUnsafe(ref first, (nuint)place);
}
