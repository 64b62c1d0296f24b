using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using Plotly.NET;

namespace CorpusAnalysis.Cli.Tests;

public class ChartDataTests
{
    private const string Axes = """{"xaxis":{"title":{"text":"month"},"type":"date","tickformat":"%b\n%Y"},"yaxis":{"title":"share, %"}}""";

    public static TheoryData<string, string, string> Figures => new()
    {
        {
            """[{"type":"scatter","mode":"lines","name":"a","x":["2024-01-01","2024-02-01"],"y":[40.5,null]},{"type":"scatter","mode":"lines","name":"b &amp; c","x":["2024-01-01","2024-02-01"],"y":[0.5,99]}]""",
            "series|month|share, %; a|2024-01|40.5; b & c|2024-01|0.500; b & c|2024-02|99.0",
            "Line chart of share, % by month: 3 points in 2 series (a, b & c); lowest 0.500 (2024-01, b & c), highest 99 (2024-02, b & c)."
        },
        {
            """[{"type":"scatter","mode":"markers","x":["2024-01-01"],"y":[40],"error_y":{"type":"data","array":[5.5],"arrayminus":[4.25]},"hovertext":["<b>a</b>, 2024-01<br>2 of 5 articles<br>n = 5"]}]""",
            "month|share, %|low|high|details; 2024-01|40|35.8|45.5|2 of 5 articles; n = 5",
            "Dot plot of share, % by month: 1 point."
        },
        {
            """[{"type":"scatter","mode":"lines","hoverinfo":"skip","x":["2024-01-01"],"y":[1]},{"type":"scatter","visible":false,"x":["2024-01-01"],"y":[1]},{"type":"bar","x":["2024-01-01","2024-03-01"],"y":[2,1]}]""",
            "month|share, %; 2024-01|2; 2024-03|1",
            "Bar chart of share, % by month: 2 points; lowest 1 (2024-03), highest 2 (2024-01)."
        },
        { """[{"type":"heatmap","x":["2024-01-01","2024-02-01"],"y":["a","1"],"z":[[1,null],[2,3]],"colorbar":{"title":{"text":"hits"}}}]""", "month|share, %|hits; 2024-01|a|1; 2024-01|1|2; 2024-02|1|3", "Heat map of hits by month and share, %: 3 points; lowest 1 (2024-01, a), highest 3 (2024-02, 1)." },
        { """[{"type":"scatter","y":[3,4]}]""", "month|share, %; 0|3; 1|4", "Line chart of share, % by month: 2 points; lowest 3 (0), highest 4 (1)." },
        { """[{"type":"pie","labels":["<b>a</b>"],"values":[3]},{"type":"bar","x":["b"],"y":[1]}]""", "month|share, %; a|3; b|1", "Chart of share, % by month: 2 points; lowest 1 (b), highest 3 (a)." },
        { "[]", "", "Chart without points." },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_has_its_points_as_a_table_and_a_sentence(string traces, string table, string sentence)
    {
        ChartData data = ChartData.Of(JsonNode.Parse($$"""{"data":{{traces}},"layout":{{Axes}}}""")!);

        Assert.Equal(table, Text(data.Table()));
        Assert.Equal(sentence, data.Description(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Bars_on_their_side_are_read_by_category()
    {
        JsonNode figure = JsonNode.Parse(GenericChart.toFigureJson(Charts.Collocates([])))!;
        figure["data"] = JsonNode.Parse("""[{"type":"bar","orientation":"h","y":["Mine","Geld"],"x":[10.5,-3.5]}]""");
        figure["evidence"] = JsonNode.Parse("[[4,null]]");
        ChartData data = ChartData.Of(figure);

        Assert.Equal("category|logDice; Mine|10.5; Geld|-3.50", Text(data.Table()));
        Assert.Equal([4, null], data.Table()!.Evidence);
        Assert.StartsWith("Bar chart of logDice: 2 points; lowest -3.50 (Geld), highest 10.5 (Mine).", data.Description(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_is_its_names_and_ties_without_coordinates()
    {
        Corpus corpus = Corpus.From(Enumerable.Range(0, 6).Select(i => new Article { Id = $"{i}", Headline = "Mine", Paragraphs = ["Die Mine am Feld wird geräumt."], Language = "de" }));
        JsonNode figure = JsonNode.Parse(GenericChart.toFigureJson(Charts.Network(corpus.CollocationNetwork("Mine", size: 3))))!;

        ChartData data = ChartData.Of(figure);

        Assert.Equal(["point", "details"], data.Table()!.Columns.Select(column => column.Header));
        Assert.Contains(data.Table()!.Rows, row => ((string)row[0]!).StartsWith("mine – ", StringComparison.OrdinalIgnoreCase) && ((string)row[1]!).Contains("logDice", StringComparison.Ordinal));
        Assert.Matches(@"^Network: \d named points \(.+\), and \d+ others\.$", data.Description(CultureInfo.InvariantCulture));
    }

    private static string Text(DisplayTable? table) => table is null ? "" : string.Join("; ", table.Rows
        .Select(row => string.Join('|', row.Select(value => ValueText.Of(value, CultureInfo.InvariantCulture))))
        .Prepend(string.Join('|', table.Columns.Select(column => column.Header))));
}
