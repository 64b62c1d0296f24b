using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>No violation of WCAG 2.2 AA that axe-core can find, in light and dark, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(SharedBrowser browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_keeps_nobody_out()
    {
        NotebookDocument notebook = Sample.Notebook(
        [
            .. EvidenceSample.Notebook.Cells,
            .. Sample.Everything.Cells,
            Sample.Code("select * from articles -- all\nwhere date > '2024-01-01'") with { Language = "sql" },
            Sample.Code("#!time\n/* a */ var x = @\"b\" + 'c' + 1.5; // d", new StreamOutput("stderr", "\u001b[31mred \u001b[33myellow \u001b[35mmagenta \u001b[2mdim")),
            Sample.Code("expected", Sample.Error).Tagged("raises-exception"),
            Sample.Code("folded", new StreamOutput("stdout", new string('x', 500))).Tagged("hide-output"),
            Sample.Code("json", Sample.Display("application/json", "text"), Sample.Display("text/markdown", "# H\n\n> quote\n\n- [ ] task\n\n[link](https://example.org)")),
            Sample.Code("image", Sample.Display("image/png", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")),
        ]);
        await OnScreens(HtmlReport.Render(notebook, Sample.Options with { Evidence = EvidenceSample.Json() }), async page =>
        {
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            await Axe.AssertNoViolationAsync(page);
        });
    }

    [Fact]
    public async Task Lines_and_an_article_keep_nobody_out()
    {
        await OnScreens(HtmlReport.Render(EvidenceSample.Notebook, Sample.Options with { Evidence = EvidenceSample.Json() }), async page =>
        {
            foreach (int set in new[] { 0, 2, 3 })
            {
                await page.EvaluateAsync("number => corpusEvidence.open(number)", set);
                await page.WaitUntilAsync("document.querySelector('dialog.evidence')?.open");
                await Axe.AssertNoViolationAsync(page);
                await page.Keyboard.PressAsync("Escape");
                await page.WaitUntilAsync("!document.querySelector('dialog.evidence').open && location.hash === ''"); // it leaves by going back in history
            }

            await page.EvaluateAsync("corpusEvidence.open(0)");
            await page.ClickAsync(".sorts button");
            await page.Locator("a.line").First.ClickAsync();
            await page.Locator(".legend button").First.ClickAsync();
            await Axe.AssertNoViolationAsync(page);
        });
    }

    [Fact]
    public async Task The_index_keeps_nobody_out()
    {
        ReportSummary[] reports =
        [
            new("Complete", "A sentence.", ReportStatus.Succeeded, 3, TimeSpan.FromSeconds(1), "a.html"),
            new("Failed", "A sentence.", ReportStatus.Failed, 1, TimeSpan.FromSeconds(1), "b.html"),
            new("Not run", "", ReportStatus.NotRun, 1, null, "c.html"),
        ];
        await OnScreens(ReportIndex.Render(reports, renderedAt: Sample.Options.RenderedAt), Axe.AssertNoViolationAsync);
    }

    private async Task OnScreens(string html, Func<IPage, Task> check)
    {
        _ = Axe.Script();
        string path = _folder.PathOf("page.html");
        await File.WriteAllTextAsync(path, html);
        foreach (var (scheme, width) in from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } from width in new[] { 1280, 390 } select (scheme, width))
        {
            var (page, faults) = await (await browser.GetAsync()).OpenAsync(path, width, scheme);
            await check(page);
            Assert.Empty(faults);
            await page.Context.CloseAsync();
        }
    }
}
