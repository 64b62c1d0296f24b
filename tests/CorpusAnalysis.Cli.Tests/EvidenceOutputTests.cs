using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

public partial class EvidenceOutputTests
{
    private static readonly Corpus Corpus = CorpusAnalysis.Corpus.From(
    [
        new Article { Id = "a", Headline = "Minen", Paragraphs = ["Geld für Minen."], Date = new PartialDate(2024, 11, 1) },
        new Article { Id = "b", Headline = "Klima", Paragraphs = ["Geld."], Date = new PartialDate(2024, 12, 1) },
    ]);

    [Fact]
    public void A_chart_names_the_evidence_of_its_points()
    {
        JsonNode chart = Chart(Formatter(new()).Format(Charts.TopTerms(Corpus.Frequencies().Top(2))));
        JsonNode months = Chart(Formatter(new()).Format(Charts.ThemeTimeline(Corpus.Themes(ThemeDictionary.Parse("themes: {m: {patterns: [Minen]}}")).PerMonth())));

        Assert.Equal("[[0,1]]", chart["evidence"]!.ToJsonString());
        Assert.Equal("[[0,null]]", months["evidence"]!.ToJsonString());
    }

    [Fact]
    public void A_concordance_opens_each_line_at_its_node()
    {
        string html = Text(Formatter(new()).Format(Corpus.Concordance("Minen")), "text/html");

        Assert.Contains("<tr data-evidence=\"0\"><td class=\"left\"", html, StringComparison.Ordinal);
        Assert.Contains("<mark><b><button type=\"button\" class=\"evidence\" data-evidence=\"1\">Minen</button></b></mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_concordance_as_text_is_not_cut_inside_a_character()
    {
        string emoji = string.Concat(Enumerable.Repeat("👍", 40));
        var corpus = CorpusAnalysis.Corpus.From([new Article { Id = "a", Headline = "", Paragraphs = [$"{emoji} Minen {emoji}"] }]);
        foreach (string context in new[] { emoji, "x" + emoji, emoji + "x" })
        {
            string text = Text(Formatter(null).Format(corpus.Concordance("Minen").Select(line => line with { Left = context, Right = context })), "text/plain");

            Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Rows_of_results_records_and_anonymous_values_are_numbered()
    {
        var book = new EvidenceBook();
        CorpusFormatter formatter = Formatter(book);
        var evidence = Evidence.Of(Corpus, "Minen");

        Assert.Contains("term", Text(formatter.Format(Corpus.Frequencies()), "text/plain"), StringComparison.Ordinal);
        Assert.Equal("name\nx", Text(formatter.Format(new[] { new Own("x", evidence) }), "text/plain"));
        Assert.Equal("name\ny", Text(formatter.Format(new[] { new { Name = "y", Behind = (Evidence?)evidence } }), "text/plain"));
        JsonArray sets = JsonNode.Parse(book.ToJson(cancellation: TestContext.Current.CancellationToken)!)!["sets"]!.AsArray();
        Assert.Equal(Corpus.Frequencies().Select(row => row.Term).Append("Minen"), sets.Select(set => set!["title"]!.GetValue<string>()));
    }

    [Fact]
    public void Points_and_rows_beyond_the_500th_do_not_open_and_tables_say_so()
    {
        var corpus = CorpusAnalysis.Corpus.From([new Article { Id = "a", Headline = "", Paragraphs = [string.Concat(Enumerable.Repeat("Minen ", 600))] }]);
        IReadOnlyList<DispersionPoint> points = corpus.DispersionPoints("Minen");
        var formatter = new CorpusFormatter(new FormatOptions { DataRowLimit = 10_000 }, new());
        JsonArray chart = Chart(formatter.Format(Charts.Dispersion(points)))["evidence"]![0]!.AsArray();
        JsonNode[] tables = [.. new object[] { points, corpus.Concordance("Minen") }.Select(value =>
        {
            Assert.True(formatter.Format(value)!.TryGet(DisplayTable.MimeType, out JsonNode? table));
            return table;
        })];

        Assert.Equal((600, 500), (chart.Count, chart.Count(number => number is not null)));
        Assert.All(tables, table => Assert.Equal(500, table["evidence"]!.AsArray().Count(number => number is not null)));
        Assert.All(tables, table => Assert.Equal("Only the first 500 rows can be opened.", table["note"]!.GetValue<string>()));
    }

    [Fact]
    public void Evidence_itself_is_a_button()
    {
        var evidence = Evidence.Of(Corpus, "Minen");

        Assert.Equal("<p><button type=\"button\" class=\"evidence\" data-evidence=\"0\">Minen: 2 places in 1 articles</button></p>", Text(Formatter(new()).Format(evidence), "text/html"));
        Assert.Equal("Minen: 2 places in 1 articles", Text(Formatter(null).Format(evidence), "text/plain"));
    }

    [Fact]
    public void Themes_that_are_shown_are_marked()
    {
        var book = new EvidenceBook();
        Formatter(book).Format(ThemeDictionary.Parse("themes: {m: {patterns: [Minen]}}"));
        book.Add(Evidence.Of(Corpus, "Geld"));

        Assert.Equal("""["m"]""", JsonNode.Parse(book.ToJson(cancellation: TestContext.Current.CancellationToken)!)!["themes"]!.ToJsonString());
    }

    [Fact]
    public void Without_a_book_nothing_changes()
    {
        Assert.Null(Chart(Formatter(null).Format(Charts.TopTerms(Corpus.Frequencies().Top(2))))["evidence"]);
        Assert.DoesNotContain("data-evidence", Text(Formatter(null).Format(Corpus.Concordance("Minen")), "text/html"), StringComparison.Ordinal);
        Assert.Equal("name\nx", Text(Formatter(null).Format(new[] { new Own("x", default) }), "text/plain"));
    }

    [Fact]
    public void A_row_alone_is_shown_without_it() =>
        Assert.DoesNotContain("evidence", Text(new ValueFormatter(Formatter(new())).Format(Corpus.Frequencies()[0]), "text/plain"), StringComparison.OrdinalIgnoreCase);

    // Agreement of coders is counted over codes, behind which there are no sentences.
    [Fact]
    public void The_notebooks_own_rows_can_be_opened()
    {
        string[] rows = [.. RenderedNotebooks.Names.SelectMany(name => NotebookDocument.Load(Repository.Path("notebooks", $"{name}.ipynb")).Cells).SelectMany(cell => Records().Matches(cell.Source)).Select(match => match.Value)];

        Assert.Equal(18, rows.Length);
        Assert.Equal(["Agreed"], rows.Where(row => !Opened().IsMatch(row)).Select(row => row.Split(' ', '(')[1]));
    }

    internal static CorpusFormatter Formatter(EvidenceBook? book) => new(new FormatOptions(), book);

    private static JsonNode Chart(MimeBundle? shown)
    {
        Assert.True(shown!.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? figure));
        return figure;
    }

    private static string Text(MimeBundle? shown, string type)
    {
        Assert.True(shown!.TryGet(type, out JsonNode? text));
        return text.GetValue<string>();
    }

    [GeneratedRegex(@"record \w+\([^)]*\)")]
    private static partial Regex Records();

    [GeneratedRegex(@", Evidence \w+\)$")]
    private static partial Regex Opened();

    private sealed record Own(string Name, Evidence Evidence);
}

/// <summary>The project's own notebooks, as they were rendered.</summary>
public class EvidenceOfNotebooksTests(RenderedNotebooks notebooks)
{
    [Fact]
    public void Every_chart_of_the_notebooks_has_points_that_open()
    {
        ImmutableArray<JsonNode> charts = [.. notebooks.Results.SelectMany(result => result.Executed!.Cells).SelectMany(cell => cell.Outputs).Select(Data).OfType<JsonNode>()];

        Assert.Equal(15, charts.Length);
        Assert.All(charts, chart => Assert.Contains(chart["evidence"]!.AsArray(), points => points!.AsArray().Any(point => point is not null)));
        Assert.All(charts, chart => Assert.Equal(chart["data"]!.AsArray().Count, chart["evidence"]!.AsArray().Count));
    }

    private static JsonNode? Data(CellOutput output)
    {
        MimeBundle? data = output is DisplayOutput display ? display.Data : (output as ResultOutput)?.Data;
        return data is not null && data.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? figure) ? figure : null;
    }
}
