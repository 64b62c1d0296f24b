using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Tests.Comparison;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Tests.Export;

public class MarkdownReportTests
{
    [Theory]
    [InlineData("2024", "--:")]
    [InlineData("1,234.50", "--:")]
    [InlineData("-0.50", "--:")]
    [InlineData("7.0e-5", "--:")]
    [InlineData("1.234", "--:")]
    [InlineData("12,50", "---")]
    [InlineData("3,75", "---")]
    [InlineData("007", "---")]
    [InlineData("1,23,456", "---")]
    [InlineData("1234,567", "---")]
    public void Cells_of_a_table_in_html_are_written_as_they_are(string cell, string side)
    {
        string html = $"<table><thead><tr><th>what</th><th>value</th></tr></thead><tbody><tr><td>a</td><td>{cell}</td></tr><tr><td>b</td><td>–</td></tr></tbody></table>";

        Assert.EndsWith($"\n\n| what | value |\n|---|{side}|\n| a | {cell} |\n| b | – |\n", Rendered(Executed.Html(html)), StringComparison.Ordinal);
    }

    private static string Rendered(CellOutput output) => new MarkdownReport(_ => null).Render(Executed.Notebook(Executed.Code("a", "x", output)));
}
