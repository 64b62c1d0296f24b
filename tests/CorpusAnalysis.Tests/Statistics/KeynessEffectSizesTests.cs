using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class KeynessEffectSizesTests
{
    private static readonly Gen<ContingencyTable> Tables = KeynessTests.Tables;

    // Gabrielatos and Marchi (2011), as in the project's statistics notes, 88.7; the ends and the other rows were computed apart with 40 digits.
    [Theory]
    [InlineData(206523, 959641, 178174, 1562358, 88.7104090427, 87.6181025697, 89.8090748884)]
    [InlineData(20, 1000, 10, 1000, 100, -5.90506995605, 325.102606286)]
    [InlineData(4, 1000, 0, 1000, 700, -57.6498194654, 15012.0961451)]
    [InlineData(0, 1000, 4, 1000, -100, -100, 136.126502267)]
    public void PercentDifference_equals_the_published_value(long a, long c, long b, long d, double expected, double low, double high)
    {
        Interval interval = Keyness.PercentDifferenceInterval(new(a, c, b, d));

        Assert.Equal(expected, Keyness.PercentDifference(new(a, c, b, d)), 1e-9);
        Assert.Equal(low, interval.Low, 1e-6);
        Assert.Equal(high, interval.High, 1e-6);
    }

    // Pojanapunya and Todd give 16.6 for the first row; all were computed apart with 40 digits, those with an empty cell with 0.5 more in each.
    [Theory]
    [InlineData(16217, 2796938, 735, 2087946, 16.5612119714, 15.3809086543, 17.832089646)]
    [InlineData(20, 1000, 10, 1000, 2.02040816327, 0.940906254877, 4.3384227972)]
    [InlineData(7, 9, 2, 10, 14, 1.54057279929, 127.225406089)]
    [InlineData(4, 1000, 0, 1000, 9.03612644255, 0.485863442117, 168.054589022)]
    [InlineData(0, 1000, 4, 2000, 0.221722472097, 0.0119257330082, 4.12225014588)]
    public void OddsRatio_equals_the_value_computed_apart(long a, long c, long b, long d, double expected, double low, double high)
    {
        Interval interval = Keyness.OddsRatioInterval(new(a, c, b, d));

        Assert.Equal(expected, Keyness.OddsRatio(new(a, c, b, d)), 1e-9);
        Assert.Equal(low, interval.Low, 1e-9);
        Assert.Equal(high, interval.High, 1e-6);
    }

    // The formula of Kilgarriff (2009) by hand: 201/51, 300/150, 1/3.
    [Theory]
    [InlineData(200, 1_000_000, 100, 2_000_000, 1, 3.9412)]
    [InlineData(200, 1_000_000, 100, 2_000_000, 100, 2)]
    [InlineData(0, 1_000_000, 4, 2_000_000, 1, 0.3333)]
    [InlineData(0, 1_000, 0, 2_000, 1, 1)]
    public void SimpleMaths_equals_the_value_by_hand(long a, long c, long b, long d, double constant, double expected) =>
        Assert.Equal(expected, Keyness.SimpleMaths(new(a, c, b, d), constant), 5e-5);

    // log2(100/55), log2(3/2) for a term of the target alone that holds two thirds of all tokens, and the two kinds of nothing.
    [Theory]
    [InlineData(100, 10_000, 10, 10_000, 0.8624965)]
    [InlineData(7, 2_000, 0, 1_000, 0.5849625)]
    [InlineData(5, 1_000, 10, 2_000, 0)]
    [InlineData(0, 1_000, 1, 1_000, double.NegativeInfinity)]
    [InlineData(0, 1_000, 0, 1_000, 0)]
    public void MutualInformation_equals_the_value_by_hand(long a, long c, long b, long d, double expected) =>
        Assert.Equal(expected, Keyness.MutualInformation(new ContingencyTable(a, c, b, d)), 1e-7);

    // 85.4724 − ln 20000.
    [Fact]
    public void BayesianInformationCriterion_is_the_evidence_less_the_logarithm_of_the_tokens()
    {
        double evidence = Keyness.LogLikelihoodTwoTerm(new(100, 10_000, 10, 10_000));

        Assert.Equal(75.5690, Keyness.BayesianInformationCriterion(evidence, 20_000), 5e-5);
        Assert.Equal(75.5690, Keyness.BayesianInformationCriterion(-evidence, 20_000), 5e-5);
        Assert.Equal(-Math.Log(20_000), Keyness.BayesianInformationCriterion(0, 20_000));
        Assert.Equal(0, Keyness.BayesianInformationCriterion(0, 1));
    }

    [Theory]
    [InlineData(0, 1000, 0, 500)]
    [InlineData(5, 1000, 10, 2000)]
    [InlineData(3, 3, 7, 7)]
    [InlineData(1, 1, 1, 1)]
    public void Equal_shares_have_no_effect(long a, long c, long b, long d)
    {
        ContingencyTable table = new(a, c, b, d);

        Assert.Equal(0, Keyness.PercentDifference(table));
        Assert.Equal(1, Keyness.OddsRatio(table), 1e-12);
        Assert.Equal(1, Keyness.SimpleMaths(table));
        Assert.Equal(0, Keyness.MutualInformation(table), 1e-12);
    }

    [Fact]
    public void Exchanging_the_corpora_inverts_every_ratio() => Tables.Sample(table =>
    {
        Assert.Equal(1, Keyness.OddsRatio(table) * Keyness.OddsRatio(table.Swap()), 1e-9);
        Assert.Equal(1, Keyness.SimpleMaths(table) * Keyness.SimpleMaths(table.Swap()), 1e-9);
        Assert.Equal(1, Keyness.OddsRatioInterval(table).Low * Keyness.OddsRatioInterval(table.Swap()).High, 1e-9);
        if (table.TargetFrequency > 0 && table.ReferenceFrequency > 0)
        {
            Assert.Equal(1, (1 + (Keyness.PercentDifference(table) / 100)) * (1 + (Keyness.PercentDifference(table.Swap()) / 100)), 1e-9);
        }
    });

    [Fact]
    public void PercentDifference_is_the_log_ratio_in_per_cent() => Tables.Where(table => table.TargetFrequency > 0).Sample(table =>
        Assert.Equal(Math.Pow(2, Keyness.LogRatio(table)), 1 + (Keyness.PercentDifference(table) / 100), 1e-9 * Math.Pow(2, Keyness.LogRatio(table))));

    [Fact]
    public void Every_interval_holds_its_value_and_a_wider_one_holds_the_narrower() => Tables.Sample(table =>
    {
        Holds(Keyness.PercentDifferenceInterval(table), Keyness.PercentDifferenceInterval(table, 0.99), Keyness.PercentDifference(table));
        Holds(Keyness.OddsRatioInterval(table), Keyness.OddsRatioInterval(table, 0.99), Keyness.OddsRatio(table));
    });

    [Fact]
    public void Every_effect_rises_with_the_target() => KeynessTests.Growing.Sample(pair =>
    {
        Assert.True(Keyness.PercentDifference(pair.More) > Keyness.PercentDifference(pair.Less));
        Assert.True(Keyness.SimpleMaths(pair.More) > Keyness.SimpleMaths(pair.Less));
        Assert.True(Keyness.OddsRatio(pair.More) > Keyness.OddsRatio(pair.Less));
        Assert.True(Keyness.MutualInformation(pair.More) >= Keyness.MutualInformation(pair.Less));
    });

    // Where all cells are full, an effect size does not change when both corpora are repeated.
    [Fact]
    public void Effects_do_not_grow_with_the_corpora() => Gen.Select(Tables, Gen.Int[2, 100]).Where((table, _) => IsFull(table)).Sample((table, times) =>
    {
        ContingencyTable repeated = new(times * table.TargetFrequency, times * table.TargetSize, times * table.ReferenceFrequency, times * table.ReferenceSize);
        Assert.Equal(1, Keyness.OddsRatio(repeated) / Keyness.OddsRatio(table), 1e-9);
        Assert.Equal(1, (100 + Keyness.PercentDifference(repeated)) / (100 + Keyness.PercentDifference(table)), 1e-9);
        Assert.Equal(Keyness.MutualInformation(table), Keyness.MutualInformation(repeated), 1e-9);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void SimpleMaths_refuses_a_constant_that_is_none(double constant) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.SimpleMaths(new(1, 10, 1, 10), constant));

    [Theory]
    [InlineData(double.NaN, 10)]
    [InlineData(double.PositiveInfinity, 10)]
    [InlineData(1, 0)]
    public void BayesianInformationCriterion_refuses_what_is_no_evidence(double evidence, long tokens) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.BayesianInformationCriterion(evidence, tokens));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Intervals_refuse_a_level_that_is_none(double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.PercentDifferenceInterval(new(1, 10, 1, 10), confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.OddsRatioInterval(new(1, 10, 1, 10), confidence));
    }

    private static void Holds(Interval interval, Interval wider, double value)
    {
        double rounding = 1e-9 * (1 + Math.Abs(value));
        Assert.InRange(value, interval.Low - rounding, interval.High + rounding);
        Assert.InRange(interval.Low, wider.Low - rounding, interval.High);
        Assert.InRange(interval.High, interval.Low, wider.High + rounding);
    }

    private static bool IsFull(ContingencyTable table) =>
        table.TargetFrequency > 0 && table.TargetFrequency < table.TargetSize && table.ReferenceFrequency > 0 && table.ReferenceFrequency < table.ReferenceSize;
}
