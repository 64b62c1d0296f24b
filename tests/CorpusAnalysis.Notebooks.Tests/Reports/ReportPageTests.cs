using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>Reports in a real browser with the network blocked.</summary>
public sealed class ReportPageTests(SharedBrowser shared) : IDisposable
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
        var browser = await shared.GetAsync();
        var (page, faults) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)), width, scheme);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Equal(scheme == ColorScheme.Dark ? "rgb(22, 24, 27)" : "rgb(253, 253, 251)", await Style(page, "body", "backgroundColor"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_link_of_the_contents_scrolls_to_its_heading()
    {
        var browser = await shared.GetAsync();
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
        var browser = await shared.GetAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)), width: 390);

        Assert.False(await page.Locator(".contents ol").First.IsVisibleAsync());
        await page.ClickAsync(".contents summary");
        Assert.True(await page.Locator(".contents ol").First.IsVisibleAsync());
        await page.SetViewportSizeAsync(1280, 900);
        await page.WaitUntilAsync("document.querySelector('.contents details').open");
    }

    [Fact]
    public async Task All_code_is_shown_or_folded_at_once_which_is_remembered_in_the_session()
    {
        var browser = await shared.GetAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)));
        var open = page.Locator("details.source[open]");
        var toggle = page.GetByRole(AriaRole.Button, new() { Name = "Show all code" });

        Assert.Equal(3, await open.CountAsync());
        Assert.Equal("false", await toggle.GetAttributeAsync("aria-pressed"));
        await toggle.ClickAsync();
        Assert.Equal(4, await open.CountAsync());
        await page.Locator("#toggle-code[aria-pressed=true]").WaitForAsync();
        await toggle.ClickAsync();
        Assert.Equal(0, await open.CountAsync());
        await page.Locator("#toggle-code[aria-pressed=false]").WaitForAsync();

        await page.ReloadAsync();
        Assert.Equal(0, await open.CountAsync());
        await toggle.ClickAsync();
        await page.ReloadAsync();
        Assert.Equal(4, await open.CountAsync());
    }

    [Fact]
    public async Task The_contents_follow_the_scroll_and_a_deep_link_to_the_end_of_the_page()
    {
        var browser = await shared.GetAsync();
        string text = string.Join("\n\n", Enumerable.Repeat("Text.", 40));
        string sections = string.Concat(Enumerable.Range(1, 60).Select(i => $"## Section {i}\n\n{(i < 50 ? text : "Short.")}\n\n"));
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Notebook(Sample.Markdown("# T\n\n" + sections)), Sample.Options)));
        var current = page.Locator(".contents [aria-current=location]");

        await page.EvaluateAsync("document.getElementById('section-40').scrollIntoView()");
        await page.Locator(".contents a[href='#section-40'][aria-current]").WaitForAsync();
        Assert.Equal(1, await current.CountAsync());
        // The contents are longer than the window, and scroll along.
        Assert.InRange(await current.EvaluateAsync<double>("link => link.getBoundingClientRect().top"), 0, 880);

        // Near the end no heading gets so high, but the one asked for is the one that is read.
        await page.EvaluateAsync("location.hash = '#section-57'");
        await page.Locator(".contents a[href='#section-57'][aria-current]").WaitForAsync();
        await page.EvaluateAsync("location.hash = ''");
        await page.EvaluateAsync("scrollTo(0, 1e6)");
        await page.Locator(".contents a[href='#section-60'][aria-current]").WaitForAsync();
    }

    [Fact]
    public async Task A_headings_link_shows_on_focus_and_is_copied()
    {
        var browser = await shared.GetAsync();
        var (page, faults) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)));
        await page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } })");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Link to this section: Detail" });

        Assert.Equal("0", await link.EvaluateAsync<string>("link => getComputedStyle(link).opacity"));
        await page.FocusAsync(".tools button");
        await page.Keyboard.PressAsync("Tab");
        await link.FocusAsync();
        Assert.Equal("1", await link.EvaluateAsync<string>("link => getComputedStyle(link).opacity"));
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#detail", await page.EvaluateAsync<string>("copied"), StringComparison.Ordinal);
        Assert.EndsWith("#detail", page.Url, StringComparison.Ordinal);
        Assert.Equal("Detail", await page.Locator("h3#detail").TextContentAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task On_paper_all_is_open_but_folded_code_and_nothing_is_a_control()
    {
        var browser = await shared.GetAsync();
        var notebook = Sample.Notebook(
        [
            .. Sample.Everything.Cells,
            Sample.Markdown("<details><summary>More</summary><p id=more>inside</p></details>\n\n[a link](https://example.org/path)"),
            Sample.Code("1", new StreamOutput("stdout", "theOutput")).Tagged("hide-output"),
        ]);
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(notebook, Sample.Options)), width: 642);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await page.Locator("#more").IsVisibleAsync());
        Assert.True(await page.GetByText("theOutput").IsVisibleAsync());
        Assert.False(await page.GetByText("corpus.Table()").IsVisibleAsync());
        Assert.True(await page.GetByText("corpus.Count()").IsVisibleAsync());
        foreach (ILocator control in await page.Locator("button, nav, .anchor, .back, .source > summary").AllAsync())
        {
            Assert.False(await control.IsVisibleAsync());
        }

        Assert.Contains("https://example.org/path", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('a[href*=example]'), '::after').content"), StringComparison.Ordinal);
        // The width of text on A4: the wide table is whole.
        Assert.All(await page.EvaluateAsync<double[]>("[...document.querySelectorAll('table')].map(table => table.getBoundingClientRect().right)"), right => Assert.InRange(right, 0, 642));
        Assert.Equal("visible", await Style(page, ".scroll", "overflowX"));
    }

    [Fact]
    public async Task Number_columns_are_flush_right_and_wide_tables_scroll_in_their_box()
    {
        var browser = await shared.GetAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)), width: 390);

        Assert.Equal("right", await Style(page, ".output td:nth-child(2)", "textAlign"));
        Assert.Equal("right", await Style(page, ".output th:nth-child(2)", "textAlign"));
        Assert.Equal("left", await Style(page, ".output td:first-child", "textAlign"));
        await page.WaitUntilAsync("(() => { const box = document.querySelector('.output.scroll'); return box.scrollWidth > box.clientWidth && box.tabIndex === 0; })()");
    }

    [Fact]
    public async Task The_banner_of_a_failed_report_leads_to_the_failed_cell()
    {
        var browser = await shared.GetAsync();
        var (page, _) = await browser.OpenAsync(Write(HtmlReport.Render(Sample.Everything, Sample.Options)));

        await page.ClickAsync(".banner.failed a");

        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.output.error').getBoundingClientRect().top"), 0, 899);
    }

    [Fact]
    public async Task Hostile_text_runs_nothing_and_hostile_html_loads_nothing()
    {
        var browser = await shared.GetAsync();
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
        var browser = await shared.GetAsync();
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
