using System.Globalization;
using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Notebooks.Tests.Display;

public class ValueTextTests
{
    public static TheoryData<object, string, string> Values => new()
    {
        { 2024, "2024", "2,024" },
        { -2024L, "-2024", "-2,024" },
        { (ushort)1000, "1000", "1,000" },
        { 999, "999", "999" },
        { 9999, "9999", "9,999" },
        { 10_000, "10,000", "10,000" },
        { ulong.MaxValue, "18,446,744,073,709,551,615", "18,446,744,073,709,551,615" },
        { long.MinValue, "-9,223,372,036,854,775,808", "-9,223,372,036,854,775,808" },
        { 2024.4, "2024", "2,024" },
        { 999.94f, "999.9", "999.9" },
        { 9999.5, "10,000", "10,000" },
        { -1e15, "-1,000,000,000,000,000", "-1,000,000,000,000,000" },
        { double.NaN, "–", "–" },
        { "2024", "2024", "2024" },
        { new[] { 2024, 12_345 }, "[2024, 12,345]", "[2024, 12,345]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Thousands_are_grouped_from_five_digits_on_or_with_their_column(object value, string alone, string grouped)
    {
        Assert.Equal(alone, ValueText.Of(value, CultureInfo.InvariantCulture));
        Assert.Equal(alone, ValueText.Of(value, CultureInfo.InvariantCulture, isGrouped: false));
        Assert.Equal(grouped, ValueText.Of(value, CultureInfo.InvariantCulture, isGrouped: true));
    }

    [Fact]
    public void A_column_is_grouped_where_a_number_has_five_digits()
    {
        Assert.False(ValueText.AreGrouped([2024, 9999.4, null, "12345", double.PositiveInfinity, double.NaN, new[] { 12_345 }]));
        Assert.True(ValueText.AreGrouped([2024, -10_000]));
        Assert.True(ValueText.AreGrouped([2024, 9999.5]));
    }

    [Fact]
    public void Tables_show_years_as_years_and_digits_below_each_other()
    {
        var table = new DisplayTable([new("year", true), new("count", true)], [[2023, 9_999], [2024, 10_000]]);

        Assert.Equal("year   count\n2023   9,999\n2024  10,000", table.ToText(new FormatOptions()));
        Assert.Contains("<td class=\"number\">2024</td><td class=\"number\">10,000</td>", table.ToHtml(new FormatOptions()), StringComparison.Ordinal);
    }
}
