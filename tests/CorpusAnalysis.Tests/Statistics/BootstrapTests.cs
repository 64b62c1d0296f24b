using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class BootstrapTests
{
    private static readonly double[] Shares = [.. Enumerable.Range(0, 400).Select(i => i < 160 ? 1.0 : 0)];

    // The mean of a resample of 160 ones among 400 is binomial: its quantiles, computed apart in exact fractions. The tolerance is two
    // steps of 1/400, more than three standard errors of a quantile of 20 000 samples.
    [Theory]
    [InlineData(0.95, 0.3525, 0.4475)]
    [InlineData(0.90, 0.3600, 0.4400)]
    public void The_interval_of_a_share_equals_the_quantiles_of_the_binomial(double confidence, double low, double high)
    {
        Interval interval = Bootstrap.Interval(Shares, Mean, seed: 7, resamples: 20_000, confidence: confidence)!.Value;

        Assert.Equal(low, interval.Low, 0.005);
        Assert.Equal(high, interval.High, 0.005);
    }

    // 0 … 999 has the mean 499.5 and the standard error 288.675/√1000 = 9.1287: 499.5 ± 1.96 · 9.1287. The tolerance is a tenth of the
    // standard error, about three standard errors of a quantile of 10 000 samples.
    [Fact]
    public void The_interval_of_a_mean_is_near_that_of_the_normal_distribution()
    {
        Interval interval = Bootstrap.Interval([.. Enumerable.Range(0, 1000).Select(i => (double)i)], Mean, resamples: 10_000)!.Value;

        Assert.Equal(481.608, interval.Low, 0.913);
        Assert.Equal(517.392, interval.High, 0.913);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval() => Gen.Int.Sample(
        seed => Assert.Equal(Bootstrap.Interval(Shares, Mean, seed, 100), Bootstrap.Interval(Shares, Mean, seed, 100)), iter: 20);

    [Fact]
    public void Another_seed_gives_another_interval()
    {
        double[] values = [.. Enumerable.Range(0, 50).Select(i => Math.Sqrt(i))];

        Assert.NotEqual(Bootstrap.Interval(values, Mean, 1), Bootstrap.Interval(values, Mean, 2));
    }

    [Fact]
    public void A_higher_level_gives_an_interval_that_holds_the_other() =>
        Gen.Select(Gen.Double[0, 100].Array[1, 20], Gen.Int, Gen.Double[0.01, 0.99], Gen.Double[0.01, 0.99]).Sample(
            (values, seed, one, other) =>
            {
                Interval narrow = Bootstrap.Interval(values, Mean, seed, 100, Math.Min(one, other))!.Value;
                Interval wide = Bootstrap.Interval(values, Mean, seed, 100, Math.Max(one, other))!.Value;
                Assert.InRange(narrow.Low, wide.Low, narrow.High);
                Assert.InRange(narrow.High, narrow.Low, wide.High);
                Assert.InRange(wide.Low, values.Min() - 1e-9, values.Max() + 1e-9);
                Assert.InRange(wide.High, values.Min() - 1e-9, values.Max() + 1e-9);
            },
            iter: 50);

    // 100 samples have the values 0 … 99 in some order; type 7 puts the quantile q at 99q.
    [Fact]
    public void The_ends_are_quantiles_interpolated_linearly()
    {
        int value = 0;

        Interval interval = Bootstrap.Interval([0], _ => value++ * 37 % 100, resamples: 100, confidence: 0.95)!.Value;

        Assert.Equal(99 * 0.025, interval.Low, 1e-9);
        Assert.Equal(99 * 0.975, interval.High, 1e-9);
    }

    [Fact]
    public void A_constant_statistic_is_both_ends() => Assert.Equal(new Interval(0.25, 0.25), Bootstrap.Interval([1, 2, 3], _ => 0.25));

    [Fact]
    public void A_single_unit_leaves_no_doubt() => Assert.Equal(new Interval(3, 3), Bootstrap.Interval([3.0], Mean));

    [Fact]
    public void There_is_no_interval_without_units_or_where_the_statistic_is_not_defined()
    {
        Assert.Null(Bootstrap.Interval<double>([], Mean));
        Assert.Null(Bootstrap.Interval<int>([1, 2, 3], _ => null));
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(49, false)]
    public void The_statistic_must_be_defined_in_half_of_the_samples(int defined, bool isInterval)
    {
        int sample = 0;

        Assert.Equal(isInterval, Bootstrap.Interval([1], _ => sample++ < defined ? 1.0 : null, resamples: 100) is not null);
    }

    [Fact]
    public void Every_sample_is_as_large_as_the_one_given_and_of_its_units() => Bootstrap.Interval([3, 5, 8], sample =>
    {
        Assert.Equal(3, sample.Count);
        Assert.All(sample, unit => Assert.Contains(unit, new[] { 3, 5, 8 }));
        return 0;
    });

    [Theory]
    [InlineData(99, 0.95)]
    [InlineData(0, 0.95)]
    [InlineData(-1, 0.95)]
    [InlineData(100, 0)]
    [InlineData(100, 1)]
    [InlineData(100, -0.5)]
    [InlineData(100, 95)]
    public void Too_few_samples_or_a_level_that_is_none_is_refused(int resamples, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Interval([1.0], Mean, 1, resamples, confidence));

    private static double? Mean(IReadOnlyList<double> values) => values.Average();
}
