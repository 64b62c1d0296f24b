using System.Numerics;
using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class FisherExactTests
{
    private static readonly Gen<CooccurrenceTable> Tables = CooccurrenceTableTests.UpTo(300);

    // The first row is the tea tasting of Fisher (1935), p = 0.4857; all were computed apart in whole numbers.
    [Theory]
    [InlineData(3, 1, 1, 3, 17 / 35.0)]
    [InlineData(4, 0, 0, 4, 1 / 35.0)]
    [InlineData(5, 0, 1, 4, 1 / 21.0)]
    [InlineData(1, 9, 11, 3, 41 / 14858.0)]
    [InlineData(0, 8, 6, 7, 103 / 2261.0)]
    [InlineData(2, 10, 15, 3, 0.000536724119143436)]
    [InlineData(10, 2, 3, 15, 0.000536724119143436)]
    [InlineData(20, 30, 25, 25, 0.421551772461527)]
    [InlineData(7, 93, 1, 199, 0.00228727730260455)]
    [InlineData(120, 380, 900, 3600, 0.0404529326487961)]
    public void PValue_equals_the_value_computed_in_whole_numbers(long both, long first, long second, long neither, double expected) =>
        Assert.Equal(expected, FisherExact.PValue(new(both, both + first, both + second, both + first + second + neither)), 1e-10);

    [Theory]
    [InlineData(0, 0, 4, 9)]
    [InlineData(0, 4, 0, 9)]
    [InlineData(4, 9, 4, 9)]
    [InlineData(4, 4, 9, 9)]
    [InlineData(1, 1, 1, 1)]
    public void PValue_is_1_when_a_margin_is_0(long joint, long first, long second, long total) =>
        Assert.Equal(1, FisherExact.PValue(new(joint, first, second, total)), 1e-12);

    [Fact]
    public void PValue_agrees_with_whole_numbers() => CooccurrenceTableTests.UpTo(60).Sample(table =>
        Assert.Equal(Exact(table), FisherExact.PValue(table), 1e-10));

    [Fact]
    public void PValue_is_a_probability_and_the_same_for_the_table_turned() => Tables.Sample(table =>
    {
        double p = FisherExact.PValue(table);
        Assert.InRange(p, 0, 1);
        Assert.Equal(p, FisherExact.PValue(table.Swap()), 1e-10);
        Assert.Equal(p, FisherExact.PValue(new(table.First - table.Joint, table.First, table.Total - table.Second, table.Total)), 1e-10);
    });

    // The mode of the hypergeometric distribution is ⌊(R₁ + 1)(C₁ + 1)/(N + 2)⌋: no table is likelier, so that all count.
    [Fact]
    public void The_probabilities_of_all_tables_add_up_to_1() => Tables.Sample(table =>
    {
        long mode = (table.First + 1) * (table.Second + 1) / (table.Total + 2);
        Assert.Equal(1, FisherExact.PValue(new(mode, table.First, table.Second, table.Total)), 1e-10);
    });

    // Computed apart by adding up all tables with 60 digits.
    [Theory]
    [InlineData(1133, 40887, 779, 99684, 1.9888613198298928e-167)]
    [InlineData(12, 40887, 20, 99684, 0.33025514529599419)]
    [InlineData(0, 40887, 30, 99684, 5.5553683304637841e-5)]
    [InlineData(110, 1_000_000, 99_890, 999_000_000, 0.31664207905792111)]
    [InlineData(30, 1_000_000, 29_970, 999_000_000, 1)]
    public void PValue_of_large_margins_equals_the_value_computed_apart(long a, long c, long b, long d, double expected)
    {
        Assert.Equal(1, Keyness.FisherExactPValue(new(a, c, b, d)) / expected, 1e-10);
        Assert.Equal(1, Keyness.FisherExactPValue(new(b, d, a, c)) / expected, 1e-10);
    }

    // A loop over all tables would take hours. At such sizes the normal distribution is near: |z| is 1 with half a table less each side.
    [Fact]
    public void PValue_of_the_largest_margins_is_the_normal_one_and_quick()
    {
        const long Half = 10_000_000_000;
        long deviation = (long)Math.Sqrt(Half / 8.0);
        double p = FisherExact.PValue(new CooccurrenceTable((Half / 2) + deviation, Half, Half, 2 * Half));

        Assert.Equal(0.31731050786291415, p, 1e-4);
    }

    private static double Exact(CooccurrenceTable table)
    {
        BigInteger Ways(long joint) => Choose(table.First, joint) * Choose(table.Total - table.First, table.Second - joint);
        BigInteger own = Ways(table.Joint), sum = 0, all = 0;
        for (long joint = Math.Max(0, table.First + table.Second - table.Total); joint <= Math.Min(table.First, table.Second); joint++)
        {
            BigInteger ways = Ways(joint);
            sum += ways <= own ? ways : 0;
            all += ways;
        }

        return (double)sum / (double)all;
    }

    private static BigInteger Choose(long n, long k)
    {
        BigInteger result = 1;
        for (long i = 1; i <= k; i++)
        {
            result = result * (n - k + i) / i;
        }

        return result;
    }
}
