using System.Text.Json.Nodes;
using System.Xml.Linq;
using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Tests;

public class ChartThumbnailTests
{
    [Theory]
    [InlineData("""{"type":"bar","x":["a","b","c"],"y":[1,2,4]}""", "rect", 3)]
    [InlineData("""{"type":"bar","orientation":"h","y":["a","b"],"x":[1,2]}""", "rect", 2)]
    [InlineData("""{"type":"bar","x":["a","b"],"y":[-1,2]}""", "rect", 2)]
    [InlineData("""{"mode":"markers","x":[1,2,3],"y":[3,null,1]}""", "circle", 2)]
    [InlineData("""{"type":"scatter","mode":"lines+markers","x":["2024-01","2024-02","2024-03"],"y":[1,2,3]}""", "path", 1)]
    [InlineData("""{"type":"scatter","x":[1],"y":[1]}""", "path", 1)]
    public void A_chart_becomes_shapes_within_the_picture(string trace, string shape, int count)
    {
        XElement svg = XElement.Parse(ChartThumbnail.Draw(Figure(trace)));

        Assert.Equal(("svg", "true"), (svg.Name.LocalName, svg.Attribute("aria-hidden")?.Value));
        Assert.Equal(count, svg.Descendants(shape).Count());
        Assert.All(svg.Descendants("rect"), bar =>
        {
            Assert.InRange((double)bar.Attribute("x")!, 0, 160);
            Assert.InRange((double)bar.Attribute("x")! + (double)bar.Attribute("width")!, 0, 160);
            Assert.InRange((double)bar.Attribute("y")!, 0, 100);
            Assert.InRange((double)bar.Attribute("y")! + (double)bar.Attribute("height")!, 0, 100);
        });
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_and_stand_on_zero()
    {
        XElement[] bars = [.. XElement.Parse(ChartThumbnail.Draw(Figure("""{"type":"bar","x":["a","b"],"y":[2,4]}"""))).Descendants("rect")];

        Assert.Equal(2 * (double)bars[0].Attribute("height")!, (double)bars[1].Attribute("height")!, tolerance: 0.2);
        Assert.Equal((double)bars[0].Attribute("y")! + (double)bars[0].Attribute("height")!, (double)bars[1].Attribute("y")! + (double)bars[1].Attribute("height")!, tolerance: 0.2);
    }

    [Fact]
    public void A_missing_value_parts_a_line_and_dates_keep_their_distances()
    {
        string path = XElement.Parse(ChartThumbnail.Draw(Figure("""{"x":["2024-01-01","2024-01-02","2024-01-11","2024-01-21"],"y":[0,null,1,1]}"""))).Descendants("path").Single().Attribute("d")!.Value;

        Assert.Equal("M8 92M80 8L152 8", path);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[1]]}]}""")]
    [InlineData("""{"data":[{"type":"bar","x":["<script>"],"y":["NaN"]}]}""")]
    [InlineData("""{"data":[{"type":"bar","x":1,"y":2}]}""")]
    [InlineData("""{"data":"x"}""")]
    public void What_cannot_be_drawn_gives_no_picture_or_one_without_its_text(string figure) =>
        Assert.DoesNotContain("script", ChartThumbnail.Draw(JsonNode.Parse(figure)!), StringComparison.Ordinal);

    [Fact]
    public void Long_series_are_thinned_and_the_same_chart_gives_the_same_picture()
    {
        string numbers = string.Join(',', Enumerable.Range(0, 5000));
        JsonNode figure = Figure($"{{\"mode\":\"markers\",\"x\":[{numbers}],\"y\":[{numbers}]}}");

        Assert.InRange(XElement.Parse(ChartThumbnail.Draw(figure)).Descendants("circle").Count(), 100, 200);
        Assert.Equal(ChartThumbnail.Draw(figure), ChartThumbnail.Draw(figure));
    }

    private static JsonNode Figure(string trace) => JsonNode.Parse("{\"data\":[" + trace + "],\"layout\":{}}")!;
}
