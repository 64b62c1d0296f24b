using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plotly.NET;
using static Plotly.NET.GenericChart;

namespace CorpusAnalysis.ChartTests;

public class EvidenceTests
{
    private static readonly Corpus Corpus = CorpusAnalysis.Corpus.From(
    [
        Article("a", "Minen und Minen im Feld, Geld fehlt.", 9, "Genf"), Article("b", "Geld für das Klima.", 11, "Baku"), Article("c", "Klima, Minen, Geld.", 11, "Baku"), Article("d", "Nichts.", 11, ""),
    ]);

    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("themes: {mines: {patterns: [Minen]}, climate: {patterns: [Klima]}}");
    private static readonly ThemeMatches Matches = Corpus.Themes(Themes);
    private static readonly KeynessOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };
    private static readonly CollocationOptions AllNear = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    [Fact]
    public void Bars_open_into_their_rows()
    {
        Assert.Equal([["geld:3", "minen:3", "klima:2"]], Shown(Charts.TopTerms(Corpus.Frequencies().Top(3))));
        Assert.Equal([["das:1", "feld:1"]], Shown(Charts.TopTerms(Corpus.Frequencies().Where(row => row.Term is "feld" or "das").OrderBy(row => row.Term, StringComparer.Ordinal))));
        Assert.Equal(Rows(Corpus.NGrams(2, new() { MinFrequency = 1, MinDocumentFrequency = 1 })), Shown(Charts.NGrams(Corpus.NGrams(2, new() { MinFrequency = 1, MinDocumentFrequency = 1 }))));
        Assert.Equal(Rows(Corpus.MultiWordCandidates(2, new() { MinFrequency = 1, MinDocumentFrequency = 1 })), Shown(Charts.MultiWordCandidates(Corpus.MultiWordCandidates(2, new() { MinFrequency = 1, MinDocumentFrequency = 1 }))));
        Assert.Equal(Rows(Corpus.Collocates("Minen", AllNear)), Shown(Charts.Collocates(Corpus.Collocates("Minen", AllNear))));
    }

    [Fact]
    public void A_bar_of_the_reference_opens_into_its_places_there()
    {
        IReadOnlyList<Keyword> words = Keyness.Rank(Corpus.Where(article => article.Id == "a"), Corpus, All);
        GenericChart chart = Charts.Keyness(words.Where(row => row.Term is "minen" or "klima"));

        Assert.Equal(["minen", "klima"], Labels(chart));
        Assert.Equal([["minen:2", "klima:2"]], Shown(chart));
    }

    [Fact]
    public void Months_without_articles_and_points_of_no_hits_open_into_nothing()
    {
        GenericChart chart = Charts.ThemeTimeline(Matches.PerMonth());

        Assert.Equal([["mines, 2024-09:2", "", "mines, 2024-11:1"], ["", "", "climate, 2024-11:2"]], Shown(chart));
        Assert.Equal(Figure(chart)["data"]!.AsArray().Select(trace => trace!["x"]!.AsArray().Count), Charts.EvidenceOf(chart).Select(points => points.Length));
        Assert.Equal([["Minen, 2024-09:2", "", "Minen, 2024-11:1"]], Shown(Charts.Trend(Corpus.FrequencyPerMonth("Minen"))));
    }

    [Fact]
    public void Groups_open_in_the_order_of_their_points()
    {
        GenericChart chart = Charts.ThemeGroups(Matches.By(article => article.Place).OrderByDescending(row => row.Group, StringComparer.Ordinal));

        Assert.Equal([["", "mines, Genf:2", "mines, Baku:1"], ["", "", "climate, Baku:2"]], Shown(chart));
        Assert.Equal(["–", "Genf", "Baku"], Labels(chart));
    }

    [Fact]
    public void Precision_alone_opens_into_what_was_found()
    {
        var codes = HandCodes.Parse("article,theme,coder_a,coder_b,final\na,mines,1,1,1\nb,mines,0,0,0\nb,climate,0,0,0\n", "codes.csv");

        Assert.Equal([["mines, found:2", "climate, found:1"], ["", ""], ["", ""]], Shown(Charts.ThemeValidation(Matches.Validate(codes))));
    }

    [Fact]
    public void Strokes_open_into_their_place()
    {
        string[][] places = [["Minen:1", "Minen:1", "Minen:1"], ["Klima:1", "Klima:1"]];

        Assert.Equal(places, Shown(Charts.Dispersion(Corpus.DispersionPoints("Minen", "Klima"))));
        Assert.Equal(places, Shown(Charts.DispersionInArticles(Corpus.DispersionPoints("Minen", "Klima"))));
    }

    [Fact]
    public void In_a_network_the_middles_of_lines_and_the_nodes_open()
    {
        IReadOnlyList<CollocationLink> links = Corpus.CollocationNetwork("Minen", 3, AllNear);
        GenericChart chart = Charts.Network(links);
        ImmutableArray<ImmutableArray<Evidence?>> evidence = Charts.EvidenceOf(chart);

        Assert.Equal(links.Select(link => $"{link.Evidence.Title}:{link.JointFrequency}"), Shown(chart)[^2]);
        Assert.Equal(links.SelectMany(link => new[] { link.First, link.Second }).Distinct(), evidence[^1].Select(node => node!.Value.Title));
        Assert.All(evidence[..^2], line => Assert.Empty(line));
        Assert.Equal(Figure(chart)["data"]!.AsArray().Count, evidence.Length);
        Assert.Empty(Charts.EvidenceOf(Charts.Network([])));
    }

    [Fact]
    public void A_node_whose_links_are_of_two_corpora_opens_nothing()
    {
        CollocationLink[] links = [.. Corpus.CollocationNetwork("Minen", 3, AllNear), .. CorpusAnalysis.Corpus.From(Corpus.Articles).CollocationNetwork("Minen", 3, AllNear)];

        ImmutableArray<ImmutableArray<Evidence?>> evidence = Charts.EvidenceOf(Charts.Network(links));
        Assert.Null(evidence[^1][0]);
        Assert.All(evidence[^2], middle => Assert.NotNull(middle));
    }

    [Fact]
    public void Charts_of_ones_own_are_told_theirs_and_keep_them_under_another_layout()
    {
        GenericChart chart = Plotly.NET.CSharp.Chart.Point<int, int, string>([1, 2], [3, 4]);
        var evidence = Evidence.Of(Corpus, "Klima");

        Assert.Empty(Charts.EvidenceOf(chart));
        Assert.Same(chart, chart.WithEvidence([evidence, null]));
        Assert.Equal([["Klima:2", ""]], Shown(setLayout(new Layout(), chart)));
        Assert.Throws<ArgumentException>(() => chart.WithEvidence([evidence], [evidence]));
        Assert.Empty(Charts.EvidenceOf(Charts.TopTerms([new TermFrequency("x", 1, 1, 1)])));
    }

    private static Article Article(string id, string text, int month, string place) =>
        new() { Id = id, Headline = "", Paragraphs = [text], Language = "de", Date = new PartialDate(2024, month, 1), Place = place };

    private static string[][] Rows(IEnumerable<ResultRow> rows) => [[.. rows.Select(row => $"{row.Evidence.Title}:{row.Evidence.Count}")]];

    private static string[][] Shown(GenericChart chart) =>
        [.. Charts.EvidenceOf(chart).Select(points => points.Select(point => point is { } evidence ? $"{evidence.Title}:{evidence.Count}" : "").ToArray())];

    private static IEnumerable<string> Labels(GenericChart chart) => Figure(chart)["data"]![0]!["y"]!.AsArray().Select(label => label!.GetValue<string>());

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(toFigureJson(chart))!;
}
