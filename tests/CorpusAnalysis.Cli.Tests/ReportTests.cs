using System.Collections.Concurrent;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CorpusAnalysis.Cli.Tests.RenderedNotebooks))]

namespace CorpusAnalysis.Cli.Tests;

/// <summary>The project's own notebooks, rendered once for all tests in this process.</summary>
public sealed class RenderedNotebooks : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Repository.Path("notebooks"), "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    internal List<NotebookResult> Results { get; } = [];

    public async ValueTask InitializeAsync()
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        var options = new RenderOptions { Output = Folder, CellTimeout = TimeSpan.FromMinutes(10) };
        NotebookJob[] jobs = [.. Names.Select(name => new NotebookJob(Repository.Path("notebooks", $"{name}.ipynb"), name))];
        var set = new NotebookSet(new NotebookRendering(compiler, options), new NotebookFiles(options), options, new RenderProgress(jobs, Folder, quiet: true));
        Results.AddRange(await set.RunAsync(jobs, CancellationToken.None));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public class ReportTests(RenderedNotebooks notebooks)
{
    public static TheoryData<string> Notebooks => [.. RenderedNotebooks.Names];

    [Fact]
    public void The_projects_notebooks_run_to_their_ends()
    {
        Assert.Equal(7, notebooks.Results.Count);
        Assert.All(notebooks.Results, result => Assert.Null(result.Error));
    }

    [Fact]
    public void No_compiler_is_loaded_after_rendering() =>
        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(),
            assembly => assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_report_draws_its_charts_offline_in_light_and_dark(string name)
    {
        await using Browser browser = await Browser.StartAsync();
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(Path.Combine(notebooks.Folder, $"{name}.html"), scheme: scheme);
            int charts = await page.Locator("figure.chart").CountAsync();
            Assert.True(charts > 0);
            await DrawAllAsync(page);
            Assert.Equal(charts, await page.Locator("figure.chart:has(.main-svg .trace)").CountAsync());
            Assert.Equal(1, await page.EvaluateAsync<int>("[...document.scripts].filter(script => script.textContent.includes('plotly.js v')).length"));
            Assert.Empty(faults);
        }
    }

    // A chart is drawn when a reader comes near it.
    private static async Task DrawAllAsync(IPage page)
    {
        foreach (IElementHandle chart in await page.QuerySelectorAllAsync("figure.chart"))
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.WaitForSelectorAsync(".main-svg .trace");
        }
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_report_fits_a_phone(string name)
    {
        await using Browser browser = await Browser.StartAsync();
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(Path.Combine(notebooks.Folder, $"{name}.html"), width: 390);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_contents_lead_to_their_headings_and_code_folds()
    {
        await using Browser browser = await Browser.StartAsync();
        (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(Path.Combine(notebooks.Folder, "01-first-look.html"), width: 1500);

        foreach (string target in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.contents a')].map(link => decodeURIComponent(link.hash.slice(1)))"))
        {
            Assert.True(await page.EvaluateAsync<bool>("id => document.getElementById(id) !== null", target), $"#{target} leads nowhere");
        }

        // All code is shown at first, so the switch folds it, and shows it again.
        await page.ClickAsync("#toggle-code[aria-pressed=true]");
        Assert.Equal(0, await page.Locator("details.source[open]").CountAsync());
        await page.ClickAsync("#toggle-code[aria-pressed=false]");
        Assert.NotEqual(0, await page.Locator("details.source[open]").CountAsync());
        Assert.Empty(faults);
    }
}
