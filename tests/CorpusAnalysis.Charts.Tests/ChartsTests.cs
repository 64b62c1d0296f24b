using System.Text.Json.Nodes;
using Plotly.NET;

namespace CorpusAnalysis.ChartTests;

public class ChartsTests
{
    private static readonly ThemeMonth[] Months =
    [
        new("climate", new YearMonth(2024, 11), 12, 8, 8 / 12.0, 0.39, 0.86, 20, 1_825, 10_959, false),
        new("climate", new YearMonth(2025, 1), 2, 0, 0, 0, 0.66, 0, 400, 0, true),
        new("mines", new YearMonth(2025, 1), 2, 1, 0.5, 0.09, 0.91, 3, 400, 7_500, true),
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
        Assert.Contains("8 of 12 articles, 67 %", figure["data"]![0]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_of_one_theme_has_intervals_and_hollow_marks_for_months_with_few_articles()
    {
        ThemeMonth[] climate = [.. Months.Where(month => month.Theme == "climate")];
        JsonNode line = Figure(Charts.ThemeTimeline(climate))["data"]![0]!;

        Assert.Equal(86 - (800 / 12.0), line["error_y"]!["array"]![0]!.GetValue<double>(), 1e-9);
        Assert.Equal((800 / 12.0) - 39, line["error_y"]!["arrayminus"]![0]!.GetValue<double>(), 1e-9);
        Assert.Null(line["error_y"]!["array"]![1]);
        Assert.Equal(["circle", "circle", "circle-open"], line["marker"]!["symbol"]!.AsArray().Select(symbol => symbol!.GetValue<string>()));
        Assert.Contains("0 of 2 articles (few), 0 %", line["hovertext"]![2]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(Figure(Charts.ThemeTimeline(climate, measure: ThemeMeasure.PerMillion))["data"]![0]!["error_y"]);
        Assert.Null(Figure(Charts.ThemeTimeline(Months))["data"]![0]!["error_y"]);
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
    public void A_trend_has_intervals_gaps_and_hollow_marks_for_months_with_few_articles()
    {
        JsonNode line = Figure(Charts.Trend([
            new FrequencyMonth("<klima*>", new YearMonth(2024, 11), 12, 6, 1000, 20, 20_000, 15_000, 30_000, false),
            new FrequencyMonth("<klima*>", new YearMonth(2025, 1), 1, 1, 100, 1, 10_000, null, null, true),
        ]))["data"]![0]!;

        Assert.Equal("&lt;klima*&gt;", line["name"]!.GetValue<string>());
        Assert.Equal(["2024-11-01", "2024-12-01", "2025-01-01"], line["x"]!.AsArray().Select(x => x!.GetValue<string>()));
        Assert.Null(line["y"]![1]);
        Assert.Equal((10_000, 5_000), (line["error_y"]!["array"]![0]!.GetValue<double>(), line["error_y"]!["arrayminus"]![0]!.GetValue<double>()));
        Assert.Null(line["error_y"]!["array"]![2]);
        Assert.Equal(["circle", "circle", "circle-open"], line["marker"]!["symbol"]!.AsArray().Select(symbol => symbol!.GetValue<string>()));
        Assert.Contains("interval 15,000 … 30,000", line["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("in 1 of 1 articles, few", line["hovertext"]![2]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(Figure(Charts.Trend([]))["data"]!.AsArray());
    }

    [Fact]
    public void Hostile_terms_are_shown_letter_by_letter()
    {
        JsonNode figure = Figure(Charts.TopTerms([new TermFrequency("<a href=x>&", 3, 30, 2)]));

        Assert.Equal("&lt;a href=x&gt;&amp;", figure["data"]![0]!["y"]![0]!.GetValue<string>());
        Assert.DoesNotContain("<a ", figure["data"]![0]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_are_points_per_theme_with_their_interval()
    {
        JsonNode figure = Figure(Charts.ThemeGroups([
            new ThemeGroup("climate", "Baku", 4, 3, 0.75, 0.30, 0.95, 9, 800, 11_250),
            new ThemeGroup("mines", "Baku", 4, 1, 0.25, 0.05, 0.70, 1, 800, 1_250),
            new ThemeGroup("climate", "<Genf>", 2, 0, 0, 0, 0.66, 0, 400, 0),
        ]));

        Assert.Equal(["climate", "mines"], figure["data"]!.AsArray().Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.Equal(["Baku", "&lt;Genf&gt;"], figure["data"]![0]!["y"]!.AsArray().Select(y => y!.GetValue<string>()));
        Assert.Equal([75, 0], figure["data"]![0]!["x"]!.AsArray().Select(x => x!.GetValue<double>()));
        Assert.Equal(20, figure["data"]![0]!["error_x"]!["array"]![0]!.GetValue<double>(), 1e-9);
        Assert.Equal(45, figure["data"]![0]!["error_x"]!["arrayminus"]![0]!.GetValue<double>(), 1e-9);
        Assert.Contains("3 of 4 articles", figure["data"]![0]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validation_draws_three_measures_and_says_where_one_is_not_defined()
    {
        JsonNode figure = Figure(Charts.ThemeValidation([
            new ThemeValidation("climate", 20, 10, 8, 6, 0.75, 0.41, 0.93, 0.6, 0.31, 0.83, 2 / 3.0, 0.4, 0.85, 0.4, 0, 0.8, 0.4, 0, 0.8),
            new ThemeValidation("empty", 20, 0, 0, 0, null, 0, 1, null, 0, 1, null, 0, 1, null, null, null, null, null, null),
        ]));

        Assert.Equal(["precision", "recall", "F1"], figure["data"]!.AsArray().Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.Equal([75, 60, 66.7], figure["data"]!.AsArray().Select(trace => Math.Round(trace!["x"]![0]!.GetValue<double>(), 1)));
        Assert.Contains("6 of 8 found", figure["data"]![0]!["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(figure["data"]!.AsArray(), trace => Assert.Null(trace!["x"]![1]));
        Assert.All(figure["data"]!.AsArray(), trace => Assert.Contains("not defined", trace!["hovertext"]![1]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_draws_every_term_once_and_every_link_the_same_way_again()
    {
        CollocationLink[] links = [new("mine*", "feld", 5, 3, 12.5, 20.26, 1.24e-5), new("mine*", "<b>", 3, 2, 9.5, 4, 0.045), new("feld", "<b>", 3, 2, 10.5, -1, 0.5)];
        JsonNode figure = Figure(Charts.Network(links));
        JsonNode middles = figure["data"]!.AsArray().Single(trace => trace!["mode"]!.GetValue<string>() == "markers")!;
        JsonNode nodes = figure["data"]!.AsArray().Single(trace => trace!["mode"]!.GetValue<string>() == "markers+text")!;

        Assert.Equal(["mine*", "feld", "&lt;b&gt;"], nodes["text"]!.AsArray().Select(text => text!.GetValue<string>()));
        Assert.Equal(["logDice from 12", "10 to 11", "below 10"], figure["data"]!.AsArray().Where(trace => trace!["mode"]!.GetValue<string>() == "lines").Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.All(nodes["x"]!.AsArray().Concat(nodes["y"]!.AsArray()), place => Assert.InRange(place!.GetValue<double>(), -1, 1));
        Assert.Equal("<b>mine* – feld</b><br>5 times in 3 articles<br>logDice 12.50, G² 20.3, p 1.2E-05", middles["hovertext"]![0]!.GetValue<string>());
        Assert.Equal(figure.ToJsonString(), Figure(Charts.Network(links)).ToJsonString());
    }

    [Fact]
    public void A_network_puts_linked_terms_nearer_than_others()
    {
        // Two triangles that one weak link joins.
        (int, int, double)[] links = [(0, 1, 1), (1, 2, 1), (0, 2, 1), (3, 4, 1), (4, 5, 1), (3, 5, 1), (2, 3, 0.1)];
        (double X, double Y)[] places = NetworkLayout.Place(6, links);

        double Distance(int a, int b) => Math.Sqrt(Math.Pow(places[a].X - places[b].X, 2) + Math.Pow(places[a].Y - places[b].Y, 2));
        Assert.True(new[] { Distance(0, 1), Distance(1, 2), Distance(3, 4), Distance(4, 5) }.Max() < Distance(0, 5));
    }

    [Fact]
    public void Empty_rows_give_empty_charts()
    {
        Assert.Empty(Figure(Charts.ThemeGroups([]))["data"]!.AsArray());
        Assert.Empty(Figure(Charts.Network([]))["data"]!.AsArray());
        Assert.All(Figure(Charts.ThemeValidation([]))["data"]!.AsArray(), trace => Assert.Empty(trace!["x"]!.AsArray()));
    }

    [Fact]
    public void Keyness_colours_by_sign_and_keeps_the_order()
    {
        Keyword more = new("more", 5, 0, 500, 0, 12, 0.01, 4, 1, 7, 3, 0, 0.5);
        Keyword less = new("less", 0, 5, 0, 500, -12, 0.01, -4, -7, -1, 0, 3, null);

        JsonNode bars = Figure(Charts.Keyness([more, less]))["data"]![0]!;

        Assert.Equal(["more", "less"], bars["y"]!.AsArray().Select(term => term!.GetValue<string>()));
        Assert.NotEqual(bars["marker"]!["color"]![0]!.GetValue<string>(), bars["marker"]!["color"]![1]!.GetValue<string>());
    }

    [Fact]
    public void Rows_of_words_and_collocates_are_bars_in_the_order_given_with_their_counts()
    {
        JsonNode ngrams = Figure(Charts.NGrams([new NGramFrequency("vereinte <nationen>", 1_200, 43, 800)]))["data"]![0]!;
        JsonNode candidates = Figure(Charts.MultiWordCandidates([new MultiWordCandidate("new york", 12, 3, 7, 8.25, 19.5, 0), new MultiWordCandidate("der die", 3, 1, 3, -4, -6, 0)]))["data"]![0]!;
        JsonNode collocates = Figure(Charts.Collocates([new Collocate("geld", 2, 2.5, 4, 2, 13.2, -0.3, -0.4, -0.5, 1, new CooccurrenceTable(2, 5, 4, 8))]))["data"]![0]!;

        Assert.Equal("vereinte &lt;nationen&gt;", ngrams["y"]![0]!.GetValue<string>());
        Assert.Contains("1,200 places, 43 per million tokens<br>in 800 articles", ngrams["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal([19.5, -6], candidates["x"]!.AsArray().Select(x => x!.GetValue<double>()));
        Assert.NotEqual(candidates["marker"]!["color"]![0]!.GetValue<string>(), candidates["marker"]!["color"]![1]!.GetValue<string>());
        Assert.Contains("2 of 4 tokens nearby, 2.5 expected", collocates["hovertext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_rows_give_an_empty_chart()
    {
        Assert.Empty(Figure(Charts.NGrams([]))["data"]![0]!["x"]!.AsArray());
        Assert.Empty(Figure(Charts.MultiWordCandidates([]))["data"]![0]!["x"]!.AsArray());
        Assert.Empty(Figure(Charts.Collocates([]))["data"]![0]!["x"]!.AsArray());
        Assert.Empty(Figure(Charts.ThemeTimeline([]))["data"]!.AsArray());
        Assert.Empty(Figure(Charts.TopTerms([]))["data"]![0]!["x"]!.AsArray());
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
}
