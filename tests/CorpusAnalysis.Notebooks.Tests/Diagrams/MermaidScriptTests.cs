using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.Versioning;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Notebooks.Reports.Outputs;
using CorpusAnalysis.Notebooks.Tests.Execution;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Notebooks.Tests.Diagrams;

public sealed class MermaidScriptTests(CompilerFixture compiler) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_that_the_environment_names_is_taken()
    {
        string file = Write("own.js", "x");

        Assert.Equal(file, new MermaidScript(_folder.PathOf("cache"), name => name == MermaidScript.Variable ? file : null).Find());
        Assert.Null(new MermaidScript(_folder.PathOf("cache"), _ => file + ".other").Find());
    }

    [Fact]
    public async Task A_diagram_fetches_the_script_once_and_a_report_draws_it_without_network()
    {
        MermaidScript script = Real();
        NotebookDocument document = Executed(
            await FetchedAsync(script, new Cell("a", CellKind.Code, "mermaid", "graph LR\n  A[Artikel] --> B[\"Thema <img src=x onerror=window.hit=1>\"]")),
            new Cell("b", CellKind.Markdown, "markdown", "# Diagrams\n\n```mermaid\nsequenceDiagram\n  Leser->>Bericht: fragt\n```\n"),
            await RunAsync(script, new Cell("c", CellKind.Code, "mermaid", "graph LR\n  this is -- no diagram")));
        string page = Write("report.html", HtmlReport.Render(document, new ReportOptions { Renderers = [new MermaidOutputRenderer(script.Find), .. HtmlReport.Renderers] }));

        await using Browser browser = await Browser.StartAsync();
        (Microsoft.Playwright.IPage shown, ConcurrentQueue<string> faults) = await browser.OpenAsync(page);
        await shown.Locator("figure.diagram .note").WaitForAsync();

        Assert.Equal(2, await shown.Locator("figure.diagram .drawing svg").CountAsync());
        Assert.Contains("Artikel", await shown.Locator("figure.diagram .drawing").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("fragt", await shown.Locator("figure.diagram .drawing").Nth(1).TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await shown.Locator("figure.diagram img").CountAsync());
        Assert.Contains("The diagram cannot be drawn", await shown.Locator("figure.diagram .note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await shown.EvaluateAsync<bool>("window.hit === undefined"));
        Assert.All(faults, fault => Assert.Contains("inline event handler", fault, StringComparison.Ordinal)); // refused, while mermaid cleans the label
        Assert.StartsWith("/*! mermaid 11.17.2\nThe MIT License", await File.ReadAllTextAsync(script.Find()!, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task What_is_not_the_published_script_is_refused_and_the_diagram_shows_its_source()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that stands for npm is a shell script.");
        MermaidScript script = With("for last; do :; done; echo evil > \"$last/x.tgz\"");

        Cell ran = await RunAsync(script, new Cell("a", CellKind.Code, "mermaid", "graph TD"));

        Assert.Null(script.Find());
        Assert.Contains(ran.Outputs.OfType<StreamOutput>(), output => output.Text.Contains("is not @mermaid-js/tiny 11.17.2 as it was published", StringComparison.Ordinal));
        Assert.Contains(ran.Outputs.OfType<DisplayOutput>(), output => output.Data.TryGet("text/vnd.mermaid", out var source) && source.GetValue<string>() == "graph TD");
    }

    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData("exit 7", "npm ended with 7")]
    [InlineData("exit 0", "npm gave no @mermaid-js/tiny")]
    [InlineData("sleep 60", "npm took longer than 1 s")]
    public async Task Why_the_script_cannot_be_had_is_said(string does, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that stands for npm is a shell script.");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => With(does).FetchAsync(TestContext.Current.CancellationToken));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n```mermaid\ngraph TD\n```", true)]
    [InlineData("~~~~ Mermaid\ngraph TD\n~~~~", true)]
    [InlineData("mermaid\n# mermaid", false)]
    [InlineData("```csharp\n```", false)]
    public void A_text_with_a_diagram_is_known(string markdown, bool isOne) => Assert.Equal(isOne, MermaidScript.IsIn(markdown));

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.PathOf(name), text);
        return _folder.PathOf(name);
    }

    private static NotebookDocument Executed(params Cell[] cells) => new(cells);

    private MermaidScript Real()
    {
        MermaidScript script = new(_folder.PathOf("kept"), _ => null) { TimeLimit = TimeSpan.FromMinutes(5) };
        if (script.Npm is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "No npm on this machine.");
            Assert.Fail("CI needs npm for the script of diagrams.");
        }

        return script;
    }

    // A network that stumbles is not the test's matter: the cell may fetch three times.
    private async Task<Cell> FetchedAsync(MermaidScript script, Cell cell)
    {
        Cell ran = await RunAsync(script, cell);
        for (int i = 1; i < 3 && script.Find() is null; i++)
        {
            ran = await RunAsync(script, cell);
        }

        return ran;
    }

    [UnsupportedOSPlatform("windows")]
    private MermaidScript With(string does)
    {
        // Written by a process that has ended: a file that this one has open for writing may be so in a child that another test starts meanwhile.
        string npm = _folder.PathOf("npm");
        using (Process shell = Process.Start("/bin/sh", ["-c", "printf '#!/bin/sh\\n%s\\n' \"$2\" > \"$1\" && chmod 500 \"$1\"", "sh", npm, does]))
        {
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
        }

        return new MermaidScript(_folder.PathOf("kept"), _ => null) { Npm = npm, TimeLimit = TimeSpan.FromSeconds(does.StartsWith("sleep", StringComparison.Ordinal) ? 1 : 60) };
    }

    private async Task<Cell> RunAsync(MermaidScript script, Cell cell)
    {
        await using var session = new NotebookSession(compiler.Compiler, new CellSessionOptions { Diagrams = script });
        return (await NotebookRunner.RunAsync([cell], session, cancellation: TestContext.Current.CancellationToken)).Cells[0];
    }
}
