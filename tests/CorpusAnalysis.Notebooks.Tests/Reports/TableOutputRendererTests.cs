using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public class TableOutputRendererTests
{
    private static readonly DisplayTable Small = new(
        [DisplayColumn.Of("Term", false), DisplayColumn.Of("PerMillion", true), DisplayColumn.Of("Count", true)],
        [["Klima & <Geld>", 12623.5788947653, 1204], ["Mine", double.NaN, null]])
    {
        Note = "Two terms.",
        Evidence = [7, null],
    };

    [Fact]
    public void A_table_has_caption_headers_and_numbers_in_the_reports_culture()
    {
        string html = Render(Small, CultureInfo.GetCultureInfo("de-DE"));

        Assert.Contains("<caption>Two terms.</caption>", html);
        Assert.Contains("<th scope=\"col\" class=\"short\">term</th><th scope=\"col\" class=\"number\">per million</th>", html);
        Assert.Contains("<td class=\"number\">12.624</td><td class=\"number\">1204</td></tr>", html);
        Assert.Contains("<tr><td class=\"short\">Mine</td><td class=\"number\">–</td><td class=\"number\">–</td></tr>", html);
        Assert.Contains("12623.5788947653", html);
    }

    [Fact]
    public void A_row_with_evidence_can_be_opened() =>
        Assert.Contains(
            "<tr data-evidence=\"7\"><td class=\"short\"><button type=\"button\" class=\"evidence\" data-evidence=\"7\">Klima &amp; &lt;Geld&gt;</button></td>",
            Render(Small));

    [Theory]
    [InlineData(100, 100, false)]
    [InlineData(101, 100, true)]
    public void The_first_hundred_rows_are_HTML_and_others_are_told(int count, int shown, bool isTold)
    {
        string html = Render(new([new("n", true)], [.. Enumerable.Range(0, count).Select(i => new object?[] { i })]));

        Assert.Equal(shown, html.Split("<tr><td").Length - 1);
        Assert.Equal(isTold, html.Contains("<p class=\"note rest\">The first 100 of 101 rows; the others are shown where scripts run.</p>"));
    }

    [Theory]
    [InlineData("""{"columns":[{"header":"n"}],"rows":[[1]],"total":3}""", "<caption>The first 1 of 3 rows.</caption>")]
    [InlineData("""{"columns":[{"header":"n"}],"rows":[[1]],"total":null}""", "<caption>The first 1 rows; there are more.</caption>")]
    [InlineData("""{"columns":[{"header":"n"}],"rows":[[1]],"total":1}""", "aria-label=\"Table: n\"")]
    [InlineData("""{"columns":[{"header":"n","type":"integer"}],"rows":[["18446744073709551615"]]}""", "18,446,744,073,709,551,615")]
    [InlineData("""{"columns":[{"header":"n","type":"number"}],"rows":[["-Infinity"]]}""", "-Infinity</td>")]
    [InlineData("""{"columns":[{"header":"n","type":"boolean"}],"rows":[[true]]}""", "True</td>")]
    [InlineData("""{"columns":[{"header":"n"}],"rows":[[{"a":"<"}]]}""", "{&quot;a&quot;:&quot;\\u003C&quot;}</td>")]
    [InlineData("""{"columns":[{"header":"n","style":"\"><script>"}],"rows":[[1]],"style":"x y"}""", "<table class=\"data\" aria-label")]
    public void A_table_from_elsewhere_is_shown(string json, string expected) => Assert.Contains(expected, Sample.Body(Sample.Code("1", Output(json))));

    [Theory]
    [InlineData("""[1]""")]
    [InlineData("""{"rows":[[1]]}""")]
    [InlineData("""{"columns":[{"header":"n"}],"rows":[[1,2]]}""")]
    [InlineData("""{"columns":["n"],"rows":[[1]]}""")]
    public void What_is_no_table_is_left_to_the_next_representation(string json)
    {
        string html = Sample.Body(Sample.Code("1", new DisplayOutput(new([new(DisplayTable.MimeType, JsonNode.Parse(json)!), new("text/html", "<b>html</b>")]))));

        Assert.Contains("<b>html</b>", html);
    }

    [Fact]
    public void Hostile_text_is_escaped()
    {
        string html = Render(new([new(Sample.Hostile, false) { Name = Sample.Hostile }], [[Sample.Hostile]]) { Note = Sample.Hostile });

        Assert.DoesNotContain("<script>hacked", html);
        Assert.DoesNotContain("<img src=x", html);
        Assert.DoesNotContain("\"'>", html);
    }

    private static string Render(DisplayTable table, CultureInfo? culture = null) => HtmlReport.Render(
        Sample.Notebook(Sample.Code("1", new DisplayOutput(table.ToMimeBundle(new FormatOptions { DataRowLimit = 1000 })))),
        Sample.Options with { Culture = culture ?? CultureInfo.InvariantCulture });

    private static DisplayOutput Output(string json) => new(new([new(DisplayTable.MimeType, JsonNode.Parse(json)!)]));
}
