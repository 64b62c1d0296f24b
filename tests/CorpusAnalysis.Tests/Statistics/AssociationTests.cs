using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class AssociationTests
{
    private static readonly Gen<CooccurrenceTable> Tables = CooccurrenceTableTests.UpTo(1_000_000);

    // Church and Hanks (1990) give 11.3 for the first row; the others are by hand: three times as often, as often, half as often.
    [Theory]
    [InlineData(8, 1105, 44, 15_000_000, 11.3, 0.05)]
    [InlineData(6, 10, 20, 100, 1.5849625, 1e-7)]
    [InlineData(2, 10, 20, 100, 0, 1e-12)]
    [InlineData(1, 10, 20, 100, -1, 1e-12)]
    public void MutualInformation_equals_the_published_value(long joint, long first, long second, long total, double expected, double tolerance) =>
        Assert.Equal(expected, Association.MutualInformation(new(joint, first, second, total)), tolerance);

    // Church et al. (1991); the second from the cells 1, 15333, 1, 176663; the last by hand: (4 − 2)/√4.
    [Theory]
    [InlineData(8, 15828, 4675, 14_307_668, 0.999932)]
    [InlineData(1, 15334, 2, 191_998, 0.840269)]
    [InlineData(2, 10, 20, 100, 0)]
    [InlineData(4, 10, 20, 100, 1)]
    public void TScore_equals_the_published_value(long joint, long first, long second, long total, double expected) =>
        Assert.Equal(expected, Association.TScore(new(joint, first, second, total)), 5e-7);

    // Dunning (1993), tables 3 and 4: the cells 110, 2442, 111, 29114 and 10, 0, 3, 31764. The last two were computed apart, in exact fractions.
    [Theory]
    [InlineData(110, 2552, 221, 31_777, 270.72, 0.005)]
    [InlineData(10, 10, 13, 31_777, 167.23, 0.005)]
    [InlineData(2, 10, 20, 100, 0, 1e-12)]
    [InlineData(0, 10, 20, 100, -4.733368877, 1e-8)]
    [InlineData(8, 15828, 4675, 14_307_668, 1.325389396, 1e-6)]
    public void LogLikelihood_equals_the_published_value(long joint, long first, long second, long total, double expected, double tolerance) =>
        Assert.Equal(expected, Association.LogLikelihood(new(joint, first, second, total)), tolerance);

    // The frequencies of the first row are those of the Dice coefficient below; the others by hand, the last as a window can count.
    [Theory]
    [InlineData(130, 3121, 143, 10.349942)]
    [InlineData(5, 5, 5, 14)]
    [InlineData(5, 10, 10, 13)]
    [InlineData(1, 3, 5, 12)]
    [InlineData(2, 1, 2, 14.415037)]
    public void LogDice_equals_the_value_computed_apart(long joint, long first, long second, double expected) =>
        Assert.Equal(expected, Association.LogDice(joint, first, second), 5e-7);

    // Published as a Dice coefficient; see the project's statistics notes.
    [Fact]
    public void LogDice_is_the_logarithm_of_the_published_coefficient() =>
        Assert.Equal(0.0797, Math.Pow(2, Association.LogDice(130, 3121, 143) - 14), 5e-5);

    [Theory]
    [InlineData(0, 10, 20, 100, double.NegativeInfinity)]
    [InlineData(0, 0, 20, 100, 0)]
    [InlineData(0, 10, 0, 100, 0)]
    public void What_is_never_together_scores_lowest_where_it_was_expected(long joint, long first, long second, long total, double score)
    {
        CooccurrenceTable table = new(joint, first, second, total);

        Assert.Equal(score, Association.TScore(table));
        Assert.Equal(double.NegativeInfinity, Association.MutualInformation(table));
        Assert.Equal(double.NegativeInfinity, Association.LogDice(joint, first, second));
    }

    [Theory]
    [InlineData(0, 0, 20, 100)]
    [InlineData(20, 100, 20, 100)]
    [InlineData(0, 20, 0, 100)]
    [InlineData(20, 20, 100, 100)]
    [InlineData(1, 1, 1, 1)]
    public void A_margin_without_contrast_is_no_evidence(long joint, long first, long second, long total) =>
        Assert.Equal(0, Association.LogLikelihood(new(joint, first, second, total)));

    [Theory]
    [InlineData(-1, 2, 2)]
    [InlineData(1, -1, 2)]
    [InlineData(3, 4, 2)]
    [InlineData(0, 4, -1)]
    public void LogDice_of_counts_that_cannot_be_is_refused(long joint, long first, long second) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Association.LogDice(joint, first, second));

    [Fact]
    public void Exchanging_the_two_changes_nothing() => Tables.Sample(table =>
    {
        CooccurrenceTable swapped = table.Swap();
        Assert.Equal(Association.MutualInformation(table), Association.MutualInformation(swapped), 1e-9);
        Assert.Equal(Association.TScore(table), Association.TScore(swapped), 1e-6);
        double evidence = Association.LogLikelihood(table);
        Assert.Equal(evidence, Association.LogLikelihood(swapped), (Math.Abs(evidence) * 1e-6) + 1e-3);
        Assert.Equal(Association.LogDice(table.Joint, table.First, table.Second), Association.LogDice(table.Joint, table.Second, table.First), 1e-12);
    });

    [Fact]
    public void LogDice_is_at_most_14_when_each_has_the_joint_places() => Tables.Sample(table =>
        Assert.True(Association.LogDice(table.Joint, table.First, table.Second) <= 14));

    [Fact]
    public void Every_measure_has_the_sign_of_what_is_beyond_expectation() => CooccurrenceTableTests.UpTo(10_000).Sample(table =>
    {
        int sign = Math.Sign((table.Joint * table.Total) - (table.First * table.Second));
        if (sign == 0)
        {
            Assert.Equal(0, Association.LogLikelihood(table), 1e-6);
            Assert.Equal(0, Association.TScore(table), 1e-9);
            Assert.True(table.Joint == 0 || Math.Abs(Association.MutualInformation(table)) < 1e-12);
            return;
        }

        Assert.Equal(sign, Math.Sign(Association.MutualInformation(table)));
        Assert.Equal(sign, Math.Sign(Association.TScore(table)));
        Assert.Equal(sign, Math.Sign(Association.LogLikelihood(table)));
    });

    [Fact]
    public void TScore_never_exceeds_the_root_of_the_joint_frequency() => Tables.Sample(table =>
        Assert.True(Association.TScore(table) <= Math.Sqrt(table.Joint)));
}
