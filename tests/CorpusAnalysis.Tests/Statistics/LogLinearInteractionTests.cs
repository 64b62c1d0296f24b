using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class LogLinearInteractionTests
{
    private static readonly Gen<long[]> Cells = Gen.OneOf(Gen.Long[0, 10_000].Array[4], Gen.Long[0, 10_000].Array[8], Gen.Long[0, 10_000].Array[16]);

    // Σ ± ln(n + ½) over √Σ 1/(n + ½), computed apart with 40 digits.
    [Theory]
    [InlineData(new long[] { 100, 20, 10, 5 }, 0.94310567642972, 1.6275277822833)]
    [InlineData(new long[] { 90, 0, 0, 10 }, 8.2430194689892, 4.0678191096894)]
    [InlineData(new long[] { 1000, 40, 30, 20, 50, 10, 5, 8 }, -0.80373523206661, -1.1126950067178)]
    [InlineData(new long[] { 0, 0, 0, 0 }, 0, 0)]
    public void Lambda_and_z_equal_the_values_computed_apart(long[] cells, double lambda, double z)
    {
        LogLinearInteraction interaction = LogLinearInteraction.Of(cells);

        Assert.Equal(lambda, interaction.Lambda, 1e-12);
        Assert.Equal(z, interaction.Z, 1e-12);
    }

    [Fact]
    public void Two_words_without_smoothing_have_the_logarithm_of_the_odds_ratio() =>
        Assert.Equal(Math.Log(Keyness.OddsRatio(new(7, 9, 3, 10))), LogLinearInteraction.Of([7, 2, 3, 7], 0).Lambda, 1e-12);

    [Fact]
    public void The_table_of_two_words_is_their_four_cells() =>
        Assert.Equal(LogLinearInteraction.Of([72, 10, 12, 6]), LogLinearInteraction.Of(new CooccurrenceTable(6, 16, 18, 100)));

    [Theory]
    [InlineData(new long[] { 100, 30, 15, 5 }, new long[] { 60, 25, 10, 5 })]
    [InlineData(new long[] { 10, 4 }, new long[] { 6, 4 })]
    [InlineData(new long[] { 100, 30, 20, 10, 15, 8, 6, 4 }, new long[] { 55, 16, 8, 6, 5, 4, 2, 4 })]
    public void Cells_are_what_is_left_of_the_margins(long[] margins, long[] cells) => Assert.Equal(cells, LogLinearInteraction.Cells(margins));

    [Fact]
    public void Cells_of_margins_that_were_counted_are_those_counted() => Cells.Sample(cells =>
    {
        long[] margins = [.. cells.Select((_, margin) => cells.Where((_, cell) => (cell & margin) == margin).Sum())];
        Assert.Equal(cells, LogLinearInteraction.Cells(margins));
    });

    // Reading the words backwards, or any other order of them, is the same table with its bits in another order.
    [Fact]
    public void The_order_of_the_words_changes_nothing() => Cells.Sample(cells =>
    {
        int size = int.Log2(cells.Length);
        long[] backwards = [.. cells.Select((_, cell) => cells[Enumerable.Range(0, size).Sum(word => ((cell >> word) & 1) << (size - 1 - word))])];
        Assert.Equal(LogLinearInteraction.Of(cells).Lambda, LogLinearInteraction.Of(backwards).Lambda, 1e-9);
        Assert.Equal(LogLinearInteraction.Of(cells).Z, LogLinearInteraction.Of(backwards).Z, 1e-9);
    });

    [Fact]
    public void More_of_the_whole_raises_lambda() => Cells.Sample(cells =>
    {
        long[] more = [.. cells];
        more[^1]++;
        Assert.True(LogLinearInteraction.Of(more).Lambda > LogLinearInteraction.Of(cells).Lambda);
    });

    [Fact]
    public void Tables_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LogLinearInteraction.Of([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => LogLinearInteraction.Of([1]));
        Assert.Throws<ArgumentException>(() => LogLinearInteraction.Cells([10, 4, 4, 5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogLinearInteraction.Of([1, -2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogLinearInteraction.Of([1, 2], -0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogLinearInteraction.Of([1, 2], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogLinearInteraction.Of([1, 0], 0));
    }
}
