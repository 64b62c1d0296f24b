using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace CorpusAnalysis.Cli.Tests;

public class CorpusFormatterTests
{
    private static readonly Article First = new()
    {
        Id = "a",
        Headline = "Head <1>",
        Paragraphs = ["One two three."],
        Section = "POLITIK",
        Place = "Berlin",
        Date = PartialDate.From(new DateOnly(2024, 11, 3)),
        Language = "de",
    };

    private static readonly Corpus Articles = Corpus.From([First, First with { Id = "b", Language = "en", Date = PartialDate.From(new DateOnly(2025, 1, 2)) }, First with { Id = "c", Date = default }]);

    [Fact]
    public void A_corpus_is_a_card_of_its_counts_languages_and_months()
    {
        MimeBundle shown = Format(Articles);

        Assert.Equal($"3 articles, {Articles.TokenCount} tokens; languages: de 2, en 1; 2024-11 to 2025-01; 1 without a month", Of(shown, "text/plain"));
        Assert.Contains("<tr><th scope=\"row\">languages</th><td>de 2, en 1</td></tr>", Of(shown, "text/html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("en-GB", null)]
    [InlineData("de-DE", ",.")]
    public void The_numbers_of_a_chart_are_in_the_culture_unless_its_author_says_otherwise(string culture, string? separators)
    {
        FormatOptions options = new() { Culture = CultureInfo.GetCultureInfo(culture) };
        GenericChart chart = Charts.TopTerms(Articles.Frequencies());
        GenericChart own = Charts.TopTerms(Articles.Frequencies());
        GenericChart.getLayout(own).SetProperty("separators", "' ");

        JsonNode? Separators(GenericChart shown) => Format(shown, options).TryGet(Reports.PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? figure) ? figure["layout"]!["separators"] : throw new InvalidOperationException("There is no chart.");

        Assert.Equal(separators, (string?)Separators(chart));
        Assert.Equal("' ", (string?)Separators(own));
    }

    [Fact]
    public void An_article_is_headline_dateline_and_text()
    {
        MimeBundle shown = Format(First);

        Assert.Equal("Head <1>\n\nPOLITIK · Berlin, 2024-11-03\n\nOne two three.", Of(shown, "text/plain"));
        Assert.Equal(
            "<article><p class=\"note\">POLITIK &#183; Berlin, 2024-11-03</p><p><strong>Head &lt;1&gt;</strong></p><p>One two three.</p></article>",
            Of(shown, "text/html"));
        Assert.Equal("<article><p>Text.</p></article>", Of(Format(new Article { Id = "x", Headline = "", Paragraphs = ["Text."] }), "text/html"));
    }

    [Fact]
    public void A_concordance_has_its_nodes_below_each_other()
    {
        KwicLine[] lines = [Line("a", "a long left side", "Node", "right"), Line("b", "left", "Nodes", "<r>")];
        MimeBundle shown = Format(lines);

        Assert.Equal("a long left side [Node]  right  a\n            left [Nodes] <r>    b", Of(shown, "text/plain"));
        Assert.Contains("<mark><b>Nodes</b></mark></td><td class=\"right\" style=\"text-align:left\">&lt;r&gt;</td>", Of(shown, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_told()
    {
        var options = new FormatOptions { RowLimit = 20, PlainRowLimit = 1, Culture = CultureInfo.GetCultureInfo("de-DE") };
        IEnumerable<KwicLine> lines = Enumerable.Repeat(Line("a", "l", "n", "r"), 1204);
        var frame = new DataFrame(new Int32DataFrameColumn("Count", Enumerable.Range(10_000, 1204)));

        Assert.Contains("<caption>The first 20 of 1.204 lines.</caption>", Of(Format(lines.ToList(), options), "text/html"), StringComparison.Ordinal);
        Assert.Contains("<caption>The first 20 lines; there are more.</caption>", Of(Format(lines.Where(_ => true), options), "text/html"), StringComparison.Ordinal);
        Assert.Equal(" count\n10.000\nThe first 1 of 1.204 rows.", Of(Format(frame, options), "text/plain"));
    }

    private sealed record Counted(int Number);

    [Fact]
    public void A_list_tells_its_number_of_rows_and_only_those_shown_are_read()
    {
        int read = 0;
        IEnumerable<Counted> rows = Enumerable.Range(0, 200_000).Select(i => new Counted(i + (0 * ++read)));

        Assert.Contains("The first 100 of 200,000 rows.", Of(Format(rows), "text/html"), StringComparison.Ordinal);
        Assert.Equal(100, read);
        Assert.Contains("The first 100 of 200,000 rows.", Of(Format(rows.ToList()), "text/html"), StringComparison.Ordinal);
        Assert.Contains("The first 100 of 200,000 rows.", Of(Format(new HashSet<Counted>(rows)), "text/html"), StringComparison.Ordinal);
        Assert.Contains("The first 100 rows; there are more.", Of(Format(rows.Where(_ => true)), "text/html"), StringComparison.Ordinal);
        Assert.Contains("The first 100 of 60,000 rows.", Of(Format(rows.Take(60_000).Where(_ => true)), "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_concordance_and_a_data_frame_have_their_data_for_reports()
    {
        var options = new FormatOptions { DataRowLimit = 2 };
        IEnumerable<KwicLine> lines = Enumerable.Repeat(Line("a", "l", "n", "<r>"), 3);
        var frame = new DataFrame(new DoubleDataFrameColumn("PerMillion", [2623.5788947653355, null]), new BooleanDataFrameColumn("IsKnown", [true, null]));

        Assert.True(Format(lines.ToList(), options).TryGet(DisplayTable.MimeType, out JsonNode? kwic));
        Assert.True(Format(frame, options).TryGet(DisplayTable.MimeType, out JsonNode? table));

        Assert.Equal("""[["l","n","\u003Cr\u003E","a"],["l","n","\u003Cr\u003E","a"]]""", kwic["rows"]!.ToJsonString());
        Assert.Equal("The first 2 of 3 rows.", (string?)kwic["note"]);
        Assert.Equal(["left", "node", "right", null], kwic["columns"]!.AsArray().Select(column => (string?)column!["style"]));
        Assert.Equal(
            """{"columns":[{"name":"PerMillion","header":"per million","type":"number"},{"name":"IsKnown","header":"is known","type":"boolean"}],"rows":[[2623.5788947653355,true],[null,null]],"total":2,"note":""}""",
            table.ToJsonString());
    }

    private static KwicLine Line(string article, string left, string node, string right) => new(article, default, left, node, right, default, 0);

    private static MimeBundle Format(object value, FormatOptions? options = null) => new CorpusFormatter(options ?? new FormatOptions()).Format(value)!;

    private static string Of(MimeBundle bundle, string type)
    {
        Assert.True(bundle.TryGet(type, out var text));
        return text.GetValue<string>();
    }
}
