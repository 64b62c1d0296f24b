using System.Text.Json.Nodes;
using Plotly.NET;

namespace CorpusAnalysis.ChartTests;

public class DispersionChartTests
{
    private static readonly DispersionPoint[] Points =
    [
        new("klima*", "b", new PartialDate(2024, 11, 29), 9, 0.25, 0.75),
        new("<mine>", "a", default, 0, 0, 0),
        new("<mine>", "b", new PartialDate(2024, 11, 29), 12, 0.5, 0.875),
    ];

    [Fact]
    public void A_stroke_for_each_place_stands_on_the_line_of_its_pattern()
    {
        JsonNode figure = Figure(Charts.Dispersion(Points));

        Assert.Equal([["klima*"], ["&lt;mine&gt;", "&lt;mine&gt;"]], figure["data"]!.AsArray().Select(trace => Texts(trace!["y"]!)));
        Assert.Equal([75.0], Numbers(figure["data"]![0]!["x"]!));
        Assert.Equal([0, 87.5], Numbers(figure["data"]![1]!["x"]!));
        Assert.Contains("token 10 of the article, after 25 % of it", figure["data"]![0]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("<br>a<br>", figure["data"]![1]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("position in the corpus, % of its tokens", figure["layout"]!["xaxis"]!["title"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Articles_are_lines_in_the_order_of_the_corpus_with_a_colour_per_pattern()
    {
        JsonNode figure = Figure(Charts.DispersionInArticles(Points));

        Assert.Equal(["a", "b"], Texts(figure["layout"]!["yaxis"]!["categoryarray"]!));
        Assert.Equal(["&lt;mine&gt;", "klima*"], figure["data"]!.AsArray().Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.Equal([0, 50.0], Numbers(figure["data"]![0]!["x"]!));
        Assert.Equal(2, figure["data"]!.AsArray().Select(trace => trace!["marker"]!["line"]!["color"]!.GetValue<string>()).Distinct().Count());
        Assert.True(figure["layout"]!["showlegend"]!.GetValue<bool>());
    }

    [Fact]
    public void No_rows_give_an_empty_chart()
    {
        Assert.Empty(Figure(Charts.Dispersion([]))["data"]!.AsArray());
        Assert.Empty(Figure(Charts.DispersionInArticles([]))["data"]!.AsArray());
    }

    private static string[] Texts(JsonNode values) => [.. values.AsArray().Select(value => value!.GetValue<string>())];

    private static double[] Numbers(JsonNode values) => [.. values.AsArray().Select(value => value!.GetValue<double>())];

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
}
