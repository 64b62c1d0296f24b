using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class KeynessChiSquaredTests
{
    private static readonly Gen<ContingencyTable> Tables = KeynessTests.Tables;

    // The cells 1, 3, 3, 1 and 7, 2, 3, 7; Yates of the first is published with p = .48. The last rows were computed apart with 40 digits.
    [Theory]
    [InlineData(1, 4, 3, 4, -2, -0.5, -0.5)]
    [InlineData(3, 4, 1, 4, 2, 0.5, 0.5)]
    [InlineData(7, 9, 3, 10, 4.33716049, 2.632438, 2.632438)]
    [InlineData(7, 9, 2, 10, 6.3427160493827, 4.2368827160494, 4.2368827160494)]
    [InlineData(1133, 40887, 779, 99684, 855.44950895759, 853.96723249596, 855.44950895759)]
    [InlineData(3, 40887, 0, 99684, 7.3142657168045, 4.2801813137982, 4.2801813137982)]
    [InlineData(1, 40887, 1, 99684, 0.42410736640945, 0, 0.42410736640945)]
    [InlineData(0, 40887, 1, 99684, -0.41016904283296, 0, -0.41016904283296)]
    public void ChiSquared_equals_the_published_value(long a, long c, long b, long d, double plain, double yates, double whereSmall)
    {
        ContingencyTable table = new(a, c, b, d);

        Assert.Equal(plain, Keyness.ChiSquared(table), 5e-7);
        Assert.Equal(yates, Keyness.ChiSquaredYates(table), 5e-7);
        Assert.Equal(whereSmall, Keyness.ChiSquaredYatesWhereSmall(table), 5e-7);
    }

    [Fact]
    public void PValue_of_the_corrected_value_is_the_published_one() => Assert.Equal(0.48, Keyness.PValue(Keyness.ChiSquaredYates(new(1, 4, 3, 4))), 0.005);

    [Theory]
    [InlineData(0, 10, 0, 20)]
    [InlineData(10, 10, 20, 20)]
    [InlineData(3, 10, 6, 20)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(3_000_000_000, 10_000_000_000, 6_000_000_000, 20_000_000_000)]
    public void Equal_shares_are_no_evidence(long a, long c, long b, long d)
    {
        Assert.Equal(0, Keyness.ChiSquared(new(a, c, b, d)));
        Assert.Equal(0, Keyness.ChiSquaredYates(new(a, c, b, d)));
        Assert.Equal(0, Keyness.ChiSquaredYatesWhereSmall(new(a, c, b, d)));
    }

    [Fact]
    public void Exchanging_the_corpora_only_changes_the_sign() => Tables.Sample(table =>
    {
        Assert.Equal(-Keyness.ChiSquared(table), Keyness.ChiSquared(table.Swap()), 1e-6);
        Assert.Equal(-Keyness.ChiSquaredYates(table), Keyness.ChiSquaredYates(table.Swap()), 1e-6);
        Assert.Equal(-Keyness.ChiSquaredYatesWhereSmall(table), Keyness.ChiSquaredYatesWhereSmall(table.Swap()), 1e-6);
    });

    [Fact]
    public void ChiSquared_has_the_sign_of_the_log_ratio_and_at_most_the_size_of_the_corpora() => Tables.Where(HasContrast).Sample(table =>
    {
        double chiSquared = Keyness.ChiSquared(table);
        Assert.Equal(Math.Sign((table.TargetFrequency * table.ReferenceSize) - (table.ReferenceFrequency * table.TargetSize)), Math.Sign(chiSquared));
        Assert.InRange(Math.Abs(chiSquared), 0, (table.TargetSize + table.ReferenceSize) * (1 + 1e-12));
        Assert.InRange(Math.Abs(Keyness.ChiSquaredYates(table)), 0, Math.Abs(chiSquared));
    });

    // A table of k times the counts has k times the evidence.
    [Fact]
    public void ChiSquared_grows_with_the_corpora() => Gen.Select(Tables, Gen.Int[2, 100]).Sample((table, times) =>
        Assert.Equal(
            times * Keyness.ChiSquared(table),
            Keyness.ChiSquared(new(times * table.TargetFrequency, times * table.TargetSize, times * table.ReferenceFrequency, times * table.ReferenceSize)),
            1e-9 * times * (table.TargetSize + table.ReferenceSize)));

    [Fact]
    public void ChiSquared_of_neighbouring_tables_rises_with_the_target() => KeynessTests.Growing.Sample(pair =>
        Assert.True(Keyness.ChiSquared(pair.More) >= Keyness.ChiSquared(pair.Less)));

    private static bool HasContrast(ContingencyTable table) =>
        table.TargetFrequency + table.ReferenceFrequency is var term && term > 0 && term < table.TargetSize + table.ReferenceSize;
}
