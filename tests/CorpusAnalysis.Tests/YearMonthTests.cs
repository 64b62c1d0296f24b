using CsCheck;

namespace CorpusAnalysis.Tests;

public class YearMonthTests
{
    private static readonly Gen<YearMonth> Months = Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 12], (year, month) => new YearMonth(year, month));

    [Fact]
    public void Month_knows_its_parts()
    {
        var month = new YearMonth(2024, 11);

        Assert.Equal((2024, 11, "2024-11"), (month.Year, month.Month, month.ToString()));
        Assert.Equal(new DateOnly(2024, 11, 1), month.FirstDay);
        Assert.Equal("0001-01", default(YearMonth).ToString());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(2024, 0)]
    [InlineData(2024, 13)]
    public void Month_refuses_what_does_not_exist(int year, int month) => Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(year, month));

    [Theory]
    [InlineData(1, 1, -1)]
    [InlineData(9999, 12, 1)]
    [InlineData(2024, 1, int.MaxValue)]
    [InlineData(2024, 1, int.MinValue)]
    public void AddMonths_refuses_to_leave_the_calendar(int year, int month, int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(year, month).AddMonths(months));

    [Fact]
    public void AddMonths_and_MonthsUntil_undo_each_other() => Gen.Select(Months, Months).Sample((one, other) =>
    {
        Assert.Equal(other, one.AddMonths(one.MonthsUntil(other)));
        Assert.Equal(one < other, one.MonthsUntil(other) > 0);
        Assert.Equal(string.CompareOrdinal(one.ToString(), other.ToString()) <= 0, one <= other);
    });
}
