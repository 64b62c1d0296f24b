using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Tests.Comparison;
using CorpusAnalysis.Notebooks.Documents;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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

    [Theory]
    [InlineData("`a<b` & <b>c</b>", "`a<b` & &lt;b>c&lt;/b>")]
    [InlineData("`a\n<div>` b", "`a\n&lt;div>` b")]
    [InlineData("[a](\n<div>)", "[a](\n&lt;div>)")]
    [InlineData("~~~\na<b & c\n~~~", "~~~\na<b & c\n~~~")]
    [InlineData("    a<b", "    a<b")]
    [InlineData("> - *a <i>b* `<i>`", "> - *a &lt;i>b* `<i>`")]
    [InlineData("<div>\n`x<y`\n</div>", "&lt;div>\n`x<y`\n&lt;/div>")]
    [InlineData("\\<b> x\\<<i>", "\\<b> x\\<&lt;i>")]
    [InlineData("[a<b](https://example.org/?a=1&b=2) &lt;", "[a&lt;b](https://example.org/?a=1&b=2) &lt;")]
    [InlineData("| `<a` | <b> |\n|---|---|\n| `x<y` | <c> |", "| `<a` | &lt;b> |\n|---|---|\n| `x<y` | &lt;c> |")]
    [InlineData("<!-- a -->\n\n<script>x</script>", "&lt;!-- a -->\n\n&lt;script>x&lt;/script>")]
    public void Markdown_of_an_output_has_no_html_and_keeps_its_code(string markdown, string written) =>
        Assert.EndsWith($"\n\n{written}\n", Rendered(Executed.Shown(("text/markdown", markdown))), StringComparison.Ordinal);

    [Fact]
    public void No_html_is_left_whatever_an_output_holds() =>
        Gen.OneOf("<b>", "</div>", "<div>\n", "<!--", "-->", "`", "``", "```\n", "\n", "\n\n", "> ", "- ", "    ", "[a](", ")", "\\", "&lt;", "&", "<i x='", "'", "*", "| a |\n|---|\n|", "|", "<![CDATA[", "a").Array[0, 12].Select(string.Concat).Sample(markdown =>
        {
            MarkdownDocument read = Markdown.Parse(Rendered(Executed.Shown(("text/markdown", markdown))), new MarkdownPipelineBuilder().UsePipeTables().Build());

            Assert.Empty(read.Descendants<HtmlBlock>());
            Assert.Empty(read.Descendants<HtmlInline>());
        });

    [Fact]
    public void Traces_that_only_help_others_are_not_in_the_table_of_a_chart() => Assert.EndsWith(
        "**T**\n\n| point | y |\n|---|--:|\n| a | 2 |\n",
        Rendered(Executed.Chart("""{"data":[{"name":"band","x":["a"],"y":[9],"hoverinfo":"skip"},{"name":"hits","x":["a"],"y":[2]},{"x":["a"],"y":[8],"visible":false}],"layout":{"title":"T"}}""")),
        StringComparison.Ordinal);

    private static string Rendered(CellOutput output) => new MarkdownReport(_ => null).Render(Executed.Notebook(Executed.Code("a", "x", output)));
}
