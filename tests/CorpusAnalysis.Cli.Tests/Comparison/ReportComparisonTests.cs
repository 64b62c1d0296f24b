using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Tests.Shared;
using Markdig;
using Microsoft.Playwright;

namespace CorpusAnalysis.Cli.Tests.Comparison;

public sealed class ReportComparisonTests : IDisposable
{
    private const string Columns = """[{"name":"Term","header":"term","type":"text"},{"name":"Hits","header":"hits","type":"integer"}]""";
    private const string Hostile = "<img src=x onerror=alert(1)> | `code` ``` @someone #12 [a](javascript:b) \u001b[31m";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Notebooks_come_and_go()
    {
        Write("before/a", "1");
        Write("before/gone", "1");
        ReportComparison comparison = ReportComparison.With(Path.Combine(_folder.Path, "before"), 0);
        comparison.Add("a", Notebook("1"));
        comparison.Add("new", Notebook("1"));

        ReportChanges whole = comparison.Compare(isWhole: true), part = comparison.Compare(isWhole: false);

        Assert.Equal([("gone", ChangeKind.Removed), ("new", ChangeKind.Added)], whole.Changed.Select(notebook => (notebook.Name, notebook.Kind)));
        Assert.Equal("2 of 3 notebooks differ: 1 notebook added, 1 notebook removed.", whole.Summary);
        Assert.Equal(["gone"], part.NotRendered);
    }

    [Fact]
    public void Text_with_half_a_surrogate_pair_equals_what_its_file_holds()
    {
        NotebookDocument executed = Notebook("half \ud83d of it");
        Cli.Reports.WholeFile.Write(Path.Combine(_folder.Path, "before", "a.ipynb"), IpynbFormat.Write(executed));
        ReportComparison comparison = ReportComparison.With(Path.Combine(_folder.Path, "before"), 0);
        comparison.Add("a", executed);

        Assert.False(comparison.Compare(isWhole: true).IsChange);
    }

    [Fact]
    public void Limits_are_told_of_notebooks_in_which_nothing_differs_too()
    {
        CellOutput part = Executed.Shown((Cli.Reports.TableContent.MimeType, JsonNode.Parse($$"""{"columns":{{Columns}},"rows":[["a",1]],"total":500}""")!));
        NotebookChange equal = Executed.Compare(Executed.Notebook(Executed.Code("a", "x", part)), Executed.Notebook(Executed.Code("a", "x", part))) with { Name = "some" };
        var changes = new ReportChanges([equal], [], 0);

        Assert.False(changes.IsChange);
        Assert.All(
            new[] { string.Join('\n', ChangesText.Render(changes)), ChangesMarkdown.Render(changes), ChangesJson.Of(changes).ToJsonString(), new ChangesHtml(_ => null).Render(changes) },
            text => Assert.Contains("The earlier report holds 1 of 500 rows; the others are not compared.", text, StringComparison.Ordinal));
        Assert.Empty(ChangesJson.Of(changes)["notebooks"]!.AsArray());
    }

    [Theory]
    [InlineData("nowhere", "No folder")]
    [InlineData("empty", "holds no reports to compare with")]
    [InlineData("sources", "have no outputs to compare with")]
    [InlineData("broken", "broken.ipynb(1)")]
    public void A_folder_without_reports_is_refused_with_the_reason(string folder, string message)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        _folder.WriteNotebook("sources/a.ipynb", "1 + 1");
        _folder.Write("broken/broken.ipynb", "{");

        Exception error = Assert.ThrowsAny<Exception>(() => ReportComparison.With(Path.Combine(_folder.Path, folder), 0));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_terminal_gets_some_lines_that_steer_nothing()
    {
        IReadOnlyList<string> lines = ChangesText.Render(Many(300));

        Assert.InRange(lines.Count, 10, 45);
        Assert.Matches("and [0-9,]+ more lines", lines[^1]);
        Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 160));
    }

    [Fact]
    public void The_comment_is_bounded_and_whole_and_quotes_what_it_shows()
    {
        string small = ChangesMarkdown.Render(Many(1)), large = ChangesMarkdown.Render(Many(3000));

        Assert.InRange(Encoding.UTF8.GetByteCount(large), 50_000, ChangesMarkdown.MostBytes);
        Assert.Matches("… and [0-9,]+ more changes; changes.html beside the reports has all", large);
        Assert.Equal(0, large.Split('\n').Count(line => line.StartsWith("````", StringComparison.Ordinal)) % 2);
        string html = Markdown.ToHtml(small, Pipeline);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
        Assert.Contains("<td><code>&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
        Assert.Contains("@\u200Bsomeone #\u200B12", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_holds_every_change()
    {
        JsonObject json = JsonNode.Parse(ChangesJson.Of(Many(300)).ToJsonString())!.AsObject();

        Assert.True(json["changed"]!.GetValue<bool>());
        JsonNode output = json["notebooks"]![0]!["cells"]![0]!["outputs"]![0]!;
        Assert.Equal(("table", "changed", "hits", "1", "2", "+1"), (Text(output["kind"]), Text(output["values"]![0]!["change"]), Text(output["values"]![0]!["column"]), Text(output["values"]![0]!["before"]), Text(output["values"]![0]!["after"]), Text(output["values"]![0]!["difference"])));
        Assert.Equal(300, json["notebooks"]!.AsArray().Count);

        static string Text(JsonNode? node) => node!.GetValue<string>();
    }

    [Fact]
    public async Task The_page_shows_both_values_and_leads_to_the_cell_in_light_and_dark_and_on_a_phone()
    {
        string path = _folder.Write("changes.html", new ChangesHtml(name => $"{name}.html").Render(Many(3)));
        await using Browser browser = await Browser.StartAsync();
        foreach ((int width, ColorScheme scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(path, width, scheme);

            Assert.Equal(0, await page.Locator("img").CountAsync());
            Assert.Equal("1", await page.Locator("td del").First.TextContentAsync());
            Assert.Equal("2", await page.Locator("td ins").First.TextContentAsync());
            Assert.Equal("n0000.html#cell-a", await page.Locator(".cell h3 a").First.GetAttributeAsync("href"));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
            Assert.Empty(faults);
        }
    }

    private static ReportChanges Many(int notebooks)
    {
        var before = Executed.Notebook(Executed.Text("t", "# T\n\n## " + Hostile), Executed.Code("a", Hostile, Executed.Table(Columns, Rows(1)), Executed.Plain(Hostile)));
        var after = Executed.Notebook(Executed.Text("t", "# T\n\n## " + Hostile), Executed.Code("a", Hostile + " // changed", Executed.Table(Columns, Rows(2)), Executed.Plain("changed " + Hostile)));
        NotebookChange change = Executed.Compare(before, after);
        return new ReportChanges([.. Enumerable.Range(0, notebooks).Select(i => change with { Name = $"n{i:0000}" })], [], 0);
    }

    private static string Rows(int hits) => new JsonArray([new JsonArray([Hostile, hits])]).ToJsonString();

    private static NotebookDocument Notebook(string result) => Executed.Notebook(Executed.Code("a", "x", Executed.Plain(result)));

    private void Write(string name, string result) => _folder.Write($"{name}.ipynb", IpynbFormat.Write(Notebook(result)));
}
