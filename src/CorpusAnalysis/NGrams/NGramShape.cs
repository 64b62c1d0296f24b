using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>How far apart the words of an n-gram may stand.</summary>
/// <param name="Before">Tokens that the unit must have before the first word.</param>
/// <param name="Steps">From each word to the next: the nearest and the farthest place behind it, 1 being the next token.</param>
/// <param name="After">Tokens that the unit must have behind the last word.</param>
internal sealed record NGramShape(int Before, ImmutableArray<(int Nearest, int Farthest)> Steps, int After)
{
    /// <summary>The most words of an n-gram.</summary>
    public const int MaxSize = 20;

    /// <summary>The most tokens that may be left out between two of them.</summary>
    public const int MaxSkip = 1000;

    /// <summary>The words.</summary>
    public int Size => Steps.Length + 1;

    /// <summary>Words with up to so many tokens left out between each and the next.</summary>
    public static NGramShape Skipping(int size, int skip) => new(0, [.. Enumerable.Repeat((1, skip + 1), size - 1)], 0);

    /// <summary>Some places of a row of tokens, the rest being whatever it is.</summary>
    /// <param name="size">The tokens of the row.</param>
    /// <param name="places">A bit for each of the places, the first being the lowest; at least one.</param>
    public static NGramShape Part(int size, int places)
    {
        int[] chosen = [.. Enumerable.Range(0, size).Where(place => (places >> place & 1) != 0)];
        return new NGramShape(chosen[0], [.. chosen.Skip(1).Zip(chosen, (place, last) => (place - last, place - last))], size - 1 - chosen[^1]);
    }

    /// <summary>In how many ways the words behind a level can stand; at most <see cref="long.MaxValue"/>.</summary>
    /// <param name="from">How many steps are made already.</param>
    public long Ways(int from)
    {
        Int128 ways = 1;
        foreach ((int nearest, int farthest) in Steps.AsSpan()[from..])
        {
            ways = Int128.Min(long.MaxValue, ways * (farthest - nearest + 1));
        }

        return (long)ways;
    }

    /// <summary>The places of such n-grams in units of some lengths.</summary>
    /// <exception cref="OverflowException">There are 2⁶³ or more.</exception>
    public long Places(ReadOnlySpan<int> lengths)
    {
        long[] ways = WaysBySpan();
        long places = 0;
        foreach (int length in lengths)
        {
            for (int span = 1; span < ways.Length && span <= length; span++)
            {
                places = checked(places + (ways[span] * (length - span + 1)));
            }
        }

        return places;
    }

    // How many ways of standing take so many tokens from the first needed to the last.
    private long[] WaysBySpan()
    {
        long[] ways = new long[Before + 1 + Steps.Sum(step => step.Farthest) + After + 1];
        ways[Before + 1 + After] = 1;
        foreach ((int nearest, int farthest) in Steps)
        {
            long[] longer = new long[ways.Length];
            for (int span = 0; span < ways.Length; span++)
            {
                for (int step = nearest; step <= farthest && span - step >= 0; step++)
                {
                    longer[span] = checked(longer[span] + ways[span - step]);
                }
            }

            ways = longer;
        }

        return ways;
    }
}
