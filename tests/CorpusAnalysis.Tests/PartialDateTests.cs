using CsCheck;

namespace CorpusAnalysis.Tests;

public class PartialDateTests
{
    [Theory]
    [InlineData(2024, 11, 29, "2024-11-29")]
    [InlineData(2024, 11, null, "2024-11")]
    [InlineData(2024, null, null, "2024")]
    [InlineData(null, 11, 29, "--11-29")]
    [InlineData(null, 11, null, "--11")]
    [InlineData(null, null, null, "")]
    [InlineData(null, 2, 29, "--02-29")]
    [InlineData(87, 1, 2, "0087-01-02")]
    public void Date_is_written_as_ISO_8601_and_read_back(int? year, int? month, int? day, string text)
    {
        var date = new PartialDate(year, month, day);

        Assert.Equal(text, date.ToString());
        Assert.Equal(text.Length > 0, PartialDate.TryParse(text, out PartialDate read));
        Assert.Equal(date, read);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(10_000, null, null)]
    [InlineData(2024, 0, null)]
    [InlineData(2024, 13, null)]
    [InlineData(2024, 2, 30)]
    [InlineData(2023, 2, 29)]
    [InlineData(null, 2, 30)]
    [InlineData(null, 2, 0)]
    public void Date_refuses_days_that_do_not_exist(int? year, int? month, int? day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));

    [Fact]
    public void Date_refuses_a_day_without_its_month() => Assert.Throws<ArgumentException>(() => new PartialDate(2024, null, 29));

    [Theory]
    [InlineData(null)]
    [InlineData(" 2024-11-29")]
    [InlineData("2024-11-29 ")]
    [InlineData("29.11.2024")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("24-11-29")]
    [InlineData("2024-1-2")]
    [InlineData("2024-11-29-01")]
    [InlineData("0000-01-01")]
    [InlineData("2024-")]
    [InlineData("-")]
    [InlineData("-11")]
    [InlineData("-11-29")]
    [InlineData("--")]
    [InlineData("----")]
    [InlineData("--11-")]
    [InlineData("2024--29")]
    [InlineData("٢٠٢٤")]
    public void TryParse_refuses_what_is_no_ISO_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void TryParse_never_throws() => Gen.OneOf<char>('-', '0', '1', '2', '9', ' ').Array[0, 12].Select(characters => new string(characters))
        .Sample(text => Assert.True(!PartialDate.TryParse(text, out PartialDate date) || date.ToString() == text));

    [Fact]
    public void Dates_sort_with_what_is_unknown_first()
    {
        PartialDate[] sorted = [default, new(null, 11, 29), new(2023), new(2024), new(2024, 11), new(2024, 11, 29)];

        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[0] < sorted[1] && sorted[5] > sorted[4] && sorted[2] <= sorted[3] && sorted[3] >= sorted[3]);
    }

    [Fact]
    public void Only_a_complete_date_is_a_day()
    {
        Assert.Equal(new DateOnly(2024, 11, 29), new PartialDate(2024, 11, 29).ToDateOnly());
        Assert.Equal(new PartialDate(2024, 11, 29), PartialDate.From(new(2024, 11, 29)));
        Assert.Throws<InvalidOperationException>(() => new PartialDate(null, 11, 29).ToDateOnly());
        Assert.Equal(new YearMonth(2024, 11), new PartialDate(2024, 11).YearMonth);
        Assert.Null(new PartialDate(null, 11, 29).YearMonth);
    }
}
