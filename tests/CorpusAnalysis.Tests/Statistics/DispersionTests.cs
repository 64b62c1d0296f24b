using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class DispersionTests
{
    private static readonly Gen<(long Frequency, long Size)[]> Parts =
        (from size in Gen.Long[1, 1000] from frequency in Gen.Long[0, size] select (frequency, size)).Array[2, 40];

    // Juilland .6464, Carroll .8277, Rosengren .937, DP .3333 and DPnorm .5 are published, see the project's statistics notes; all were
    // computed apart with 40 digits.
    [Theory]
    [InlineData(new long[] { 0, 4, 3, 2, 1 }, new long[] { 50, 50, 50, 50, 50 }, 0.6464466094067, 0.7952181416542, 0.7555313141044, 0.3, 0.375, 0.47548875021635)]
    [InlineData(new long[] { 2, 1, 1, 1, 0 }, new long[] { 10, 10, 10, 10, 10 }, 0.6837722339832, 0.8277293767706, 0.7794112549695, 0.2, 0.25, 0.4)]
    [InlineData(new long[] { 1, 2, 3, 4, 5 }, new long[] { 100, 100, 100, 100, 100 }, 0.7642977396045, 0.9256339168732, 0.9368466077729, 0.2, 0.25, 0.17267269771886)]
    [InlineData(new long[] { 2, 1, 0 }, new long[] { 10, 10, 10 }, 0.4226497308104, 0.5793801642857, 0.6476030138607, 0.3333333333333, 0.5, 0.66666666666667)]
    [InlineData(new long[] { 3, 0, 7, 1 }, new long[] { 100, 50, 400, 10 }, 0.4054896995285, 0.6061676411339, 0.8745517532625, 0.1672077922078, 0.1702479338843, 0.27402248593786)]
    [InlineData(new long[] { 3, 0, 7, 1, 0 }, new long[] { 100, 50, 400, 10, 0 }, 0.4054896995285, 0.6061676411339, 0.8745517532625, 0.1672077922078, 0.1702479338843, 0.27402248593786)]
    [InlineData(new long[] { 5, 5 }, new long[] { 50, 50 }, 1, 1, 1, 0, 0, 0)]
    [InlineData(new long[] { 5, 50 }, new long[] { 50, 500 }, 1, 1, 1, 0, 0, 0)]
    [InlineData(new long[] { 7, 0 }, new long[] { 25, 75 }, 0, 0, 0.25, 0.75, 1, 2)]
    [InlineData(new long[] { 7 }, new long[] { 25 }, 1, 1, 1, 0, 0, 0)]
    [InlineData(new long[] { 7, 0 }, new long[] { 25, 0 }, 1, 1, 1, 0, 0, 0)]
    public void Measures_equal_the_published_values(long[] frequencies, long[] sizes, double d, double d2, double s, double dp, double dpNorm, double kld)
    {
        Assert.Equal(d, Dispersion.JuillandD(frequencies, sizes)!.Value, 1e-12);
        Assert.Equal(d2, Dispersion.CarrollD2(frequencies, sizes)!.Value, 1e-12);
        Assert.Equal(s, Dispersion.RosengrenS(frequencies, sizes)!.Value, 1e-12);
        Assert.Equal(dp, Dispersion.DeviationOfProportions(frequencies, sizes)!.Value, 1e-12);
        Assert.Equal(dpNorm, Dispersion.NormalizedDeviationOfProportions(frequencies, sizes)!.Value, 1e-12);
        Assert.Equal(kld, Dispersion.KullbackLeiblerDivergence(frequencies, sizes)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(new long[] { 0, 4, 3, 2, 1 }, 4)]
    [InlineData(new long[] { 0, 0 }, 0)]
    [InlineData(new long[0], 0)]
    public void Range_counts_the_parts_that_hold_the_term(long[] frequencies, int expected) => Assert.Equal(expected, Dispersion.Range(frequencies));

    [Theory]
    [InlineData(new long[] { 0, 0 }, new long[] { 10, 20 })]
    [InlineData(new long[] { 0, 0 }, new long[] { 0, 0 })]
    [InlineData(new long[0], new long[0])]
    public void What_occurs_nowhere_has_no_dispersion(long[] frequencies, long[] sizes)
    {
        Assert.Null(Dispersion.JuillandD(frequencies, sizes));
        Assert.Null(Dispersion.CarrollD2(frequencies, sizes));
        Assert.Null(Dispersion.RosengrenS(frequencies, sizes));
        Assert.Null(Dispersion.DeviationOfProportions(frequencies, sizes));
        Assert.Null(Dispersion.NormalizedDeviationOfProportions(frequencies, sizes));
        Assert.Null(Dispersion.KullbackLeiblerDivergence(frequencies, sizes));
    }

    [Fact]
    public void Every_measure_stays_within_its_range() => Parts.Where(HoldsTheTerm).Sample(parts =>
    {
        (long[] frequencies, long[] sizes) = Columns(parts);
        double smallest = (double)sizes.Min() / sizes.Sum();
        Assert.InRange(Dispersion.JuillandD(frequencies, sizes)!.Value, 0, 1);
        Assert.InRange(Dispersion.CarrollD2(frequencies, sizes)!.Value, 0, 1);
        Assert.InRange(Dispersion.RosengrenS(frequencies, sizes)!.Value, smallest - 1e-12, 1);
        Assert.InRange(Dispersion.DeviationOfProportions(frequencies, sizes)!.Value, 0, 1 - smallest + 1e-12);
        Assert.InRange(Dispersion.NormalizedDeviationOfProportions(frequencies, sizes)!.Value, 0, 1);
        Assert.InRange(Dispersion.KullbackLeiblerDivergence(frequencies, sizes)!.Value, 0, -Math.Log2(smallest) + 1e-12);
    });

    [Fact]
    public void What_is_in_proportion_to_the_parts_is_even() => Gen.Select(Gen.Long[1, 1000].Array[1, 40], Gen.Long[1, 20]).Sample((frequencies, times) =>
        Assert.All(Measures(frequencies, [.. frequencies.Select(frequency => frequency * times)]).Zip([1, 1, 1, 0, 0, 0.0]), pair => Assert.Equal(pair.Second, pair.First, 1e-6)));

    [Fact]
    public void The_order_of_the_parts_and_empty_parts_among_them_change_nothing() => Parts.Where(HoldsTheTerm).Sample(parts =>
    {
        (long[] frequencies, long[] sizes) = Columns(parts);
        double[] backwards = Measures([.. frequencies.Reverse(), 0], [.. sizes.Reverse(), 0]);
        Assert.All(Measures(frequencies, sizes).Zip(backwards), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    });

    // Shares do not change when every text is repeated.
    [Fact]
    public void Repeating_all_parts_in_themselves_changes_nothing() => Gen.Select(Parts.Where(HoldsTheTerm), Gen.Long[2, 50]).Sample((parts, times) =>
    {
        (long[] frequencies, long[] sizes) = Columns(parts);
        double[] repeated = Measures([.. frequencies.Select(count => count * times)], [.. sizes.Select(count => count * times)]);
        Assert.All(Measures(frequencies, sizes).Zip(repeated), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    });

    // Two parts in one are at least as even as apart: deviations cancel, and entropy is lost.
    [Fact]
    public void Joining_parts_never_makes_uneven() => Parts.Where(HoldsTheTerm).Sample(parts =>
    {
        (long[] frequencies, long[] sizes) = Columns(parts);
        (long[] joined, long[] joinedSizes) = ([frequencies[0] + frequencies[1], .. frequencies[2..]], [sizes[0] + sizes[1], .. sizes[2..]]);
        Assert.True(Dispersion.DeviationOfProportions(joined, joinedSizes) <= Dispersion.DeviationOfProportions(frequencies, sizes) + 1e-12);
        Assert.True(Dispersion.KullbackLeiblerDivergence(joined, joinedSizes) <= Dispersion.KullbackLeiblerDivergence(frequencies, sizes) + 1e-12);
        Assert.True(Dispersion.RosengrenS(joined, joinedSizes) >= Dispersion.RosengrenS(frequencies, sizes) - 1e-12);
    });

    [Fact]
    public void Counts_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Dispersion.JuillandD([1, 2], [3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.CarrollD2([-1], [3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.RosengrenS([4], [3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.DeviationOfProportions([0], [-3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.Range([-1]));
    }

    private static double[] Measures(long[] frequencies, long[] sizes) =>
    [
        Dispersion.JuillandD(frequencies, sizes)!.Value,
        Dispersion.CarrollD2(frequencies, sizes)!.Value,
        Dispersion.RosengrenS(frequencies, sizes)!.Value,
        Dispersion.DeviationOfProportions(frequencies, sizes)!.Value,
        Dispersion.NormalizedDeviationOfProportions(frequencies, sizes)!.Value,
        Dispersion.KullbackLeiblerDivergence(frequencies, sizes)!.Value,
    ];

    private static bool HoldsTheTerm((long Frequency, long Size)[] parts) => parts.Any(part => part.Frequency > 0);

    private static (long[] Frequencies, long[] Sizes) Columns((long Frequency, long Size)[] parts) =>
        ([.. parts.Select(part => part.Frequency)], [.. parts.Select(part => part.Size)]);
}
