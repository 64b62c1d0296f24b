using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;
using Microsoft.Playwright;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>
/// Articles, file names and notebooks are written by others. Whatever they hold, in a real browser nothing of it runs, asks for
/// anything, or breaks the page.
/// </summary>
public sealed class HostileContentTests(SharedBrowser shared) : IDisposable
{
    // Each sets "hacked" where it gets to run, or asks for something where it gets to load.
    private static readonly string[] Attacks =
    [
        "<script>hacked=1</script>",
        "<img src=https://evil.example/x.png onerror=hacked=1>",
        "\"onmouseover=\"hacked=1\" autofocus onfocus=\"hacked=1\" x=\"",
        "' onmouseover='hacked=1' x='",
        "</script><!--<script>hacked=1</script>",
        "</title></style></textarea></details></dialog><svg onload=hacked=1>",
        "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
        "<base href=https://evil.example/><link rel=stylesheet href=https://evil.example/x.css>",
        "<style>@import url(https://evil.example/x.css);</style>",
        "\u202Egnittirw sdrawkcab\u2066",
        "null\0byte \u0001\u001b[31mansi\u001b[0m\u001b]8;;javascript:hacked=1\u0007link",
        "]]>--!><![CDATA[ {{7*7}} ${hacked=1} `${hacked=1}`",
        "\uD800lone\uDC00 \u2028 \u2029 \uFFFF \r\n\t",
    ];

    private static readonly string All = string.Join(" ", Attacks);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Links =>
    [
        "javascript:hacked=1", "JaVaScRiPt:hacked=1", "java\tscript:hacked=1", " javascript:hacked=1", "javascript&#58;hacked=1",
        "vbscript:hacked=1", "data:text/html,<script>opener.hacked=1</script>",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/markdown")]
    [InlineData("text/html")]
    [InlineData("text/vnd.mermaid")]
    [InlineData("image/svg+xml")]
    [InlineData("image/png")]
    [InlineData("application/json")]
    [InlineData("unknown/type")]
    [InlineData("stdout")]
    [InlineData("stderr")]
    [InlineData("error")]
    public async Task An_output_of_any_kind_is_harmless(string kind)
    {
        CellOutput output = kind switch
        {
            "stdout" or "stderr" => new StreamOutput(kind, All),
            "error" => new ErrorOutput(All, All, [All, .. Attacks]),
            "image/svg+xml" => Sample.Display(kind, "<svg xmlns='http://www.w3.org/2000/svg' onload='hacked=1'><script>hacked=1</script><image href='https://evil.example/x.png'/></svg>"),
            "application/json" => new DisplayOutput(new([new(kind, new JsonObject { [All] = All, ["list"] = new JsonArray([.. Attacks.Select(text => (JsonNode)text)]) })])),
            "unknown/type" => Sample.Display($"unknown/{All}", All),
            _ => Sample.Display(kind, All),
        };

        IPage page = await OpenHarmlessAsync(HtmlReport.Render(Sample.Notebook(Sample.Markdown("# T"), Sample.Code("1", output), Sample.Markdown("## After")), Sample.Options));

        // What HTML output breaks off is the author's; everything else keeps the page as it was.
        if (kind != "text/html")
        {
            Assert.Equal(1, await page.Locator("main > section > h2, main > section > .heading > h2").CountAsync());
        }
    }

    [Fact]
    public async Task A_notebook_is_harmless_in_its_title_headings_code_tags_metadata_and_names()
    {
        NotebookDocument notebook = new(
        [
            .. Attacks.Select((attack, i) => new Cell($"heading-{i}", CellKind.Markdown, "markdown", $"{(i == 0 ? "#" : "##")} {attack}\n\n{attack}")),
            .. Attacks.Select((attack, i) => new Cell($"code-{i}", CellKind.Code, i % 3 == 0 ? attack : i % 3 == 1 ? "csharp" : "sql", attack) { ExecutionCount = 1, Tags = [attack, "parameters"] }),
            Sample.Code("x", new ErrorOutput(All, All, [])) with { Id = "\"onclick=hacked=1" },
        ], new JsonObject { ["title"] = All, ["kernelspec"] = new JsonObject { ["name"] = All } });
        var options = Sample.Options with { NotebookPath = All.Replace("/", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + ".ipynb", Language = All, IndexHref = All };

        IPage page = await OpenHarmlessAsync(HtmlReport.Render(notebook, options));

        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    [Fact]
    public async Task Articles_and_their_metadata_are_harmless_in_lines_and_reading_view()
    {
        object[] articles = [.. Attacks.Append(All).Select(text => new { id = text, headline = text, date = text, place = text, agency = text, section = text, language = text, whole = true, blocks = new[] { text, text } })];
        string json = JsonSerializer.Serialize(new
        {
            articles,
            themes = new[] { All },
            marks = articles.Select((_, i) => new[] { new[] { 0, 0, 1, 5 }, [0, 1, -3, 99999] }),
            sets = new[] { new { title = All, hits = articles.SelectMany((_, i) => new[] { new[] { i, 0, 0, 4 }, [i, 1, 2, 6] }), total = 999, articles = 14 } },
        });
        NotebookDocument notebook = Sample.Notebook(Sample.Code("1", Sample.Display("text/html", "<p data-evidence=0>open</p>")));

        IPage page = await OpenHarmlessAsync(HtmlReport.Render(notebook, Sample.Options with { Evidence = json }), async page =>
        {
            await page.ClickAsync("[data-evidence]");
            for (int line = 0; line < 28; line++)
            {
                await page.Locator(".line").Nth(line).HoverAsync();
            }

            foreach (string sort in new[] { "date", "left", "right", "article" })
            {
                await page.ClickAsync($".sorts [data-by={sort}]");
            }

            await page.ClickAsync(".evidence .copy");
            await page.Locator(".line").First.ClickAsync();
            for (int hit = 0; hit < 27; hit++)
            {
                Assert.Equal(0, await page.Locator(".reading :is(script, img, svg, iframe, link, base, style, [onmouseover], [onfocus])").CountAsync());
                Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.evidence, .evidence .body')].every(box => box.scrollWidth <= box.clientWidth)"));
                await page.Keyboard.PressAsync("n");
            }
        });

        Assert.Equal("28 of 28", await page.Locator(".position").TextContentAsync());
        Assert.Contains("hacked=1", await page.Locator(".lines").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_is_harmless() => await OpenHarmlessAsync(ReportIndex.Render(
        [.. Attacks.Append(All).Select(attack => new ReportSummary(attack, attack, ReportStatus.Failed, 1, TimeSpan.Zero, attack))], All, DateTimeOffset.UnixEpoch));

    [Theory]
    [MemberData(nameof(Links))]
    public async Task A_link_that_would_run_code_does_not(string target)
    {
        string link = $"[one]({target}) [two](<{target}>) <a href='{target}'>three</a> [four][x]\n\n[x]: <{target}>";
        string html = Sample.Render(Sample.Markdown($"# T\n\n{link}"), Sample.Code("1", Sample.Display("text/markdown", link), Sample.Display("text/html", $"<a href='{target}'>five</a>")));

        await OpenHarmlessAsync(html, async page =>
        {
            foreach (ILocator place in await page.Locator("main a").AllAsync())
            {
                await place.EvaluateAsync("link => link.click()");
                Assert.EndsWith("report.html", page.Url.Split('#')[0], StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public async Task A_line_of_a_million_characters_keeps_the_page_in_its_width()
    {
        string line = new('x', 1_000_000);
        string json = JsonSerializer.Serialize(new
        {
            articles = new[] { new { id = line, headline = line, date = "2024-01-01", place = line, whole = true, blocks = new[] { line, line } } },
            themes = new[] { line },
            marks = new[] { new[] { new[] { 0, 1, 10, 20 } } },
            sets = new[] { new { title = line, hits = new[] { new[] { 0, 1, 500_000, 500_010 } }, total = 1, articles = 1 } },
        });
        NotebookDocument notebook = Sample.Notebook(
            Sample.Markdown($"# {line}\n\n{line}\n\n## {line}\n\n## Next"),
            Sample.Code(line, new StreamOutput("stdout", line), Sample.Display("text/html", $"<p>{line}</p>"), Sample.Display("text/markdown", line), new ErrorOutput(line, line, [line])),
            Sample.Code("1", new DisplayOutput(new([new("application/json", line)])), Sample.Display("text/html", $"<table><tr data-evidence=0><td>{line}</td></tr></table>")));

        IPage page = await OpenHarmlessAsync(HtmlReport.Render(notebook, Sample.Options with { Evidence = json }), async page =>
        {
            await page.EvaluateAsync("corpusEvidence.open(0)");
            await page.Locator(".line").ClickAsync();
            Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.evidence, .evidence .body')].every(box => box.scrollWidth <= box.clientWidth)"));
        });

        Assert.Equal("xxxxxxxxxx", await page.Locator("mark.current").TextContentAsync());
    }

    // On a phone, since there too much shows first; all that the pointer or the focus could set off is set off.
    private async Task<IPage> OpenHarmlessAsync(string html, Func<IPage, Task>? then = null)
    {
        string path = _folder.PathOf("report.html");
        await File.WriteAllTextAsync(path, html, TestContext.Current.CancellationToken);
        var (page, faults) = await (await shared.GetAsync()).OpenAsync(path, width: 390);
        await page.EvaluateAsync("for (const each of document.querySelectorAll('*')) { for (const name of ['mouseover', 'focus', 'error', 'load', 'toggle']) { each.dispatchEvent(new Event(name)); } }");
        await (then?.Invoke(page) ?? Task.CompletedTask);

        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof hacked"));
        // The page's policy, or the browser itself, refuses what HTML output tries before the network is asked: it says so, and nothing goes out.
        Assert.All(faults, fault => Assert.Matches("Content Security Policy|console: Not allowed to (launch|navigate)|ERR_INVALID_URL", fault));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        return page;
    }
}
