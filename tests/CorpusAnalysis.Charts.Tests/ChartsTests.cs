using System.Text.Json.Nodes;
using Plotly.NET;

namespace CorpusAnalysis.ChartTests;

public class ChartsTests
{
    private static readonly ThemeMonth[] Months =
    [
        new("climate", new YearMonth(2024, 11), 9, 6, 6 / 9.0, 0.35, 0.88, 20, 1_825, 10_959),
        new("climate", new YearMonth(2025, 1), 2, 0, 0, 0, 0.66, 0, 400, 0),
        new("mines", new YearMonth(2025, 1), 2, 1, 0.5, 0.09, 0.91, 3, 400, 7_500),
    ];

    [Fact]
    public void A_timeline_leaves_a_gap_for_a_month_without_articles()
    {
        JsonNode figure = Figure(Charts.ThemeTimeline(Months));

        Assert.Equal(["climate", "mines"], figure["data"]!.AsArray().Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.Equal(["2024-11-01", "2024-12-01", "2025-01-01"], figure["data"]![0]!["x"]!.AsArray().Select(x => x!.GetValue<string>()));
        Assert.Null(figure["data"]![0]!["y"]![1]);
        Assert.Equal(0, figure["data"]![0]!["y"]![2]!.GetValue<double>());
        Assert.False(figure["data"]![0]!["connectgaps"]!.GetValue<bool>());
        Assert.Contains("6 of 9 articles", figure["data"]![0]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ThemeMeasure.ShareOfArticles, "articles with the theme, % of the month", 66.666_666_666_666_67)]
    [InlineData(ThemeMeasure.PerMillion, "hits per million tokens", 10_959)]
    public void A_timeline_names_its_unit(ThemeMeasure measure, string axis, double first)
    {
        JsonNode figure = Figure(Charts.ThemeTimeline(Months, "Title", measure));

        Assert.Equal("Title", figure["layout"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal(axis, figure["layout"]!["yaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal(first, figure["data"]![0]!["y"]![0]!.GetValue<double>(), 1e-9);
    }

    [Fact]
    public void Series_differ_in_colour_and_in_line()
    {
        JsonArray lines = Figure(Charts.ThemeTimeline(Months))["data"]!.AsArray();

        Assert.Equal(2, lines.Select(line => line!["line"]!["color"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(2, lines.Select(line => line!["line"]!["dash"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void Hostile_terms_are_shown_letter_by_letter()
    {
        JsonNode figure = Figure(Charts.TopTerms([new TermFrequency("<a href=x>&", 3, 30, 2)]));

        Assert.Equal("&lt;a href=x&gt;&amp;", figure["data"]![0]!["y"]![0]!.GetValue<string>());
        Assert.DoesNotContain("<a ", figure["data"]![0]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keyness_colours_by_sign_and_keeps_the_order()
    {
        Keyword more = new("more", 5, 0, 500, 0, 12, 0.01, 4, 1, 7, 3, 0);
        Keyword less = new("less", 0, 5, 0, 500, -12, 0.01, -4, -7, -1, 0, 3);

        JsonNode bars = Figure(Charts.Keyness([more, less]))["data"]![0]!;

        Assert.Equal(["more", "less"], bars["y"]!.AsArray().Select(term => term!.GetValue<string>()));
        Assert.NotEqual(bars["marker"]!["color"]![0]!.GetValue<string>(), bars["marker"]!["color"]![1]!.GetValue<string>());
    }

    [Fact]
    public void No_rows_give_an_empty_chart()
    {
        Assert.Empty(Figure(Charts.ThemeTimeline([]))["data"]!.AsArray());
        Assert.Empty(Figure(Charts.TopTerms([]))["data"]![0]!["x"]!.AsArray());
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
}
