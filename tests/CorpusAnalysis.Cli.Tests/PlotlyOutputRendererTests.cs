using System.Collections.Concurrent;
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
    [InlineData("\"Hits per month\"", "<figcaption><strong>Hits per month</strong></figcaption>", "aria-label=\"Hits per month. Bar chart: 2 points; lowest 3 (R&#228;umung), highest 5 (Mine).\"")]
    [InlineData("{ \"text\": \"<b>Hits</b><br><sub>n = 16</sub>\" }", "<figcaption><strong>Hits</strong> <span>n = 16</span></figcaption>", "aria-label=\"Hits. n = 16. Bar chart:")]
    [InlineData("\"p < 0.05 &amp; more\"", "<strong>p &lt; 0.05 &amp; more</strong>", "aria-label=\"p &lt; 0.05 &amp; more. Bar chart:")]
    [InlineData("null", "<figure class=\"output chart\">\n<div class=\"plot\"", "aria-label=\"Bar chart:")]
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
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(path);
        ILocator tick = page.Locator(".chart .xtick text").First;

        string light = await Fill(tick);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.WaitUntilAsync($"(document.querySelector('.chart .xtick text')?.style.fill ?? '{light}') !== '{light}'");
        await page.SetViewportSizeAsync(390, 844);
        await page.WaitUntilAsync("document.querySelector('.chart .main-svg')?.getBoundingClientRect().width <= 390");

        Assert.Equal("rgb(90, 94, 102)", light);
        Assert.Equal("rgb(163, 168, 176)", await Fill(tick));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Equal("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("document.querySelector('.chart .plot')._fullLayout.plot_bgcolor"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Charts_are_drawn_when_they_come_near_and_for_paper_all_of_them()
    {
        await using Browser browser = await Browser.StartAsync();
        string chart = $$"""{ "data": [{{Bars}}], "layout": { "height": 600 } }""";
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(_folder.Write("chart.html", Render([.. Enumerable.Repeat(chart, 8)])));
        ILocator drawn = page.Locator(".chart .main-svg .trace");

        await drawn.First.WaitForAsync();
        int near = await page.Locator(".plot.drawn").CountAsync();
        Assert.InRange(near, 1, 7);
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('figure:last-of-type .plot').getBoundingClientRect().height"), 599, 605);
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(8, await page.Locator(".chart:has(.main-svg .trace)").CountAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_point_opens_its_evidence_by_mouse_by_keyboard_and_in_the_table()
    {
        await using Browser browser = await Browser.StartAsync();
        string path = _folder.Write("chart.html", Render($$"""{ "data": [{{Bars}}], "evidence": [[null, 7]], "layout": { "title": "Hits" } }"""));
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(path);
        await page.WaitForSelectorAsync(".chart .trace .point");
        await page.EvaluateAsync("window.opened = []; window.corpusEvidence = { open: number => opened.push(number) };");

        await PointAtAsync(page, 0);
        Assert.Equal(0, await page.Locator(".plot.opens").CountAsync());
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
        await page.WaitForTimeoutAsync(1200); // two clicks soon after each other are a double click
        await PointAtAsync(page, 1);
        await page.WaitForSelectorAsync(".plot.opens");
        Assert.Equal("pointer", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.plot .nsewdrag')).cursor"));
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
        await page.WaitUntilAsync("opened.join() === '7'");

        await page.Locator("div.plot").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("Mine, 5 Enter opens the evidence.", await page.Locator(".chart > [role=status]").TextContentAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("Räumung, 3", await page.Locator(".chart > [role=status]").TextContentAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("7,7", await page.EvaluateAsync<string>("opened.join()"));

        await page.ClickAsync(".chart-data summary");
        Assert.Equal("Mine", await page.Locator("tr[data-evidence='7'] button.evidence").TextContentAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Where_all_points_of_one_x_show_together_the_one_that_is_clicked_opens()
    {
        await using Browser browser = await Browser.StartAsync();
        const string Figure = """{ "data": [{ "type": "scatter", "mode": "markers", "name": "a", "x": [1, 2], "y": [1, 1] }, { "type": "scatter", "mode": "markers", "name": "b", "x": [1, 2], "y": [9, 9] }], "evidence": [[0, 1], [2, 3]], "layout": { "hovermode": "x unified" } }""";
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(_folder.Write("chart.html", Render(Figure)));
        await page.WaitForSelectorAsync(".chart .trace .point");
        await page.EvaluateAsync("window.opened = []; window.corpusEvidence = { open: number => opened.push(number) };");

        foreach (int point in new[] { 2, 0, 3 })
        {
            await PointAtAsync(page, point, ".legend");
            await page.Mouse.DownAsync();
            await page.Mouse.UpAsync();
            await page.WaitForTimeoutAsync(1200); // two clicks soon after each other are a double click
        }

        Assert.Equal("2,0,3", await page.EvaluateAsync<string>("opened.join()"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Keys_pass_a_series_that_the_legend_hides_and_screen_readers_are_told_of_them()
    {
        await using Browser browser = await Browser.StartAsync();
        const string Figure = """{ "data": [{ "type": "scatter", "name": "a", "x": [1], "y": [1] }, { "type": "scatter", "name": "b", "x": [1], "y": [9] }], "layout": { "title": "Two" } }""";
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(_folder.Write("chart.html", Render(Figure, """{ "data": [] }""")));
        await page.WaitForSelectorAsync(".chart .trace");
        ILocator plot = page.Locator("div.plot").First;

        Assert.Equal("application", await plot.GetAttributeAsync("role"));
        Assert.EndsWith("Arrow keys go from point to point.", await plot.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Equal("img", await page.Locator("div.plot").Last.GetAttributeAsync("role"));
        await page.EvaluateAsync("Plotly.restyle(document.querySelector('.plot'), { visible: 'legendonly' }, [0])");
        await plot.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("b: 1, 9", await page.Locator(".chart > [role=status]").First.TextContentAsync());
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("SVG", "<svg")]
    [InlineData("PNG", "\x89PNG")]
    public async Task A_chart_is_saved_with_its_title_and_without_a_request(string format, string start)
    {
        await using Browser browser = await Browser.StartAsync();
        string path = _folder.Write("chart.html", Render($$"""{ "data": [{{Bars}}], "layout": { "title": "Räumung by month" } }"""));
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(path, scheme: ColorScheme.Dark);

        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync($"text={format}"));
        byte[] bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal($"raumung-by-month.{format.ToLowerInvariant()}", download.SuggestedFilename);
        Assert.Equal(start, string.Concat(bytes.Take(start.Length).Select(each => (char)each)));
        if (format == "SVG")
        {
            string svg = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.Contains("Räumung by month", svg, StringComparison.Ordinal);
            Assert.Contains("rgb(255, 255, 255)", svg, StringComparison.Ordinal);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_data_of_a_chart_are_a_table_to_sort_once_they_are_opened()
    {
        await using Browser browser = await Browser.StartAsync();
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(_folder.Write("chart.html", Render($$"""{ "data": [{{Bars}}] }""")));

        await page.Locator(".chart-data summary").PressAsync("Enter");
        await page.ClickAsync(".chart-data th:nth-child(1) button");

        Assert.Equal(["Mine", "Räumung"], await page.Locator(".chart-data td:first-child").AllTextContentsAsync());
        Assert.Empty(faults);
    }

    // Plotly looks at what is beneath up to 50 ms after the mouse has moved. A press in between would make it forget the point.
    private static async Task PointAtAsync(IPage page, int point, string label = ".hovertext")
    {
        LocatorBoundingBoxResult box = (await page.Locator(".chart .trace .point").Nth(point).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new() { Steps = 4 });
        await page.WaitForSelectorAsync($".hoverlayer {label}");
        await page.SettleAsync();
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
