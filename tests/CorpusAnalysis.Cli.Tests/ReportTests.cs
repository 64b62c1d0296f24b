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

    public List<NotebookRun> Runs { get; } = [];

    public async ValueTask InitializeAsync()
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        var rendering = new NotebookRendering(compiler, Folder, TimeSpan.FromMinutes(1), TimeProvider.System);
        foreach (string name in Names)
        {
            (NotebookRun run, _) = await rendering.RenderAsync(Repository.Path("notebooks", $"{name}.ipynb"), (_, _) => { }, CancellationToken.None);
            Runs.Add(run);
        }
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
        Assert.Equal(7, notebooks.Runs.Count);
        Assert.All(notebooks.Runs, run => Assert.Null(run.Error));
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
            (IPage page, List<string> faults) = await browser.OpenAsync(Path.Combine(notebooks.Folder, $"{name}.html"), scheme: scheme);
            await page.WaitForSelectorAsync("figure.chart .main-svg");

            int charts = await page.Locator("figure.chart").CountAsync();
            Assert.True(charts > 0);
            Assert.Equal(charts, await page.Locator("figure.chart:has(.main-svg .trace)").CountAsync());
            Assert.Equal(1, await page.EvaluateAsync<int>("[...document.scripts].filter(script => script.textContent.includes('plotly.js v')).length"));
            Assert.Empty(faults);
        }
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_report_fits_a_phone(string name)
    {
        await using Browser browser = await Browser.StartAsync();
        (IPage page, List<string> faults) = await browser.OpenAsync(Path.Combine(notebooks.Folder, $"{name}.html"), width: 390);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_contents_lead_to_their_headings_and_code_folds()
    {
        await using Browser browser = await Browser.StartAsync();
        (IPage page, List<string> faults) = await browser.OpenAsync(Path.Combine(notebooks.Folder, "01-first-look.html"), width: 1500);

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
