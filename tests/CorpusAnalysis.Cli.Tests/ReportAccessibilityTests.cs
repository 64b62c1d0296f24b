using System.Collections.Concurrent;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>The project's own reports, charts drawn, have no violation of WCAG 2.2 AA that axe-core can find.</summary>
public class ReportAccessibilityTests(RenderedNotebooks notebooks)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_projects_reports_keep_nobody_out(ColorScheme scheme)
    {
        _ = Axe.Script();
        await using Browser browser = await Browser.StartAsync();
        foreach (string name in RenderedNotebooks.Names)
        {
            (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(Path.Combine(notebooks.Folder, $"{name}.html"), scheme: scheme);
            await page.EvaluateAsync("() => window.corpusCharts.drawAll()");
            Assert.Equal(await page.Locator("figure.chart").CountAsync(), await page.Locator("figure.chart .plot.drawn").CountAsync());

            await Axe.AssertNoViolationAsync(page);
            Assert.Empty(faults);
            await page.Context.CloseAsync();
        }
    }
}
