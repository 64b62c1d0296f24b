using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Cli.Tests;

public sealed class PlotlyOutputRendererTests : IDisposable
{
    private const string Bars = """{ "type": "bar", "x": ["Räumung", "Mine"], "y": [3, 5] }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"Hits per month\"", "<figcaption><strong>Hits per month</strong></figcaption>", "aria-label=\"Hits per month\"")]
    [InlineData("{ \"text\": \"<b>Hits</b><br><sub>n = 16</sub>\" }", "<figcaption><strong>Hits</strong> <span>n = 16</span></figcaption>", "aria-label=\"Hits. n = 16\"")]
    [InlineData("\"p < 0.05 &amp; more\"", "<strong>p &lt; 0.05 &amp; more</strong>", "aria-label=\"p &lt; 0.05 &amp; more\"")]
    [InlineData("null", "<figure class=\"output chart\">\n<div class=\"plot\"", "aria-label=\"Chart\"")]
    public void Render_makes_the_title_the_caption_and_the_label(string title, string caption, string label)
    {
        string html = Render($$"""{ "data": [{{Bars}}], "layout": { "title": {{title}} } }""");

        Assert.Contains(caption, html);
        Assert.Contains(label, html);
    }

    [Fact]
    public void Render_escapes_hostile_titles_and_data()
    {
        const string hostile = "</script><script>hacked=1</script><img src=x onerror=hacked=1>";
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["x"] = new JsonArray(hostile), ["type"] = "bar" }),
            ["layout"] = new JsonObject { ["title"] = hostile },
        };

        string html = Render(figure.ToJsonString());

        Assert.DoesNotContain("<script>hacked", html);
        Assert.DoesNotContain("<img src=x", html);
    }

    [Fact]
    public void Plotly_is_embedded_once_for_all_charts_and_never_without_one()
    {
        string chart = $$"""{ "data": [{{Bars}}] }""";

        Assert.Equal(2, Render(chart, chart).Split("plotly.js v2.").Length);
        Assert.DoesNotContain("plotly.js v2.", Render());
    }

    [Theory]
    [InlineData("bar", false)]
    [InlineData("scatter", false)]
    [InlineData("scattergl", true)]
    [InlineData("parcoords", true)]
    public void Only_traces_that_plotly_compiles_may_make_functions_of_text(string type, bool expected) =>
        Assert.Equal(expected, Render($$"""{ "data": [{ "type": "{{type}}" }] }""").Contains("'unsafe-eval'", StringComparison.Ordinal));

    [Fact]
    public async Task A_chart_takes_the_colours_of_the_scheme_and_the_width_of_the_window()
    {
        await using Browser browser = await Browser.StartAsync();
        string path = _folder.Write("chart.html", Render($$"""{ "data": [{{Bars}}], "layout": { "width": 1200, "template": { "layout": { "plot_bgcolor": "#E5ECF6" } } } }"""));
        (IPage page, List<string> faults) = await browser.OpenAsync(path);
        ILocator tick = page.Locator(".chart .xtick text").First;

        string light = await Fill(tick);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.WaitForFunctionAsync("before => document.querySelector('.chart .xtick text').style.fill !== before", light);
        await page.SetViewportSizeAsync(390, 844);
        await page.WaitForFunctionAsync("document.querySelector('.chart .main-svg').getBoundingClientRect().width <= 390");

        Assert.Equal("rgb(90, 94, 102)", light);
        Assert.Equal("rgb(163, 168, 176)", await Fill(tick));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Equal("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("document.querySelector('.chart .plot')._fullLayout.plot_bgcolor"));
        Assert.Empty(faults);
    }

    private static Task<string> Fill(ILocator text) => text.EvaluateAsync<string>("element => element.style.fill");

    private static string Render(params string[] figures)
    {
        var outputs = figures.Select(figure => (CellOutput)new DisplayOutput(
            new([KeyValuePair.Create(PlotlyOutputRenderer.PlotlyMimeType, JsonNode.Parse(figure)!)])));
        var cell = new Cell("cell-1", CellKind.Code, "csharp", "chart") { ExecutionCount = 1, Outputs = [.. outputs] };
        return HtmlReport.Render(new NotebookDocument([cell]), new() { Renderers = [new PlotlyOutputRenderer(), .. HtmlReport.Renderers] });
    }
}
