using System.Numerics;

namespace CorpusAnalysis;

/// <summary>In how many rows of k tokens the words of an n-gram have their places, each alone and in every combination.</summary>
internal sealed class RowMargins
{
    private readonly int _size;
    private readonly long _rows;
    private readonly long[][] _singles;

    // By the bits of the places: the parts of two words and more; null for fewer and for the whole.
    private readonly NGramCounts?[] _parts;

    private RowMargins(int size, long rows, long[][] singles, NGramCounts?[] parts) => (_size, _rows, _singles, _parts) = (size, rows, singles, parts);

    /// <summary>Counts the margins of all n-grams that reach the limits.</summary>
    /// <param name="stream">The tokens; terms that are in none of these n-grams may be holes in it.</param>
    /// <param name="size">The words of an n-gram.</param>
    /// <param name="limits">What the n-grams must reach; a part of one reaches it too.</param>
    /// <param name="frequencies">By term, its tokens in the stream.</param>
    public static RowMargins Of(TokenStream stream, int size, NGramLimits limits, long[] frequencies)
    {
        var parts = new NGramCounts?[1 << size];
        long rows = NGramShape.Skipping(size, 0).Places(stream.UnitLengths);
        for (int places = 0; places < parts.Length - 1; places++)
        {
            if (BitOperations.PopCount((uint)places) >= 2)
            {
                NGramCollector part = NGramCounter.Count(stream, NGramShape.Part(size, places), limits with { NoEnds = null }, frequencies);
                parts[places] = NGramCounts.Of(part, 0, rows);
            }
        }

        return new RowMargins(size, rows, [.. Enumerable.Range(0, size).Select(place => Singles(stream, size, place, frequencies))], parts);
    }

    /// <summary>The margins of an n-gram, as <see cref="LogLinearInteraction.Cells"/> takes them.</summary>
    public long[] Of(NGramCounts counts, int number)
    {
        ReadOnlySpan<int> words = counts[number];
        long[] margins = new long[1 << _size];
        margins[0] = _rows;
        margins[^1] = counts.Frequencies[number];
        Span<int> some = stackalloc int[_size];
        for (int places = 1; places < margins.Length - 1; places++)
        {
            int length = 0;
            for (int place = 0; place < _size; place++)
            {
                if ((places >> place & 1) != 0)
                {
                    some[length++] = words[place];
                }
            }

            margins[places] = _parts[places] is { } part
                ? part.Frequencies[part.Find(some[..length])]
                : _singles[BitOperations.TrailingZeroCount(places)][some[0]];
        }

        return margins;
    }

    // A word's tokens without those too near to an end of their unit for a row to have them in that place.
    private static long[] Singles(TokenStream stream, int size, int place, long[] frequencies)
    {
        long[] singles = (long[])frequencies.Clone();
        ReadOnlySpan<int> tokens = stream.Tokens;
        for (int start = 1, length; start < tokens.Length; start += length + 1)
        {
            length = tokens[start..].IndexOfAnyInRange(TokenStream.ArticleEnd, TokenStream.UnitEnd);
            int first = Math.Min(place, length), end = Math.Max(first, length - size + place + 1);
            Without(tokens.Slice(start, first), singles);
            Without(tokens[(start + end)..(start + length)], singles);
        }

        return singles;
    }

    private static void Without(ReadOnlySpan<int> tokens, long[] singles)
    {
        foreach (int term in tokens)
        {
            if (term >= 0)
            {
                singles[term]--;
            }
        }
    }
}
