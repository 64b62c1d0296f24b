using System.Diagnostics;
using Microsoft.Playwright;

namespace CorpusAnalysis.Tests.Shared;

/// <summary>What tests do with pages whose policy lets no text be run as a script.</summary>
public static class PageExtensions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Waits until an expression is true. It is asked for from outside, as Playwright's own waiting would have the page evaluate text.</summary>
    public static async Task WaitUntilAsync(this IPage page, string expression)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await page.EvaluateAsync<bool>($"!!({expression})"))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"It did not come true within {Patience.TotalSeconds} s: {expression}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>
    /// Waits until the page has done what it does a moment after a size or the mouse has changed: two frames, and 100 ms by its own timers,
    /// which keep their order however busy the machine is.
    /// </summary>
    public static Task SettleAsync(this IPage page) =>
        page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))");
}
