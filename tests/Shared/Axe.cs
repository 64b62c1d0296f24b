using Microsoft.Playwright;

namespace CorpusAnalysis.Tests.Shared;

/// <summary>axe-core, which finds what keeps people out of a page. It comes from npm and is no part of the project.</summary>
public static class Axe
{
    /// <summary>The environment's variable with the path of <c>axe.min.js</c>.</summary>
    public const string Variable = "CORPUS_AXE";

    // Of best practice all but what a report cannot know: its headings are the author's.
    private const string Run = """
        async source => {
          if (!window.axe) { (0, eval)(source); }
          const found = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: { "heading-order": { enabled: false } },
            resultTypes: ["violations"],
          });
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`));
        }
        """;

    /// <summary>The script. Where nobody has named it the test is skipped, except in CI, where it must be there.</summary>
    public static string Script()
    {
        string? path = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(path))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{Variable} names no axe.min.js (of the npm package axe-core).");
            Assert.Fail($"CI needs axe-core: set {Variable}.");
        }

        return File.ReadAllText(path);
    }

    /// <summary>Fails when the page, once it has settled, violates WCAG 2.2 A or AA or best practice.</summary>
    public static async Task AssertNoViolationAsync(IPage page)
    {
        await page.SettleAsync();
        Assert.Equal("", string.Join('\n', await page.EvaluateAsync<string[]>(Run, Script())));
    }
}
