using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class AssociationMeasuresTests
{
    private static readonly Gen<CooccurrenceTable> Tables = CooccurrenceTableTests.UpTo(1_000_000);

    // Bouma (2009): the cells 10, 0, 0, 90; 1, 9, 9, 81; 0, 10, 10, 80. The others were computed apart.
    [Theory]
    [InlineData(10, 10, 10, 100, 1)]
    [InlineData(1, 10, 10, 100, 0)]
    [InlineData(0, 10, 10, 100, -1)]
    [InlineData(8, 1105, 44, 15_000_000, 0.540788395285)]
    [InlineData(4, 29, 5, 41, 0.0529084625819)]
    [InlineData(100, 100, 100, 100, 0)]
    [InlineData(0, 0, 10, 100, 0)]
    public void NormalizedMutualInformation_equals_the_published_value(long joint, long first, long second, long total, double expected) =>
        Assert.Equal(expected, Association.NormalizedMutualInformation(new(joint, first, second, total)), 1e-11);

    // The first from the cells 4, 25, 1, 11; computed apart.
    [Theory]
    [InlineData(4, 29, 5, 41, 2.177643, 4.177643)]
    [InlineData(8, 1105, 44, 15_000_000, 14.269196892, 17.269196892)]
    [InlineData(1, 15334, 2, 191_998, 2.64628529273, 2.64628529273)]
    [InlineData(0, 10, 20, 100, double.NegativeInfinity, double.NegativeInfinity)]
    public void MutualInformation_of_higher_powers_equals_the_value_computed_apart(long joint, long first, long second, long total, double squared, double cubed)
    {
        Assert.Equal(squared, Association.MutualInformationSquared(new(joint, first, second, total)), 5e-7);
        Assert.Equal(cubed, Association.MutualInformationCubed(new(joint, first, second, total)), 5e-7);
    }

    // The first is published, from the cells 1, 15333, 1, 176663; the others by hand: as expected; (0 − 2)/√2; nothing.
    [Theory]
    [InlineData(1, 15334, 2, 191_998, 2.102442)]
    [InlineData(2, 10, 20, 100, 0)]
    [InlineData(0, 10, 20, 100, -1.4142136)]
    [InlineData(0, 0, 20, 100, 0)]
    public void ZScore_equals_the_published_value(long joint, long first, long second, long total, double expected) =>
        Assert.Equal(expected, Association.ZScore(new(joint, first, second, total)), 5e-7);

    // The cells 1, 3, 3, 1 (Yates .5 is published) and 7, 2, 3, 7; then margins that tell nothing.
    [Theory]
    [InlineData(1, 4, 4, 8, -2, -0.5)]
    [InlineData(7, 9, 10, 19, 4.33716049, 2.632438)]
    [InlineData(0, 0, 20, 100, 0, 0)]
    [InlineData(20, 100, 20, 100, 0, 0)]
    [InlineData(20, 20, 100, 100, 0, 0)]
    [InlineData(0, 20, 0, 100, 0, 0)]
    public void ChiSquared_equals_the_published_value(long joint, long first, long second, long total, double expected, double yates)
    {
        Assert.Equal(expected, Association.ChiSquared(new(joint, first, second, total)), 5e-7);
        Assert.Equal(yates, Association.ChiSquaredYates(new(joint, first, second, total)), 5e-7);
    }

    // Published for the frequencies 130, 3121 and 143; the others by hand.
    [Theory]
    [InlineData(130, 3121, 143, 5_000, 0.0797)]
    [InlineData(5, 5, 5, 100, 1)]
    [InlineData(1, 3, 5, 100, 0.25)]
    [InlineData(0, 3, 5, 100, 0)]
    [InlineData(0, 0, 0, 100, 0)]
    public void Dice_equals_the_published_value(long joint, long first, long second, long total, double expected) =>
        Assert.Equal(expected, Association.Dice(new(joint, first, second, total)), 5e-5);

    // Gries (2013), "of course": the cells 5610, 168938, 2257, 10233063.
    [Theory]
    [InlineData(5610, 174_548, 7867, 10_409_868, 0.032, 0.697)]
    [InlineData(5, 5, 5, 100, 1, 1)]
    [InlineData(0, 50, 50, 100, -1, -1)]
    [InlineData(2, 10, 20, 100, 0, 0)]
    [InlineData(0, 0, 20, 100, 0, 0)]
    [InlineData(100, 100, 100, 100, 0, 0)]
    public void DeltaP_equals_the_published_value(long joint, long first, long second, long total, double ofSecond, double ofFirst)
    {
        Assert.Equal(ofSecond, Association.DeltaPOfSecond(new(joint, first, second, total)), 0.0005);
        Assert.Equal(ofFirst, Association.DeltaPOfFirst(new(joint, first, second, total)), 0.0005);
    }

    // Pedersen and Bruce (1996): the cells 17, 240, 1001, 1298742.
    [Theory]
    [InlineData(17, 257, 1018, 1_300_000, 0.016699)]
    [InlineData(5, 5, 5, 100, 1)]
    [InlineData(0, 5, 5, 100, 0)]
    [InlineData(0, 0, 0, 100, 0)]
    public void MinimumSensitivity_equals_the_published_value(long joint, long first, long second, long total, double expected) =>
        Assert.Equal(expected, Association.MinimumSensitivity(new(joint, first, second, total)), 5e-7);

    [Fact]
    public void Exchanging_the_two_changes_nothing_but_the_direction_of_DeltaP() => Tables.Sample(table =>
    {
        CooccurrenceTable swapped = table.Swap();
        Assert.All(
            new Func<CooccurrenceTable, double>[]
            {
                Association.NormalizedMutualInformation, Association.MutualInformationSquared, Association.MutualInformationCubed, Association.ZScore,
                Association.ChiSquared, Association.ChiSquaredYates, Association.Dice, Association.MinimumSensitivity,
            },
            measure => Assert.Equal(measure(table), measure(swapped), 1e-6));
        Assert.Equal(Association.DeltaPOfSecond(table), Association.DeltaPOfFirst(swapped));
    });

    [Fact]
    public void Every_measure_stays_within_its_range() => Tables.Sample(table =>
    {
        Assert.InRange(Association.NormalizedMutualInformation(table), -1, 1);
        Assert.InRange(Association.Dice(table), 0, 1);
        Assert.InRange(Association.MinimumSensitivity(table), 0, 1);
        Assert.InRange(Association.DeltaPOfSecond(table), -1, 1);
        Assert.InRange(Association.DeltaPOfFirst(table), -1, 1);
        Assert.InRange(Math.Abs(Association.ChiSquared(table)), 0, table.Total * (1 + 1e-12));
        Assert.True(Association.MinimumSensitivity(table) <= Association.Dice(table) + 1e-12);
        Assert.True(Association.MutualInformationSquared(table) <= Math.Log2(table.Total) + 1e-9);
    });

    [Fact]
    public void Every_measure_has_the_sign_of_what_is_beyond_expectation() => CooccurrenceTableTests.UpTo(10_000).Sample(table =>
    {
        int sign = Math.Sign((table.Joint * table.Total) - (table.First * table.Second));
        Assert.Equal(sign, Rounded(Association.NormalizedMutualInformation(table)));
        Assert.Equal(sign, Rounded(Association.ZScore(table)));
        Assert.Equal(sign, Math.Sign(Association.ChiSquared(table)));
        Assert.Equal(sign, Math.Sign(Association.DeltaPOfFirst(table)));
        Assert.Equal(sign, Math.Sign(Association.DeltaPOfSecond(table)));
    });

    // φ² is χ²/N, and the product of ΔP both ways.
    [Fact]
    public void DeltaP_both_ways_multiply_to_the_share_of_chi_squared() => Tables.Sample(table =>
        Assert.Equal(Math.Abs(Association.ChiSquared(table)) / table.Total, Association.DeltaPOfFirst(table) * Association.DeltaPOfSecond(table), 1e-9));

    [Fact]
    public void LogDice_is_the_logarithm_of_Dice() => Tables.Where(table => table.Joint > 0).Sample(table =>
        Assert.Equal(Association.LogDice(table.Joint, table.First, table.Second), 14 + Math.Log2(Association.Dice(table)), 1e-9));

    [Fact]
    public void Every_measure_rises_with_the_joint_frequency() => CooccurrenceTableTests.UpTo(10_000).Where(table => table.Joint < Math.Min(table.First, table.Second)).Sample(table =>
    {
        CooccurrenceTable more = new(table.Joint + 1, table.First, table.Second, table.Total);
        Assert.All(
            new Func<CooccurrenceTable, double>[]
            {
                Association.MutualInformationSquared, Association.MutualInformationCubed, Association.ZScore, Association.ChiSquared, Association.Dice,
                Association.MinimumSensitivity, Association.DeltaPOfFirst, Association.DeltaPOfSecond,
            },
            measure => Assert.True(measure(more) >= measure(table)));
    });

    private static int Rounded(double value) => Math.Abs(value) < 1e-12 ? 0 : Math.Sign(value);
}
