using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class CooccurrenceTableTests
{
    /// <summary>Tables of any shape with so many places at most.</summary>
    internal static Gen<CooccurrenceTable> UpTo(long most) =>
        from total in Gen.Long[1, most]
        from first in Gen.Long[0, total]
        from second in Gen.Long[0, total]
        from joint in Gen.Long[Math.Max(0, first + second - total), Math.Min(first, second)]
        select new CooccurrenceTable(joint, first, second, total);

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, 0, -1)]
    [InlineData(-1, 2, 2, 10)]
    [InlineData(0, -1, 2, 10)]
    [InlineData(0, 2, -1, 10)]
    [InlineData(3, 2, 4, 10)]
    [InlineData(3, 4, 2, 10)]
    [InlineData(2, 11, 4, 10)]
    [InlineData(2, 4, 11, 10)]
    [InlineData(1, 6, 6, 10)]
    public void A_table_that_cannot_be_is_refused(long joint, long first, long second, long total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CooccurrenceTable(joint, first, second, total));

    [Theory]
    [InlineData(2, 6, 6, 10, 3.6)]
    [InlineData(0, 0, 0, 1, 0)]
    [InlineData(1, 1, 1, 1, 1)]
    [InlineData(0, 3, 0, 10, 0)]
    [InlineData(8, 1105, 44, 15_000_000, 0.0032413333)]
    public void Expected_is_the_product_of_the_margins_over_the_total(long joint, long first, long second, long total, double expected) =>
        Assert.Equal(expected, new CooccurrenceTable(joint, first, second, total).Expected, 1e-9);

    [Fact]
    public void Swapping_exchanges_the_margins_and_twice_gives_the_table() => UpTo(1_000_000).Sample(table =>
    {
        CooccurrenceTable swapped = table.Swap();
        Assert.Equal((table.Joint, table.Second, table.First, table.Total), (swapped.Joint, swapped.First, swapped.Second, swapped.Total));
        Assert.Equal(table, swapped.Swap());
    });
}
