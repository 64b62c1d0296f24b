using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>Tables of reports in a real browser.</summary>
public sealed class TablePageTests(SharedBrowser shared) : IAsyncDisposable
{
    private static readonly DisplayTable Terms = new(
        [DisplayColumn.Of("Term", false), DisplayColumn.Of("PerMillion", true), DisplayColumn.Of("Count", true), DisplayColumn.Of("First", false)],
        [
            ["Ähre", 1.5, 10, new DateOnly(2024, 3, 14)],
            ["zebra", null, 9, null],
            ["Ağdam", -20.25, 100, new DateOnly(2023, 1, 2)],
            ["apfel", 3000.125, null, new DateOnly(2024, 3, 1)],
        ])
    {
        Evidence = [null, null, 3, null],
    };

    private static readonly double[] Numbers =
    [
        0, -0.0, 1, 3, 0.5, 0.05, 0.001, 0.00099, 0.0005, 4.25e-6, 9.96e-5, 1e-300, 1.005, 1.015, 2.675, 9.995, 9.9949999, 9.999, 10.05, 10.25, 99.95, 999.94,
        999.95, 999.97, 1000, 1000.5, 1001.5, 1234567.5, 1e9, 123456789012345678, 1e21, -1.5, -1234.5, -0.0004, 2.0 / 3, Math.PI, double.PositiveInfinity,
        double.NegativeInfinity,
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly List<IPage> _pages = [];

    public static TheoryData<string> Cultures => ["", "de-DE", "sv-SE", "hi-IN"];

    public async ValueTask DisposeAsync()
    {
        foreach (IPage page in _pages)
        {
            await page.Context.CloseAsync();
        }

        _folder.Dispose();
    }

    [Theory]
    [InlineData(0, "Ağdam Ähre apfel zebra", "zebra apfel Ähre Ağdam")]
    [InlineData(1, "Ağdam Ähre apfel zebra", "apfel Ähre Ağdam zebra")]
    [InlineData(2, "zebra Ähre Ağdam apfel", "Ağdam Ähre zebra apfel")]
    [InlineData(3, "Ağdam apfel Ähre zebra", "Ähre apfel Ağdam zebra")]
    public async Task A_column_sorts_up_and_down_with_missing_values_last_and_then_as_given(int column, string ascending, string descending)
    {
        var (page, faults) = await OpenAsync(Terms);
        ILocator head = page.Locator("table.data th").Nth(column);
        ILocator button = head.Locator("button");

        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(ascending, await FirstCells(page));
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        Assert.Contains("ascending", await page.Locator(".data-table [role=status]").TextContentAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(descending, await FirstCells(page));
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal("Ağdam", await page.Locator("tr[data-evidence='3'] button.evidence[data-evidence='3']").TextContentAsync());
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("Ähre zebra Ağdam apfel", await FirstCells(page));
        Assert.Null(await head.GetAttributeAsync("aria-sort"));
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task The_script_writes_numbers_as_the_program_does(string name)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        double[] many = [.. Numbers, .. Enumerable.Range(0, 400).Select(i => Math.Exp((i - 200) / 12.0) * (i % 2 == 0 ? 1 : -1))];
        long[] whole = [.. many.Select((_, i) => (i % 2 == 0 ? 1L : -1L) * (long)Math.Exp(i / 11.0))];
        var table = new DisplayTable([new("number", true), new("whole", true)], [.. many.Select((number, i) => new object?[] { number, whole[i] })]);
        var (page, faults) = await OpenAsync(table, Sample.Options with { Culture = culture });

        await page.SelectOptionAsync(".table-bar select", new SelectOptionValue { Label = "all" });

        Assert.Equal(many.Select(number => ValueText.Of(number, culture, isGrouped: true)), await Column(page, 1));
        Assert.Equal(whole.Select(number => ValueText.Of(number, culture, isGrouped: true)), await Column(page, 2));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Thousands_are_grouped_where_a_number_of_the_column_has_five_digits()
    {
        DisplayColumn[] columns = [new("year", true), new("count", true), new("share", true), new("rate", true), new("far", true)];
        object?[][] rows = [.. Enumerable.Range(0, 120).Select(i => new object?[] { 2024 - i, 1234 + i, 1234.4 + i, i == 1 ? 9999.5 : 1234.5, i == 119 ? -10_000 : 1234 })];
        var (page, faults) = await OpenAsync(new DisplayTable([.. columns], rows));

        Assert.Equal("2024 1234 1234 1,234 1,234", string.Join(' ', await page.Locator("table.data tbody tr").First.Locator("td").AllTextContentsAsync()));
        await page.SelectOptionAsync(".table-bar select", new SelectOptionValue { Label = "all" });
        for (int i = 0; i < columns.Length; i++)
        {
            bool isGrouped = ValueText.AreGrouped(rows.Select(row => row[i]));
            Assert.Equal(rows.Select(row => ValueText.Of(row[i], CultureInfo.InvariantCulture, isGrouped)), await Column(page, i + 1));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_filter_finds_words_in_any_column_and_says_how_many_rows_have_them()
    {
        var (page, faults) = await OpenAsync(Many(120));

        await page.FillAsync(".table-find input", "räumung");
        await CountsAsync(page, "120 of 120 rows");
        await page.FillAsync(".table-find input", "AGDAM  7");
        await CountsAsync(page, "4 of 120 rows");
        Assert.Equal("4 of 120 rows", await page.Locator(".data-table [role=status]").TextContentAsync());
        Assert.Equal("Ağdam-7 Ağdam-27 Ağdam-47 Ağdam-57", (await FirstCells(page)).Replace("-0", "-", StringComparison.Ordinal));
        await page.FillAsync(".table-find input", "nirgends");
        await CountsAsync(page, "0 of 120 rows");
        Assert.Equal("No row has all of these words.", await page.Locator("table.data td").TextContentAsync());
        await page.Locator(".table-find input").PressAsync("Escape");
        await CountsAsync(page, "120 rows");
        Assert.Equal(25, await page.Locator("table.data tbody tr").CountAsync());
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(10, false, false)]
    [InlineData(11, true, false)]
    [InlineData(25, true, false)]
    [InlineData(26, true, true)]
    public async Task Small_tables_have_few_controls(int rows, bool hasFilter, bool hasPages)
    {
        var (page, _) = await OpenAsync(Many(rows));

        Assert.Equal(hasFilter, await page.Locator(".table-find input").CountAsync() == 1);
        Assert.Equal(hasPages, await page.Locator(".table-bar .pages").CountAsync() == 1);
        Assert.Equal(Math.Min(rows, 25), await page.Locator("table.data tbody tr").CountAsync());
        Assert.Equal(1, await page.Locator("text=CSV").CountAsync());
    }

    [Fact]
    public async Task Pages_turn_by_keyboard_and_a_long_page_keeps_its_header_in_sight()
    {
        var (page, faults) = await OpenAsync(Many(120));
        ILocator next = page.Locator("[aria-label='Next rows']");

        Assert.Equal("1–25", await page.Locator(".range").TextContentAsync());
        await next.FocusAsync();
        for (int i = 0; i < 9; i++)
        {
            await page.Keyboard.PressAsync("Enter");
        }

        Assert.Equal("101–120", await page.Locator(".range").TextContentAsync());
        Assert.Equal("true", await next.GetAttributeAsync("aria-disabled"));
        Assert.Equal(20, await page.Locator("table.data tbody tr").CountAsync());
        await page.SelectOptionAsync(".table-bar select", "100");
        Assert.Equal("101–120", await page.Locator(".range").TextContentAsync());
        await page.Locator("[aria-label='Previous rows']").ClickAsync();
        Assert.Equal("1–100", await page.Locator(".range").TextContentAsync());
        await page.EvaluateAsync("document.querySelector('.data-table .scroll').scrollTop = 500");
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.data-table th').getBoundingClientRect().top - document.querySelector('.data-table .scroll').getBoundingClientRect().top"), -1, 2);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_download_is_CSV_at_full_precision_of_what_the_filter_leaves()
    {
        var table = new DisplayTable(
            [DisplayColumn.Of("Term", false), DisplayColumn.Of("PerMillion", true), DisplayColumn.Of("IsKnown", false)],
            [
                ["=HYPERLINK(\"x\")", 2623.5788947653355, true], ["a,b\n\"c\"", -1.5, false], ["Räumung", null, null], ["-5", 1e-7, true], ["@x", ulong.MaxValue, true], [" blank", 1, true],
                .. Enumerable.Range(0, 30).Select(i => new object?[] { $"no {i}", i, false }),
            ]);
        var (page, faults) = await OpenAsync(table);
        await page.ClickAsync("table.data th:nth-child(1) button");
        await page.ClickAsync("table.data th:nth-child(1) button");
        await page.ClickAsync("table.data th:nth-child(1) button");

        string[] all = (await DownloadAsync(page)).Split("\r\n");
        await page.FillAsync(".table-find input", "räumung");
        await CountsAsync(page, "1 of 36 rows");
        string one = await DownloadAsync(page);

        Assert.Equal("\uFEFFTerm,PerMillion,IsKnown\r\nRäumung,,\r\n", one);
        Assert.Equal(table.Rows.Count + 2, all.Length);
        Assert.Equal("\"'=HYPERLINK(\"\"x\"\")\",2623.5788947653355,true", all[1]);
        Assert.Equal("\"a,b\n\"\"c\"\"\",-1.5,false", all[2]);
        Assert.Equal("'-5,1e-7,true", all[4]);
        Assert.Equal("'@x,18446744073709551615,true", all[5]);
        Assert.Equal("\" blank\",1,true", all[6]);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task What_the_filter_leaves_is_copied_tab_separated()
    {
        await using var browser = await Browser.StartAsync(); // a clipboard of its own
        var (page, faults) = await browser.OpenAsync(Write(Many(30), Sample.Options with { Culture = CultureInfo.GetCultureInfo("de-DE") }));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.FillAsync(".table-find input", "agdam-07");
        await CountsAsync(page, "1 of 30 rows");

        await page.ClickAsync("text=Copy");
        await page.WaitUntilAsync("document.querySelector('.data-table [role=status]').textContent === 'Copied 1 row.'");

        Assert.Equal("place\tshare\ttext\nAğdam-07\t3,5\tRäumung zwei\n", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Copied_cells_come_out_of_a_spreadsheet_as_they_are_and_none_is_a_formula()
    {
        await using var browser = await Browser.StartAsync(); // a clipboard of its own
        var table = new DisplayTable([DisplayColumn.Of("A", false), DisplayColumn.Of("B", false)], [["\"Nein\", sagte er", "\"=1+1"], [" =1+1", "kein \"Nein\""]]);
        var (page, faults) = await browser.OpenAsync(Write(table, Sample.Options));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.ClickAsync("text=Copy");
        await page.WaitUntilAsync("document.querySelector('.data-table [role=status]').textContent === 'Copied 2 rows.'");

        Assert.Equal("a\tb\n\"\"\"Nein\"\", sagte er\"\t'\"=1+1\n' =1+1\tkein \"Nein\"\n", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_button_without_text_is_called_by_its_row()
    {
        var table = new DisplayTable([DisplayColumn.Of("Term", false)], [["x"], [" "]]) { Evidence = [0, 1] };
        Assert.Contains("data-evidence=\"1\" aria-label=\"Row 2\">", await File.ReadAllTextAsync(Write(table, Sample.Options), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var (page, faults) = await OpenAsync(table);

        Assert.Equal([null, "Row 2"], await page.EvaluateAsync<string?[]>("[...document.querySelectorAll('button.evidence')].map(button => button.getAttribute('aria-label'))"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Paper_has_all_rows_of_a_table_that_nobody_has_opened()
    {
        string path = Write(Many(130), Sample.Options);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("<div class=\"output data-table\"", "<details><summary>Data</summary><div class=\"output data-table\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (page, _) = await OpenAsync(path);
        Assert.Equal(100, await page.Locator("table.data tbody tr").CountAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.WaitUntilAsync("document.querySelectorAll('table.data tbody tr').length === 130");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.WaitUntilAsync("document.querySelectorAll('table.data tbody tr').length === 25");
    }

    [Fact]
    public async Task Paper_has_all_rows_and_no_controls()
    {
        var (page, _) = await OpenAsync(Many(130));
        await page.FillAsync(".table-find input", "agdam-07");
        await CountsAsync(page, "1 of 130 rows");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.WaitUntilAsync("document.querySelectorAll('table.data tbody tr').length === 130");
        Assert.False(await page.Locator(".table-bar").IsVisibleAsync());
        Assert.False(await page.Locator(".table-find").IsVisibleAsync());
        Assert.Equal(await page.EvaluateAsync<int>("document.querySelector('.data-table .scroll').scrollHeight"), await page.EvaluateAsync<int>("document.querySelector('.data-table .scroll').clientHeight"));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.WaitUntilAsync("document.querySelectorAll('table.data tbody tr').length === 1");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_a_phone_a_wide_table_scrolls_in_its_box(ColorScheme scheme)
    {
        var wide = new DisplayTable([.. Enumerable.Range(0, 14).Select(i => new DisplayColumn($"frequency {i}", true))], [.. Enumerable.Range(0, 60).Select(row => Enumerable.Range(0, 14).Select(i => (object?)(row * 1000.5 * i)).ToArray())]);
        string path = Write(wide, Sample.Options);
        var (page, faults) = await OpenAsync(path, width: 390, scheme);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await page.WaitUntilAsync("(() => { const box = document.querySelector('.data-table .scroll'); return box.scrollWidth > box.clientWidth && box.tabIndex === 0; })()");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Hostile_cells_run_nothing_however_the_table_is_used()
    {
        var table = new DisplayTable([new(Sample.Hostile, false)], [.. Enumerable.Range(0, 130).Select(i => new object?[] { $"{Sample.Hostile}{i}" })]) { Note = Sample.Hostile, Evidence = [.. Enumerable.Repeat<int?>(1, 130)] };
        var (page, faults) = await OpenAsync(table);

        await page.ClickAsync("table.data th button");
        await page.FillAsync(".table-find input", "script");
        await CountsAsync(page, "130 of 130 rows");
        await page.SelectOptionAsync(".table-bar select", "50");

        Assert.Equal(50, await page.Locator("table.data tbody tr").CountAsync());
        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof hacked"));
        Assert.Empty(faults);
    }

    private static DisplayTable Many(int rows) => new(
        [new("place", false), new("share", true), new("text", false)],
        [.. Enumerable.Range(0, rows).Select(i => new object?[] { string.Create(CultureInfo.InvariantCulture, $"{(i % 10 == 7 && i < 60 && i != 17 && i != 37 ? "Ağdam" : "Genf")}-{i:00}"), i / 2.0, "Räumung zwei" })]);

    // The filter looks a moment after the last letter.
    private static Task CountsAsync(IPage page, string rows) => page.WaitUntilAsync($"document.querySelector('.count').textContent === '{rows}'");

    private static async Task<string> FirstCells(IPage page) => string.Join(' ', await Column(page, 1));

    private static async Task<IReadOnlyList<string>> Column(IPage page, int number) => await page.Locator($"table.data tbody td:nth-child({number})").AllTextContentsAsync();

    private static async Task<string> DownloadAsync(IPage page)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=CSV"));
        Assert.EndsWith("-table-1.csv", download.SuggestedFilename, StringComparison.Ordinal);
        return Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    private Task<(IPage Page, ConcurrentQueue<string> Faults)> OpenAsync(DisplayTable table, ReportOptions? options = null) => OpenAsync(Write(table, options ?? Sample.Options));

    private async Task<(IPage Page, ConcurrentQueue<string> Faults)> OpenAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var (page, faults) = await (await shared.GetAsync()).OpenAsync(path, width, scheme);
        _pages.Add(page);
        return (page, faults);
    }

    private string Write(DisplayTable table, ReportOptions options)
    {
        string path = _folder.PathOf("report.html");
        File.WriteAllText(path, HtmlReport.Render(Sample.Notebook(Sample.Code("1", new DisplayOutput(table.ToMimeBundle(new FormatOptions { DataRowLimit = 10_000, Culture = options.Culture })))), options));
        return path;
    }
}
