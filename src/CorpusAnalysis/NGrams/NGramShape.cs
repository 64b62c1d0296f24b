using System.Collections.Immutable;
using System.Numerics;

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

    /// <summary>The most places that n-grams and their beginnings may have to be counted: with many words and wide gaps their number explodes.</summary>
    public const long MaxPlaces = 100_000_000_000;

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

    /// <summary>The places of such n-grams in units of some lengths; at most <see cref="long.MaxValue"/>.</summary>
    public long Places(ReadOnlySpan<int> lengths)
    {
        int longest = 0;
        foreach (int length in lengths)
        {
            longest = Math.Max(longest, length);
        }

        (long[] byLength, long ways) = PlacesByLength(longest);
        Int128 places = 0;
        foreach (int length in lengths)
        {
            int known = Math.Min(length, byLength.Length - 1);
            places += byLength[known] + ((Int128)(length - known) * ways);
        }

        return (long)Int128.Min(long.MaxValue, places);
    }

    /// <summary>The places that counting may look at: those of such n-grams and of all their beginnings of two words or more; at most <see cref="long.MaxValue"/>.</summary>
    public long PlacesWithBeginnings(ReadOnlySpan<int> lengths)
    {
        Int128 places = 0;
        for (int steps = 1; steps <= Steps.Length && places < long.MaxValue; steps++)
        {
            places += (this with { Steps = Steps[..steps] }).Places(lengths);
        }

        return (long)Int128.Min(long.MaxValue, places);
    }

    // The places in a unit of each length up to the longest, or up to the farthest that the words can stand apart; how many each token more brings.
    private (long[] ByLength, long Ways) PlacesByLength(int longest)
    {
        BigInteger[] waysBySpan = WaysBySpan((int)Math.Min(longest, Before + 1L + Steps.Sum(step => step.Farthest) + After));
        long[] byLength = new long[waysBySpan.Length];
        (BigInteger ways, BigInteger places) = (0, 0);
        for (int length = 0; length < byLength.Length; length++)
        {
            ways += waysBySpan[length];
            places += ways;
            byLength[length] = (long)BigInteger.Min(long.MaxValue, places);
        }

        return (byLength, (long)BigInteger.Min(long.MaxValue, ways));
    }

    // How many ways of standing take so many tokens from the first needed to the last.
    private BigInteger[] WaysBySpan(int longest)
    {
        var ways = new BigInteger[longest + 1];
        if (Before + 1 + After <= longest)
        {
            ways[Before + 1 + After] = 1;
        }

        foreach ((int nearest, int farthest) in Steps)
        {
            // A sum over the spans that one step makes so long, which moves along with them.
            var longer = new BigInteger[ways.Length];
            BigInteger sum = 0;
            for (int span = nearest; span < longer.Length; span++)
            {
                sum += ways[span - nearest] - (span > farthest ? ways[span - farthest - 1] : 0);
                longer[span] = sum;
            }

            ways = longer;
        }

        return ways;
    }
}
