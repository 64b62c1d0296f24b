using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class KeynessTests
{
    /// <summary>Tables of any shape.</summary>
    internal static Gen<ContingencyTable> Tables { get; } =
        from c in Gen.Long[1, 1_000_000]
        from d in Gen.Long[1, 1_000_000]
        from a in Gen.Long[0, c]
        from b in Gen.Long[0, d]
        select new ContingencyTable(a, c, b, d);

    /// <summary>Tables of which one has more tokens of the term in the target, and is otherwise the same.</summary>
    internal static Gen<(ContingencyTable Less, ContingencyTable More)> Growing { get; } =
        from table in Tables
        from more in Gen.Long[table.TargetFrequency, table.TargetSize]
        where more > table.TargetFrequency
        select (table, new ContingencyTable(more, table.TargetSize, table.ReferenceFrequency, table.ReferenceSize));

    // Dunning (1993), tables 3 and 4; his cells O11 O12 O21 O22 as frequency and size. Last row: see the project's statistics notes,
    // frequencies of Pojanapunya and Todd (2016).
    [Theory]
    [InlineData(110, 2552, 111, 29225, 270.72, 0.005)]
    [InlineData(10, 10, 3, 31767, 167.23, 0.005)]
    [InlineData(16217, 2796938, 735, 2087946, 13319.958, 0.001)]
    [InlineData(5, 1_000, 5, 1_000, 0, 0)]
    [InlineData(0, 1_000, 0, 1_000, 0, 0)]
    public void LogLikelihood_over_four_cells_equals_the_published_value(long a, long c, long b, long d, double expected, double tolerance)
    {
        Assert.Equal(expected, Keyness.LogLikelihood(new(a, c, b, d)), tolerance);
        Assert.Equal(-expected, Keyness.LogLikelihood(new(b, d, a, c)), tolerance);
    }

    // First row computed by hand: 2 (100 ln(100/55) + 10 ln(10/55)).
    [Theory]
    [InlineData(100, 10_000, 10, 10_000, 85.4724)]
    [InlineData(16217, 2796938, 735, 2087946, 13284.386)]
    public void LogLikelihood_over_two_cells_equals_the_published_value(long a, long c, long b, long d, double expected) =>
        Assert.Equal(expected, Keyness.LogLikelihoodTwoTerm(new(a, c, b, d)), 0.001);

    // Hardie (2014); the others by hand: twice as frequent, half as frequent, 0 counted as 0.5.
    [Theory]
    [InlineData(1, 15334, 1, 176664, 3.526202)]
    [InlineData(20, 1000, 10, 1000, 1)]
    [InlineData(10, 1000, 20, 1000, -1)]
    [InlineData(4, 1000, 0, 1000, 3)]
    [InlineData(0, 1000, 0, 1000, 0)]
    public void LogRatio_equals_the_published_value(long a, long c, long b, long d, double expected) =>
        Assert.Equal(expected, Keyness.LogRatio(new(a, c, b, d)), 1e-6);

    // ln RR ± 1.959964 √(1/20 − 1/1000 + 1/10 − 1/1000), divided by ln 2: 1 ± 1.959964 · 0.3847077 / 0.6931472 = 1 ± 1.0878111.
    [Fact]
    public void LogRatioInterval_equals_the_interval_of_a_relative_risk()
    {
        Interval interval = Keyness.LogRatioInterval(new(20, 1000, 10, 1000));

        Assert.Equal(1 - 1.0878111, interval.Low, 1e-6);
        Assert.Equal(1 + 1.0878111, interval.High, 1e-6);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3.841458820694124, 0.05)]
    [InlineData(-3.841458820694124, 0.05)]
    [InlineData(6.6348966010212145, 0.01)]
    [InlineData(10.827566170662733, 0.001)]
    public void PValue_equals_the_chi_square_distribution(double logLikelihood, double expected) =>
        Assert.Equal(expected, Keyness.PValue(logLikelihood), 1e-12);

    [Fact]
    public void PValue_of_strong_evidence_is_small_and_not_zero() => Assert.InRange(Keyness.PValue(500), 1e-115, 1e-105);

    [Fact]
    public void Swapping_the_corpora_only_changes_signs() => Tables.Sample(table =>
    {
        Assert.Equal(-Keyness.LogLikelihood(table), Keyness.LogLikelihood(table.Swap()), Math.Abs(Keyness.LogLikelihood(table)) * 1e-9);
        Assert.Equal(-Keyness.LogRatio(table), Keyness.LogRatio(table.Swap()), 1e-9);
    });

    [Fact]
    public void The_two_cells_are_part_of_the_four() => Tables.Sample(table =>
        Assert.True(Math.Abs(Keyness.LogLikelihoodTwoTerm(table)) <= Math.Abs(Keyness.LogLikelihood(table))));

    [Fact]
    public void Evidence_rises_with_the_target() => Growing.Sample(pair =>
        Assert.True(Keyness.LogLikelihood(pair.More) >= Keyness.LogLikelihood(pair.Less) - (Math.Abs(Keyness.LogLikelihood(pair.Less)) * 1e-9)));

    // G² of three corpora is that of two of them, and of both together against the third, whichever come first (Kullback 1959).
    [Fact]
    public void Evidence_adds_up_over_three_corpora() => Gen.Select(Tables, Tables).Sample((table, other) =>
    {
        (long a, long c, long b, long d, long e, long f) = (table.TargetFrequency, table.TargetSize, table.ReferenceFrequency, table.ReferenceSize, other.TargetFrequency, other.TargetSize);
        double first = Math.Abs(Keyness.LogLikelihood(new(a, c, b, d))) + Math.Abs(Keyness.LogLikelihood(new(a + b, c + d, e, f)));
        double second = Math.Abs(Keyness.LogLikelihood(new(b, d, e, f))) + Math.Abs(Keyness.LogLikelihood(new(a, c, b + e, d + f)));
        Assert.Equal(first, second, first * 1e-9);
    });

    [Fact]
    public void Every_measure_is_finite() => Tables.Sample(table =>
    {
        Assert.True(double.IsFinite(Keyness.LogLikelihood(table)));
        Assert.InRange(Keyness.PValue(Keyness.LogLikelihood(table)), 0, 1);
        Interval interval = Keyness.LogRatioInterval(table);
        Assert.InRange(Keyness.LogRatio(table), interval.Low, interval.High);
    });

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(2, 1, 0, 1)]
    [InlineData(0, 1, 2, 1)]
    [InlineData(-1, 1, 0, 1)]
    public void A_table_that_cannot_be_is_refused(long a, long c, long b, long d) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContingencyTable(a, c, b, d));
}
