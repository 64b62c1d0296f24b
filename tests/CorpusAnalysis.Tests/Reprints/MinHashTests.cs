using MathNet.Numerics.Distributions;

namespace CorpusAnalysis.Tests.Reprints;

/// <summary>What the minima promise, over many random pairs of sets. Seeds are fixed, so that a test that passes once passes always.</summary>
public class MinHashTests
{
    private const int Trials = 4000;

    // The chance that a test of a true promise fails for some seed.
    private const double Chance = 1e-6;

    // Two sets of 100 with so many in common: s = shared / (200 − shared).
    [Theory]
    [InlineData(20, 5, 34)]
    [InlineData(20, 5, 60)]
    [InlineData(20, 5, 70)]
    [InlineData(20, 5, 80)]
    [InlineData(52, 3, 34)]
    [InlineData(52, 3, 10)]
    [InlineData(23, 6, 75)]
    [InlineData(64, 1, 2)]
    public void Sets_meet_as_often_as_the_curve_says(int bands, int rows, int shared)
    {
        var curve = new MinHashBands(bands, rows);
        var random = new Random(7);
        int met = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            (uint[] one, uint[] other) = Minima(curve.Hashes, seed: trial, random, shared);
            met += Enumerable.Range(0, bands).Any(band => one.AsSpan(band * rows, rows).SequenceEqual(other.AsSpan(band * rows, rows))) ? 1 : 0;
        }

        var expected = new Binomial(curve.Probability(shared / (200.0 - shared)), Trials);
        Assert.True(expected.CumulativeDistribution(met) > Chance && 1 - expected.CumulativeDistribution(met - 1) > Chance, $"{met} of {Trials}, expected {expected.Mean:F1}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(99)]
    [InlineData(100)]
    public void Minima_agree_as_often_as_the_Jaccard_coefficient_says(int shared)
    {
        const int Hashes = 256;
        var random = new Random(11);
        double[] estimates = [.. Enumerable.Range(0, Trials / 4).Select(trial =>
        {
            (uint[] one, uint[] other) = Minima(Hashes, trial, random, shared);
            return MinHash.Estimate(one, other);
        })];
        double expected = shared / (200.0 - shared), error = Math.Sqrt(expected * (1 - expected) / Hashes);

        Assert.Equal(expected, estimates.Average(), 5 * error / Math.Sqrt(estimates.Length));
        Assert.True(error == 0 || MathNet.Numerics.Statistics.Statistics.StandardDeviation(estimates) is var deviation && deviation > 0.85 * error && deviation < 1.15 * error);
    }

    [Fact]
    public void Functions_are_the_same_for_any_count_and_others_for_another_seed()
    {
        ulong[] set = [.. Enumerable.Range(0, 50).Select(i => Mixing.Mix((ulong)i))];
        uint[] few = Of(new MinHash(37, 1), 0, 37), many = Of(new MinHash(200, 1), 0, 200), later = Of(new MinHash(200, 1), 13, 24);

        Assert.Equal(few, many[..37]);
        Assert.Equal(later, many[13..37]);
        Assert.DoesNotContain(true, Of(new MinHash(37, 2), 0, 37).Zip(few, (one, other) => one == other));

        uint[] Of(MinHash hashes, int first, int count)
        {
            uint[] room = MinHash.Room(count);
            hashes.Fill(set, first, room, count);
            return room[..count];
        }
    }

    private static (uint[] One, uint[] Other) Minima(int hashes, int seed, Random random, int shared)
    {
        ulong[] numbers = [.. Enumerable.Range(0, 200 - shared).Select(_ => (ulong)random.NextInt64())];
        var functions = new MinHash(hashes, seed);
        uint[] one = MinHash.Room(hashes), other = MinHash.Room(hashes);
        functions.Fill(numbers.AsSpan(0, 100), 0, one, hashes);
        functions.Fill(numbers.AsSpan(100 - shared), 0, other, hashes);
        return (one[..hashes], other[..hashes]);
    }
}
