using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Tests.Comparison;

/// <summary>Tables of which there is the HTML alone.</summary>
public class ShownTableComparisonTests
{
    [Theory]
    [InlineData("12,50", "1250", "")]
    [InlineData("007", "7", "")]
    [InlineData("1.234", "1234", "")]
    [InlineData("1,234", "1234", "+0")]
    [InlineData("12.50", "12.5", "+0")]
    [InlineData("1,200", "1,234", "+34")]
    [InlineData("10", "12", "+2")]
    public void A_text_that_differs_is_a_change(string before, string after, string difference)
    {
        OutputChange change = Executed.Compare(Table(before), Table(after))!;

        Assert.Equal([new(ChangeKind.Changed, "a", "value", before, after, difference)], change.Values);
    }

    [Theory]
    [InlineData("100.0", "100.1", true)]
    [InlineData("1,234,567", "1,234,568", true)]
    [InlineData("7.0e-5", "0.00007", true)]
    [InlineData("999", "1,000", false)]
    [InlineData("1.234", "1.235", false)]
    [InlineData("12,50", "12,51", false)]
    [InlineData("007", "7", false)]
    public void A_tolerance_is_for_numbers_that_can_be_read_in_one_way(string before, string after, bool isEqual) =>
        Assert.Equal(isEqual, Executed.Compare(Table(before), Table(after), 0.01) is null or { IsChange: false });

    private static CellOutput Table(string value) =>
        Executed.Html($"<table><thead><tr><th>what</th><th>value</th></tr></thead><tbody><tr><td>a</td><td>{value}</td></tr></tbody></table>");
}
