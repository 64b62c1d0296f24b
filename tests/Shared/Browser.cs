using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CorpusAnalysis.Tests.Shared;

/// <summary>The system's Chromium, driven by Playwright, with every request but the page itself refused.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Playwright's own is 30 s, in which a busy machine may not even start the browser.
    private const float Longest = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts the browser. Without one the test is skipped, except in CI, where it must be there.</summary>
    public static async Task<Browser> StartAsync()
    {
        string? path = Find();
        if (path is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "No Chromium on this machine: install it, or set CHROMIUM_PATH.");
            Assert.Fail("CI needs Chromium for the browser tests.");
        }

        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments, Timeout = Longest });
        return new Browser(playwright, browser);
    }

    /// <summary>Opens a file. Errors of the page, and requests it makes for anything else, are listed.</summary>
    public async Task<(IPage Page, ConcurrentQueue<string> Faults)> OpenAsync(string file, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        IPage page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        page.SetDefaultTimeout(Longest);
        string url = new Uri(Path.GetFullPath(file)).AbsoluteUri;
        var faults = new ConcurrentQueue<string>();
        page.PageError += (_, error) => faults.Enqueue($"page error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                faults.Enqueue($"console: {message.Text}");
            }
        };
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == url || route.Request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            faults.Enqueue($"request: {route.Request.Url}");
            await route.AbortAsync();
        });
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        return (page, faults);
    }

    /// <summary>Opens a page of a server on this machine, which may ask it for more but nobody else. Errors of the page are listed.</summary>
    public async Task<(IPage Page, ConcurrentQueue<string> Faults)> OpenSiteAsync(Uri url)
    {
        IPage page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1000 } });
        page.SetDefaultTimeout(Longest);
        var faults = new ConcurrentQueue<string>();
        page.PageError += (_, error) => faults.Enqueue($"page error: {error}");
        await page.RouteAsync("**/*", async route =>
        {
            bool isOwn = new Uri(route.Request.Url) is var asked && (asked.Scheme is "data" or "blob" || asked.Authority == url.Authority);
            await (isOwn ? route.ContinueAsync() : route.AbortAsync());
        });
        await page.GotoAsync(url.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return (page, faults);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } given ? given
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);
}
