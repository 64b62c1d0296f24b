using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>Reports in a real browser with the network blocked.</summary>
public sealed class ReportPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task A_report_asks_for_nothing_complains_of_nothing_and_does_not_scroll_sideways(ColorScheme scheme, int width)
    {
        await using var browser = await Browser.StartAsync();
        var (page, faults) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)), width, scheme);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Equal(scheme == ColorScheme.Dark ? "rgb(22, 24, 27)" : "rgb(253, 253, 251)", await Style(page, "body", "backgroundColor"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_link_of_the_contents_scrolls_to_its_heading()
    {
        await using var browser = await Browser.StartAsync();
        var (page, faults) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)));

        await page.ClickAsync(".contents a[href$='-2']");

        double top = await page.EvaluateAsync<double>("document.getElementById('überblick-2').getBoundingClientRect().top");
        Assert.InRange(top, 0, 899);
        Assert.Equal("sticky", await Style(page, ".contents", "position"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_contents_are_folded_on_a_phone_and_open_on_a_desk()
    {
        await using var browser = await Browser.StartAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)), width: 390);

        Assert.False(await page.Locator(".contents ol").First.IsVisibleAsync());
        await page.ClickAsync(".contents summary");
        Assert.True(await page.Locator(".contents ol").First.IsVisibleAsync());
        await page.SetViewportSizeAsync(1280, 900);
        await page.WaitForFunctionAsync("document.querySelector('.contents details').open");
    }

    [Fact]
    public async Task All_code_folds_and_unfolds_at_once()
    {
        await using var browser = await Browser.StartAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)));
        var open = page.Locator("details.source[open]");

        Assert.Equal(3, await open.CountAsync());
        await page.ClickAsync("text=Fold all code");
        Assert.Equal(0, await open.CountAsync());
        await page.ClickAsync("text=Unfold all code");
        Assert.Equal(4, await open.CountAsync());
    }

    [Fact]
    public async Task Number_columns_are_flush_right_and_wide_tables_scroll_in_their_box()
    {
        await using var browser = await Browser.StartAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)), width: 390);

        Assert.Equal("right", await Style(page, ".output td:nth-child(2)", "textAlign"));
        Assert.Equal("right", await Style(page, ".output th:nth-child(2)", "textAlign"));
        Assert.Equal("left", await Style(page, ".output td:first-child", "textAlign"));
        Assert.True(await page.EvaluateAsync<bool>("(() => { const box = document.querySelector('.output.scroll'); return box.scrollWidth > box.clientWidth && box.tabIndex === 0; })()"));
    }

    [Fact]
    public async Task The_banner_of_a_failed_report_leads_to_the_failed_cell()
    {
        await using var browser = await Browser.StartAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)));

        await page.ClickAsync(".banner.failed a");

        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.output.error').getBoundingClientRect().top"), 0, 899);
    }

    [Fact]
    public async Task Hostile_text_runs_nothing_and_hostile_html_loads_nothing()
    {
        await using var browser = await Browser.StartAsync();
        string html = Sample.Render(
            Sample.Code(Sample.Hostile, new StreamOutput("stdout", Sample.Hostile), Sample.Display("text/markdown", Sample.Hostile)),
            Sample.Code("1", Sample.Display("text/html", "<img src='https://example.org/a.png'><script src='https://example.org/a.js'></script>")));
        var (page, faults) = await browser.OpenAsync(Write(html));

        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof hacked"));
        // The page's own policy refuses before the network is asked: it says so, and nothing goes out.
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Contains("Content Security Policy", fault));
    }

    [Fact]
    public async Task The_index_asks_for_nothing_and_fits_a_phone()
    {
        await using var browser = await Browser.StartAsync();
        string html = ReportIndex.Render([new(new string('W', 80), "Sentence.", ReportStatus.Succeeded, 3, TimeSpan.FromSeconds(1), "a.html")]);
        var (page, faults) = await browser.OpenAsync(Write(html), width: 390, ColorScheme.Dark);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(faults);
    }

    private static Task<string> Style(IPage page, string selector, string property) =>
        page.EvaluateAsync<string>("([s, p]) => getComputedStyle(document.querySelector(s))[p]", new[] { selector, property });

    private string Write(string html)
    {
        string path = _folder.PathOf("report.html");
        File.WriteAllText(path, html);
        return path;
    }
}
