using System.Collections.Concurrent;
using System.Globalization;
using CorpusAnalysis.Notebooks.Reports;
using Microsoft.Playwright;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>The panel that opens the sentences behind a number, used as readers use it.</summary>
public sealed class EvidencePanelTests(SharedBrowser browser) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private IPage _page = null!;
    private ConcurrentQueue<string> _faults = [];

    private ILocator Panel => _page.Locator("dialog.evidence");

    private ILocator Lines => _page.Locator(".evidence .line");

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_faults);
        await _page.Context.CloseAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("tr[data-evidence='0'] td:last-child")]
    [InlineData("tr[data-evidence='0'] button")]
    [InlineData("span[data-evidence='0']")]
    public async Task A_click_opens_the_lines_and_Escape_gives_the_focus_back(string selector)
    {
        await OpenAsync();

        await _page.ClickAsync(selector);

        Assert.Equal(EvidenceSample.Title, await Text("#evidence-title"));
        Assert.Equal("24 hits in 12 articles", await Text(".evidence .count"));
        Assert.Equal(24, await Lines.CountAsync());
        Assert.EndsWith("#evidence=0", _page.Url, StringComparison.Ordinal);
        await _page.Keyboard.PressAsync("Escape");
        await ClosedAsync();
        Assert.Equal("0", await _page.EvaluateAsync<string>("document.activeElement.dataset.evidence"));
        Assert.DoesNotContain("#", await UrlOfClosed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr[data-evidence='1'] button", "Enter", "Landmine")]
    [InlineData("span[data-evidence='0']", "Enter", EvidenceSample.Title)]
    [InlineData("span[data-evidence='0']", " ", EvidenceSample.Title)]
    public async Task A_key_opens_the_lines_too(string selector, string key, string title)
    {
        await OpenAsync();

        await _page.FocusAsync(selector);
        await _page.Keyboard.PressAsync(key);

        Assert.Equal(title, await Text("#evidence-title"));
        Assert.Equal(1, await _page.EvaluateAsync<int>("history.state.evidence"));
    }

    [Fact]
    public async Task What_comes_into_the_page_later_opens_as_well_and_a_number_that_no_set_has_does_nothing()
    {
        await OpenAsync();

        await _page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('afterbegin', '<button id=late data-evidence=3>x</button><button id=none data-evidence=99>x</button>')");
        await _page.ClickAsync("#none");
        Assert.False(await Panel.IsVisibleAsync());
        Assert.False(await _page.EvaluateAsync<bool>("corpusEvidence.open(null) || corpusEvidence.open(4)"));
        await _page.ClickAsync("#late");
        Assert.Equal("cut", await Text("#evidence-title"));
    }

    [Fact]
    public async Task A_set_that_was_cut_says_how_many_more_and_one_without_hits_says_so()
    {
        await OpenAsync();

        await _page.EvaluateAsync("corpusEvidence.open(3)");
        Assert.Equal("216 hits in 40 articles", await Text(".evidence .count"));
        Assert.StartsWith("and 214 more", await Text(".evidence .more"), StringComparison.Ordinal);
        await _page.EvaluateAsync("corpusEvidence.open(2)");
        Assert.Equal("0 hits in 0 articles", await Text(".evidence .count"));
        Assert.StartsWith("Nothing was found", await Text(".evidence .more"), StringComparison.Ordinal);
        Assert.False(await _page.Locator(".evidence .search").IsVisibleAsync());
    }

    [Theory]
    [InlineData("", "21,600 hits in 40 articles")]
    [InlineData("de-DE", "21.600 hits in 40 articles")]
    public async Task Counts_are_written_in_the_culture_of_the_report(string culture, string count)
    {
        await OpenAsync(EvidenceSample.Json().Replace("\"total\":216,", "\"total\":21600,", StringComparison.Ordinal), culture: culture);

        await _page.EvaluateAsync("corpusEvidence.open(3)");

        Assert.Equal(count, await Text(".evidence .count"));
    }

    [Fact]
    public async Task Lines_stand_with_their_nodes_below_each_other()
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        double[] nodes = await _page.EvaluateAsync<double[]>("[...document.querySelectorAll('.line mark')].map(mark => mark.getBoundingClientRect().left)");
        double[] lefts = await _page.EvaluateAsync<double[]>("[...document.querySelectorAll('.line .left span')].map(left => left.getBoundingClientRect().right)");

        Assert.All(nodes, node => Assert.Equal(nodes[0], node, 1.0));
        Assert.All(lefts, left => Assert.Equal(nodes[0], left, 1.0));
        Assert.All(await Lines.Locator("mark").AllTextContentsAsync(), node => Assert.Equal(EvidenceSample.Title, node));
        Assert.Equal("2024-11-01", await Text(".line .date"));
    }

    [Theory]
    [InlineData("Date", ".date")]
    [InlineData("Article", ".from")]
    [InlineData("Right word", ".right")]
    [InlineData("Left word", ".left")]
    public async Task Lines_are_sorted_up_and_down(string button, string field)
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(0)");
        string[] given = [.. await Lines.Locator(field).AllTextContentsAsync()];

        await _page.ClickAsync($".sorts button:has-text('{button}')");
        string[] up = [.. await Lines.Locator(field).AllTextContentsAsync()];
        await _page.ClickAsync($".sorts button:has-text('{button}')");
        string[] down = [.. await Lines.Locator(field).AllTextContentsAsync()];

        Assert.NotEqual(given, up);
        Assert.Equal(up.Where(HasKey).Reverse(), down.Where(HasKey));
        Assert.All(new[] { up, down }, lines => Assert.Equal(lines.Where(HasKey).Concat(lines.Where(text => !HasKey(text))), lines));
        Assert.Equal(given.Order(StringComparer.Ordinal), up.Order(StringComparer.Ordinal));
        Assert.True(string.Compare(Key(up[0]), Key(up[^1]), StringComparison.OrdinalIgnoreCase) < 0, $"{Key(up[0])} before {Key(up[^1])}");
        Assert.Equal("true", await _page.GetAttributeAsync($".sorts button:has-text('{button}')", "aria-pressed"));

        // An article without a date comes last, in both directions.
        static bool HasKey(string text) => text != "no date";

        // The word next to the node decides: "die" or "eine" at the left, "die" or "soll" at the right.
        string Key(string text) => field switch
        {
            ".left" => text.Trim().Split(' ')[^1],
            ".right" => text[EvidenceSample.Title.Length..].Trim(' ', ','),
            ".date" => text.Replace("no date", "x", StringComparison.Ordinal),
            _ => text,
        };
    }

    [Fact]
    public async Task Typing_leaves_the_lines_that_hold_all_words_whatever_their_case_and_accents()
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(1)");

        await _page.FillAsync(".evidence .search", "agdam RAUMTEN bsp");

        Assert.Equal(6, await Lines.CountAsync());
        Assert.Equal("12 hits in 12 articles · 6 lines with “agdam RAUMTEN bsp”", await Text(".evidence .count"));
        await _page.FillAsync(".evidence .search", "no such word");
        Assert.Equal(0, await Lines.CountAsync());
        Assert.Equal(2, await _page.EvaluateAsync<int>("evidenceLines.filter(['Die lange Straße', 'STRASSE', 'Staße'].map(left => ({ left, node: '', right: '', article: {} })), 'strasse').length"));
        Assert.Equal(1, await _page.EvaluateAsync<int>("evidenceLines.filter([{ left: 'çox ılıq', node: '', right: '', article: {} }], 'iliq').length"));
    }

    [Fact]
    public async Task The_focus_goes_round_within_the_panel()
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(3)");
        var seen = new HashSet<string>();

        for (int i = 0; i < 15; i++)
        {
            await _page.Keyboard.PressAsync(i < 11 ? "Tab" : "Shift+Tab");
            seen.Add(await _page.EvaluateAsync<string>("document.activeElement.closest('dialog.evidence') ? document.activeElement.className : document.activeElement.tagName"));
        }

        Assert.DoesNotContain("BODY", seen);
        Assert.Superset(new HashSet<string> { "close", "search", "copy", "csv", "body", "line" }, seen);
    }

    [Fact]
    public async Task A_line_opens_its_article_with_all_that_is_marked_in_it()
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(0)");
        await Lines.Nth(3).ClickAsync();

        Assert.EndsWith("#evidence=0&article=1&hit=3", _page.Url, StringComparison.Ordinal);
        Assert.Equal("H-Meldung 1: Klimagipfel in Baku", await Text(".reading h3"));
        Assert.Equal("2 November 2023 · Baku · BSP · POLITIK · 2023-11-02_article-1", await Text(".reading .facts"));
        Assert.Equal(["Klimafinanzierung"], await _page.Locator("mark.hit:not(.current)").AllTextContentsAsync());
        Assert.Equal(["Klimafinanzierung"], await _page.Locator("mark.current").AllTextContentsAsync());
        Assert.Equal(["climate-finance 3", "mine-clearance 1", "energy 2"], await _page.Locator(".legend button").AllTextContentsAsync());
        // Where two themes overlap, each keeps its own line.
        Assert.Equal(["Milliarden Dollar"], await _page.Locator(".reading .theme .theme").AllTextContentsAsync());
        Assert.Equal("300 Milliarden Dollar im Jahr", await _page.EvaluateAsync<string>(
            "[...document.querySelectorAll('.reading p')][1].textContent.match(/300.*Jahr/)[0]"));
        string[] styles = await _page.EvaluateAsync<string[]>(
            "['climate-finance', 'mine-clearance', 'energy'].map((_, i) => getComputedStyle(document.querySelector(`article .theme[data-theme='${i}']`)).textDecorationStyle)");
        Assert.Equal(3, styles.Distinct().Count());
        Assert.InRange(await _page.EvaluateAsync<double>("document.querySelector('mark.current').getBoundingClientRect().top"), 100, 800);
    }

    [Fact]
    public async Task The_legend_switches_a_theme_off_here_and_in_the_next_article()
    {
        await OpenAsync();
        await _page.EvaluateAsync("location.hash = '#evidence=0&article=1'");
        var solar = _page.Locator("article .theme:has-text('Solarparks')");

        Assert.Contains("underline", await Decoration(solar), StringComparison.Ordinal);
        await _page.ClickAsync(".legend button:has-text('energy')");
        Assert.DoesNotContain("underline", await Decoration(solar), StringComparison.Ordinal);
        await _page.Keyboard.PressAsync("n");
        await _page.Keyboard.PressAsync("n");
        Assert.Equal("O-Meldung 2: Klimagipfel in Baku", await Text(".reading h3"));
        Assert.DoesNotContain("underline", await Decoration(solar), StringComparison.Ordinal);
        await _page.ClickAsync(".legend button:has-text('energy')");
        Assert.Contains("underline", await Decoration(solar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_buttons_go_from_hit_to_hit_in_the_order_of_the_lines()
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(0)");
        await _page.ClickAsync(".sorts button:has-text('Date')");
        await Lines.First.ClickAsync();

        Assert.Equal("1 of 24", await Text(".position"));
        Assert.True(await _page.Locator(".steps .previous").IsDisabledAsync());
        await _page.Keyboard.PressAsync("n");
        await _page.Keyboard.PressAsync("ArrowRight");
        await _page.ClickAsync(".steps .next");
        Assert.Equal("4 of 24", await Text(".position"));
        Assert.Equal("2022-11-06", await _page.GetAttributeAsync(".reading time", "datetime"));
        await _page.Keyboard.PressAsync("p");
        await _page.ClickAsync(".steps .previous");
        Assert.Equal("2 of 24", await Text(".position"));
        await _page.ClickAsync(".back-to-lines");
        // Back at the lines the line is focused that was read last.
        await _page.Locator(".line:focus").WaitForAsync();
        Assert.Equal(1, await _page.EvaluateAsync<int>("[...document.querySelectorAll('.line')].indexOf(document.activeElement)"));
        await _page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(2, await _page.EvaluateAsync<int>("[...document.querySelectorAll('.line')].indexOf(document.activeElement)"));
    }

    [Fact]
    public async Task A_link_opens_what_it_names_also_after_a_reload_and_Back_closes_it()
    {
        await OpenAsync();
        await _page.ClickAsync("tr[data-evidence='0'] button");
        await Lines.Nth(5).ClickAsync();

        await _page.ReloadAsync();
        Assert.Equal("O-Meldung 2: Klimagipfel in Baku", await Text(".reading h3"));
        Assert.Equal("6 of 24", await Text(".position"));
        await _page.GoBackAsync();
        Assert.Equal(24, await Lines.CountAsync());
        Assert.False(await _page.Locator(".reading").IsVisibleAsync());
        await _page.GoBackAsync();
        await ClosedAsync();
        await _page.GoForwardAsync();
        Assert.True(await Panel.IsVisibleAsync());
        await _page.ClickAsync(".evidence .close");
        await ClosedAsync();
    }

    [Fact]
    public async Task A_link_from_elsewhere_opens_the_article_and_closing_leaves_the_report()
    {
        await OpenAsync(hash: "#evidence=1&article=4");

        Assert.Equal("C-Meldung 4: Klimagipfel in Baku", await Text(".reading h3"));
        await _page.ClickAsync(".back-to-lines");
        Assert.Equal(12, await Lines.CountAsync());
        await _page.Keyboard.PressAsync("Escape");
        await ClosedAsync();
        Assert.Equal("1", await _page.EvaluateAsync<string>("document.activeElement.dataset.evidence"));
        Assert.DoesNotContain("#", _page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_and_opening_at_once_ends_with_what_was_opened_last()
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        await _page.EvaluateAsync("document.querySelector('.evidence .close').click(), corpusEvidence.open(1)");

        await Panel.WaitForAsync();
        Assert.Equal("Landmine", await Text("#evidence-title"));
        Assert.EndsWith("#evidence=1", _page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_copied_as_text_with_the_nodes_below_each_other()
    {
        await OpenAsync();
        await _page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } })");
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        await _page.ClickAsync(".evidence .copy");

        string[] lines = (await _page.EvaluateAsync<string>("copied")).TrimEnd('\n').Split('\n');
        Assert.Equal(24, lines.Length);
        Assert.Single(lines.Select(line => line.IndexOf("[Klimafinanzierung]", StringComparison.Ordinal)).Distinct());
        Assert.EndsWith("2024-11-01 2024-11-01_article-0", lines[0], StringComparison.Ordinal);
        Assert.Equal("24 lines copied", await Text(".evidence .count"));
    }

    [Fact]
    public async Task Lines_are_saved_as_csv_in_which_nothing_is_a_formula()
    {
        string json = EvidenceSample.Json().Replace("A-Meldung 0: Klimagipfel in Baku", "=HYPERLINK(\\\"x\\\")", StringComparison.Ordinal).Replace("\"MUSTER\"", "\" @SUM(1)\"", StringComparison.Ordinal);
        await OpenAsync(json);
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        IDownload download = await _page.RunAndWaitForDownloadAsync(() => _page.ClickAsync(".evidence .csv"));

        Assert.Equal("klimafinanzierung.csv", download.SuggestedFilename);
        string[] rows = (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("\"date\",\"article\",\"headline\",\"place\",\"agency\",\"section\",\"language\",\"left\",\"node\",\"right\"", rows[0]);
        Assert.StartsWith("\"2024-11-01\",\"2024-11-01_article-0\",\"'=HYPERLINK(\"\"x\"\")\",\"Baku\",\"'@SUM(1)\",\"POLITIK\",\"de\",\"", rows[1], StringComparison.Ordinal);
        Assert.Equal(26, rows.Length);
        Assert.Equal("", rows[25]);
    }

    [Fact]
    public async Task Where_articles_may_not_be_read_whole_lines_lead_nowhere()
    {
        await OpenAsync(EvidenceSample.Json(whole: false), hash: "#evidence=0&article=1");

        Assert.Equal(24, await Lines.CountAsync());
        Assert.Equal(0, await _page.Locator("a.line").CountAsync());
        Assert.False(await _page.Locator(".reading").IsVisibleAsync());
    }

    [Fact]
    public async Task A_long_list_is_built_as_it_is_scrolled()
    {
        await OpenAsync(EvidenceSample.Json(500));
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        Assert.Equal(50, await Lines.CountAsync());
        await _page.EvaluateAsync("document.querySelector('.evidence .body').scrollTop = 1e6");
        await Lines.Nth(99).WaitForAsync();
        // Coming back from an article far down, its line is there again.
        await _page.EvaluateAsync("location.hash = '#evidence=0&article=400&hit=800'");
        await _page.Locator("mark.current").WaitForAsync();
        await _page.ClickAsync(".back-to-lines");
        await _page.Locator(".line:focus").WaitForAsync();
        Assert.Equal("800", await _page.EvaluateAsync<string>("document.activeElement.dataset.line"));
    }

    [Fact]
    public async Task On_a_phone_the_panel_is_a_sheet_from_below_that_fits()
    {
        await OpenAsync(width: 390);
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        Assert.Equal("0 390 900", await _page.EvaluateAsync<string>("(box => `${box.left} ${box.right} ${box.bottom}`)(document.querySelector('dialog.evidence').getBoundingClientRect())"));
        Assert.True(await _page.EvaluateAsync<bool>("[...document.querySelectorAll('.evidence, .evidence .body')].every(box => box.scrollWidth <= box.clientWidth)"));
        await Lines.First.ClickAsync();
        Assert.True(await _page.EvaluateAsync<bool>("[...document.querySelectorAll('.evidence, .evidence .body')].every(box => box.scrollWidth <= box.clientWidth)"));
        Assert.Equal(0, await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task Printed_is_what_is_open()
    {
        await OpenAsync();
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        await _page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await _page.Locator("main").IsVisibleAsync());
        Assert.True(await Lines.First.IsVisibleAsync());
        Assert.False(await _page.Locator(".evidence .close").IsVisibleAsync());
    }

    [Fact]
    public async Task Lines_from_right_to_left_fade_where_they_are_cut()
    {
        await OpenAsync("""{"articles":[{"id":"a","headline":"h","language":"ar","whole":true,"blocks":["h","هذه ألغام في الحقل"]},{"id":"b","headline":"h","language":"de","whole":true,"blocks":["h","Minen im Feld"]}],"themes":[],"marks":[[],[]],"sets":[{"title":"x","hits":[[0,1,4,9],[1,1,0,5]],"total":2,"articles":2}]}""");
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        string[] masks = await _page.EvaluateAsync<string[]>("[...document.querySelectorAll('.evidence .left, .evidence .right')].map(side => getComputedStyle(side).maskImage.split(',')[0])");

        Assert.Equal(["linear-gradient(to left", "linear-gradient(to right", "linear-gradient(to right", "linear-gradient(to left"], masks);
    }

    [Fact]
    public async Task An_article_without_a_headline_is_called_by_its_name_and_themes_by_theirs()
    {
        await OpenAsync("""{"articles":[{"id":"a-1","headline":"","language":"de","whole":true,"blocks":["","Minen im Feld"]}],"themes":["mine-clearance"],"marks":[[[0,1,0,5]]],"sets":[{"title":"x","hits":[[0,1,0,5]],"total":1,"articles":1}]}""", "#evidence=0&article=0");

        Assert.Equal("a-1", await Text(".reading h3"));
        Assert.Equal("mine-clearance", await _page.Locator(".reading p .theme").GetAttributeAsync("title"));
    }

    [Fact]
    public async Task Copied_lines_and_names_of_files_are_not_cut_inside_a_character()
    {
        string emoji = string.Concat(Enumerable.Repeat("👍", 40)), letters = string.Concat(Enumerable.Repeat("𝐀", 70));
        await OpenAsync($$"""{"articles":[{"id":"a","headline":"h","language":"de","whole":true,"blocks":["h","{{emoji}} Minen {{emoji}}"]}],"themes":[],"marks":[[]],"sets":[{"title":"x{{letters}}","hits":[[0,1,81,86]],"total":1,"articles":1}]}""");
        await _page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } })");
        await _page.EvaluateAsync("corpusEvidence.open(0)");

        await _page.ClickAsync(".evidence .copy");

        Assert.True(await _page.EvaluateAsync<bool>("copied.isWellFormed()"));
        Assert.True(await _page.EvaluateAsync<bool>("corpusShared.slug(document.querySelector('#evidence-title').textContent).isWellFormed() && corpusShared.slug('🄰'.repeat(99) + '𐐷'.repeat(99)).isWellFormed()"));
    }

    private async Task OpenAsync(string? json = null, string hash = "", int width = 1280, string culture = "")
    {
        string path = _folder.PathOf("report.html");
        await File.WriteAllTextAsync(path, HtmlReport.Render(EvidenceSample.Notebook, Sample.Options with { Evidence = json ?? EvidenceSample.Json(), Culture = CultureInfo.GetCultureInfo(culture) }));
        (_page, _faults) = await (await browser.GetAsync()).OpenAsync(path, width);
        // Nothing slides while it is measured.
        await _page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        if (hash.Length > 0)
        {
            await _page.GotoAsync("about:blank");
            await _page.GotoAsync(new Uri(path).AbsoluteUri + hash);
        }
    }

    private Task ClosedAsync() => Panel.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

    // The address follows the panel by one turn of the browser's own loop.
    private async Task<string> UrlOfClosed() =>
        await _page.EvaluateAsync<string>("new Promise(done => { const look = () => location.hash ? setTimeout(look, 10) : done(location.href); look(); })");

    private async Task<string> Text(string selector) => await _page.Locator(selector).First.TextContentAsync() ?? "";

    private static Task<string> Decoration(ILocator place) => place.EvaluateAsync<string>("place => getComputedStyle(place).textDecorationLine");
}
