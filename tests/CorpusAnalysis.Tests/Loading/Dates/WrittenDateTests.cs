using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Dates;

public class WrittenDateTests
{
    [Theory]
    [InlineData("2024-11-29", "2024-11-29")]
    [InlineData(" 2024-11-29 ", "2024-11-29")]
    [InlineData("2024-11", "2024-11")]
    [InlineData("2024", "2024")]
    [InlineData("--11-29", "--11-29")]
    [InlineData("2024-11-29T23:30:00-08:00", "2024-11-29")]
    [InlineData("2024-11-29T10:00:00.123Z", "2024-11-29")]
    [InlineData("2024-11-29 10:00:00 UTC", "2024-11-29")]
    [InlineData("2024-11-29 10:00", "2024-11-29")]
    [InlineData("2024-11-29+04:00", "2024-11-29")]
    [InlineData("20241129", "2024-11-29")]
    [InlineData("20241129T100000Z", "2024-11-29")]
    [InlineData("20241129T100000+0400", "2024-11-29")]
    [InlineData("20241129100000", "2024-11-29")]
    [InlineData("Fri, 29 Nov 2024 10:00:00 +0400", "2024-11-29")]
    [InlineData("Fri, 29 Nov 2024 10:00:00 GMT", "2024-11-29")]
    [InlineData("29 Nov 2024 10:00 EST", "2024-11-29")]
    [InlineData("Fri Nov 29 10:00:00 +0000 2024", "2024-11-29")]
    [InlineData("2024/11/29", "2024-11-29")]
    [InlineData("2024.11.29", "2024-11-29")]
    public void ISO_and_feeds(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("29. November 2024", "2024-11-29")]
    [InlineData("Freitag, den 29. November 2024", "2024-11-29")]
    [InlineData("Fr., 29. Nov. 2024, 10:15 Uhr", "2024-11-29")]
    [InlineData("29. November 2024 Freitag 10:15 AM GMT", "2024-11-29")]
    [InlineData("29. November 2024 um 10.15 Uhr", "2024-11-29")]
    [InlineData("November 2024", "2024-11")]
    [InlineData("29. November", "--11-29")]
    [InlineData("März", "--03")]
    [InlineData("Nov. 29, 2024", "2024-11-29")]
    [InlineData("Friday, November 29, 2024", "2024-11-29")]
    [InlineData("November 29, 2024 Friday", "2024-11-29")]
    [InlineData("November 29th, 2024 at 10:15 p.m.", "2024-11-29")]
    [InlineData("the 3rd of December 2024", "2024-12-03")]
    [InlineData("29-Nov-2024", "2024-11-29")]
    [InlineData("Nov-2024", "2024-11")]
    [InlineData("2024 Nov 29", "2024-11-29")]
    [InlineData("1er décembre 2024", "2024-12-01")]
    [InlineData("vendredi 29 novembre 2024 à 10h15", "2024-11-29")]
    [InlineData("mar. 3 déc. 2024", "2024-12-03")]
    [InlineData("mar 3 mar 2024", "2024-03-03")]
    [InlineData("3 mar 2024", "2024-03-03")]
    [InlineData("viernes, 29 de noviembre de 2024", "2024-11-29")]
    [InlineData("venerdì 29 novembre 2024", "2024-11-29")]
    [InlineData("1º maggio 2024", "2024-05-01")]
    [InlineData("29 ноября 2024 г.", "2024-11-29")]
    [InlineData("пятница, 29 ноября 2024 года", "2024-11-29")]
    [InlineData("29 листопада 2024 р.", "2024-11-29")]
    [InlineData("29 noyabr 2024-cü il", "2024-11-29")]
    [InlineData("29 Kasım 2024 Cuma", "2024-11-29")]
    [InlineData("3 ŞUBAT 2024", "2024-02-03")]
    public void Months_in_words(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("29.11.2024", "2024-11-29")]
    [InlineData("03.12.2024", "2024-12-03")]
    [InlineData("3. 12. 2024", "2024-12-03")]
    [InlineData("29.11.2024, 10:15 Uhr", "2024-11-29")]
    [InlineData("29.11.2024 г.", "2024-11-29")]
    [InlineData("29.11.", "--11-29")]
    [InlineData("29/11/2024", "2024-11-29")]
    [InlineData("11/29/2024", "2024-11-29")]
    [InlineData("11/29/2024 10:15:00 PM", "2024-11-29")]
    [InlineData("29-11-2024", "2024-11-29")]
    [InlineData("3/3/2024", "2024-03-03")]
    public void Digits_whose_order_is_certain(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("03/12/2024", "2024")]
    [InlineData("03-12-2024", "2024")]
    [InlineData("12/3/2024 10:15", "2024")]
    [InlineData("29.11.24", "--11-29")]
    [InlineData("29 Nov 24", "--11-29")]
    [InlineData("29-Nov-24", "--11-29")]
    [InlineData("Nov. 29, '24", "--11-29")]
    public void What_is_not_certain_is_left_out_and_said_so(string text, string expected) => Check(text, expected, isUncertain: true);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("31.11.2024")]
    [InlineData("11.29.2024")]
    [InlineData("30. Februar 2024")]
    [InlineData("29. Februar 2023")]
    [InlineData("2024-02-30T10:00:00Z")]
    [InlineData("20241329")]
    [InlineData("00/11/2024")]
    [InlineData("31/11/2024")]
    [InlineData("13/13/2024")]
    [InlineData("24/11/29")]
    [InlineData("29/11")]
    [InlineData("29.11")]
    [InlineData("2024-W48")]
    [InlineData("1732860000")]
    [InlineData("202411")]
    [InlineData("10:15")]
    [InlineData("Freitag")]
    [InlineData("gestern")]
    [InlineData("Klimagipfel endet am 29. November 2024")]
    [InlineData("COP29 in Baku, November 2024")]
    [InlineData("28./29. November 2024")]
    [InlineData("November 2024 – Januar 2025")]
    public void What_is_no_date_is_refused(string? text)
    {
        Assert.False(WrittenDate.TryParse(text, out PartialDate date, out bool isUncertain));
        Assert.Equal((default, false), (date, isUncertain));
    }

    [Theory]
    [InlineData("03/12/2024", "2024-12-03", "2024-03-12")]
    [InlineData("03-12-2024", "2024-12-03", "2024-03-12")]
    [InlineData("03.12.2024", "2024-12-03", "2024-12-03")]
    public void The_order_that_is_known_settles_it(string text, string dayFirst, string monthFirst)
    {
        Assert.True(WrittenDate.TryParse(text, out PartialDate date, out _, DateOrder.DayFirst));
        Assert.True(WrittenDate.TryParse(text, out PartialDate other, out bool isUncertain, DateOrder.MonthFirst));
        Assert.Equal((dayFirst, monthFirst, false), (date.ToString(), other.ToString(), isUncertain));
    }

    [Theory]
    [InlineData("03/12/2024|29/11/2024|", nameof(DateOrder.DayFirst))]
    [InlineData("03/12/2024|11/29/2024 10:15", nameof(DateOrder.MonthFirst))]
    [InlineData("03/12/2024|04/12/2024", nameof(DateOrder.Unknown))]
    [InlineData("29/11/2024|11/29/2024", nameof(DateOrder.Unknown))]
    [InlineData("29.11.2024|2024-11-29", nameof(DateOrder.Unknown))]
    public void The_order_of_a_column_is_known_when_some_dates_say_so_and_none_the_other(string column, string expected) =>
        Assert.Equal(Enum.Parse<DateOrder>(expected), WrittenDate.OrderOf(column.Split('|')));

    [Fact]
    public void Every_day_is_read_in_every_form_in_any_culture()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("th-TH");
            Gen.Date.Where(day => day.Year is > 1000 and < 3000).Sample(day =>
            {
                var inv = System.Globalization.CultureInfo.InvariantCulture;
                foreach (string form in (ReadOnlySpan<string>)["yyyy-MM-dd", "yyyyMMdd", "d.M.yyyy", "dd MMM yyyy", "MMMM d, yyyy", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "yyyy-MM-ddTHH:mm:ssZ"])
                {
                    Assert.True(WrittenDate.TryParse(day.ToString(form, inv), out PartialDate date, out bool isUncertain), form);
                    Assert.Equal((PartialDate.From(DateOnly.FromDateTime(day)), false), (date, isUncertain));
                }
            });
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TryParse_never_throws() => Gen.OneOf(
            Gen.OneOf("29", "99", "2024", "Nov", "mar", ".", "/", "-", " ", ",", "10:15", "Fr", "г.", "24", "+0400", "T", "Z", "\uD800", "\uFFFE"),
            Gen.Char.Select(letter => letter.ToString()))
        .Array[0, 12].Select(string.Concat)
        .Sample(text => Assert.True(WrittenDate.TryParse(text, out PartialDate date, out _) || date == default));

    private static void Check(string text, string expected, bool isUncertain = false)
    {
        Assert.True(WrittenDate.TryParse(text, out PartialDate date, out bool found));
        Assert.Equal((expected, isUncertain), (date.ToString(), found));
    }
}
