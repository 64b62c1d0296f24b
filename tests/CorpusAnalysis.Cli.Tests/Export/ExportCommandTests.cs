using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using CorpusAnalysis.Cli.Export;
using UglyToad.PdfPig;

namespace CorpusAnalysis.Cli.Tests.Export;

public sealed class ExportCommandTests : IDisposable
{
    private const string Chart = """
        using CorpusAnalysis;
        Charts.TopTerms(Corpus.Load("../articles").Frequencies().Top(3), "Lines: A/B & ä")
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_render_is_compared_with_the_first()
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "1 + 1", "new[] { new { Term = \"a\", Hits = 1 } }");
        Assert.Equal(0, (await CorpusCommand.RunAsync(_folder.Path, ["render", "-o", "before"])).ExitCode);

        CorpusCommand.Result same = await CorpusCommand.RunAsync(_folder.Path, ["render", "--compare", "before", "--fail-on-change"]);
        _folder.WriteNotebook("notebooks/one.ipynb", "1 + 2", "new[] { new { Term = \"a\", Hits = 1 } }");
        CorpusCommand.Result told = await CorpusCommand.RunAsync(_folder.Path, ["render", "--compare", "before"]);
        CorpusCommand.Result failed = await CorpusCommand.RunAsync(_folder.Path, ["render", "--compare", "before", "-o", "before", "--fail-on-change"]);

        Assert.Equal((0, 0, 3), (same.ExitCode, told.ExitCode, failed.ExitCode));
        Assert.Contains("Changes: Nothing differs in 1 notebook.", same.Output, StringComparison.Ordinal);
        Assert.Contains("1 text output, 1 cell with other code.", told.Output, StringComparison.Ordinal);
        Assert.Contains("- 2", failed.Output, StringComparison.Ordinal);
        Assert.Contains("one.html#cell-c1", _folder.Read("reports/changes.html"), StringComparison.Ordinal);
        Assert.Contains("id=\"cell-c1\"", _folder.Read("reports/one.html"), StringComparison.Ordinal);
        Assert.Contains("### one", _folder.Read("reports/changes.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_tells_of_changes_in_one_line_and_a_render_without_comparison_takes_the_old_ones_away()
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "1");
        await CorpusCommand.RunAsync(_folder.Path, ["render", "-o", "before"]);

        CorpusCommand.Result same = await CorpusCommand.RunAsync(_folder.Path, ["render", "--quiet", "--compare", "before"]);
        _folder.WriteNotebook("notebooks/one.ipynb", "2");
        CorpusCommand.Result other = await CorpusCommand.RunAsync(_folder.Path, ["render", "--quiet", "--compare", "before"]);
        bool wasTold = _folder.Has("reports/changes.html") && _folder.Has("reports/changes.md");
        _folder.Write("before/changes.md", "# What I changed");
        await CorpusCommand.RunAsync(_folder.Path, ["render"]);
        await CorpusCommand.RunAsync(_folder.Path, ["render", "-o", "before"]);

        Assert.Equal((0, "", ""), (same.ExitCode, same.Output, same.Error));
        Assert.StartsWith("Changes: 1 of 1 notebook differs", other.Output, StringComparison.Ordinal);
        Assert.Single(other.Output.Trim().Split('\n'));
        Assert.True(wasTold);
        Assert.False(_folder.Has("reports/changes.html") || _folder.Has("reports/changes.md"));
        Assert.True(_folder.Has("before/changes.md"));
    }

    [Fact]
    public async Task A_notebook_that_does_not_run_is_not_said_to_be_gone()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "1");
        _folder.WriteNotebook("notebooks/b.ipynb", "1");
        _folder.WriteNotebook("notebooks/c.ipynb", "1");
        await CorpusCommand.RunAsync(_folder.Path, ["render", "-o", "before"]);
        _folder.Write("notebooks/a.ipynb", "{");
        File.Delete(Path.Combine(_folder.Path, "notebooks/c.ipynb"));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--jobs", "1", "--fail-fast", "--compare", "before"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not rendered this time: a, b", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 notebook removed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render --to html,doc", 2, "'doc' is none of them")]
    [InlineData("render --charts gif", 2, "--charts takes png, svg")]
    [InlineData("render --data notebooks/one.ipynb", 2, "write --data=csv")]
    [InlineData("render --fail-on-change", 2, "--fail-on-change needs --compare FOLDER")]
    [InlineData("render --compare notebooks --tolerance 2", 2, "--tolerance must be 0 or more")]
    [InlineData("render --compare nowhere", 1, "No folder 'nowhere' to compare with")]
    [InlineData("render --compare notebooks", 1, "have no outputs to compare with")]
    public async Task Wrong_options_are_told_before_anything_runs(string command, int exitCode, string message)
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "1");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(_folder.Has("reports/one.html"));
    }

    [Theory]
    [InlineData("--to=pdf", "", "--to pdf needs Chromium or Chrome")]
    [InlineData("--charts=svg", "", "--charts needs Chromium or Chrome")]
    [InlineData("--to=pdf", "/nowhere/chromium", "CHROMIUM_PATH names '/nowhere/chromium'")]
    [InlineData("--to=md", "/nowhere/chromium", "CHROMIUM_PATH names '/nowhere/chromium'")]
    public async Task Without_a_browser_the_message_says_what_to_install(string option, string browser, string message)
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "1");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", option], variables => (variables["PATH"], variables["CHROMIUM_PATH"]) = ("", browser));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "reports")));
    }

    [Fact]
    public async Task Tables_are_written_whole_and_only_the_forms_that_are_asked_for()
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "Enumerable.Range(1, 300).Select(i => new { Number = i, Half = i / 2.0 })", "#!sql\nSELECT range AS n FROM range(1500)");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--data", "--to", "ipynb", "--json", "out.json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.False(_folder.Has("reports/one.html"));
        Assert.Contains("one.ipynb", _folder.Read("reports/index.html"), StringComparison.Ordinal);
        Assert.Contains("one.ipynb\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\"report\": \"one.ipynb\"", _folder.Read("out.json"), StringComparison.Ordinal);
        Assert.Equal("300,150", _folder.Read("reports/one_data/01-second.csv").TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal(1501, _folder.Read("reports/one_data/02-second.csv").TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task A_report_is_printed_and_its_charts_are_drawn()
    {
        NeedBrowser();
        _folder.Write("articles/de/2024-03-14_a.txt", "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n");
        _folder.WriteNotebook("notebooks/one.ipynb", Chart, Chart.Replace("using CorpusAnalysis;", "", StringComparison.Ordinal), "1 + 41");
        string temporary = Temporary();

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--quiet", "--to", "pdf,md", "--charts", "svg,png"], variables => variables["TMPDIR"] = temporary);

        Assert.Equal("", run.Error);
        using (PdfDocument pdf = PdfDocument.Open(Path.Combine(_folder.Path, "reports/one.pdf")))
        {
            string text = string.Join('\n', pdf.GetPages().Select(page => page.Text));
            Assert.Equal("A test", pdf.Information.Title);
            Assert.Contains($"1 / {pdf.NumberOfPages}", text, StringComparison.Ordinal);
            Assert.Contains("42", text, StringComparison.Ordinal);
            Assert.True(pdf.TryGetBookmarks(out UglyToad.PdfPig.Outline.Bookmarks? bookmarks));
            Assert.Contains("Second", bookmarks!.GetNodes().Select(node => node.Title));
            Assert.True(pdf.Structure.Catalog.CatalogDictionary.TryGet(UglyToad.PdfPig.Tokens.NameToken.Create("MarkInfo"), out _));
            // A4 in points.
            Assert.All(pdf.GetPages(), page => Assert.Equal((596, 842), (Math.Round(page.Width), Math.Round(page.Height))));
        }

        Assert.Equal(
            ["01-lines-a-b-ä.png", "01-lines-a-b-ä.svg", "02-lines-a-b-ä.png", "02-lines-a-b-ä.svg"],
            Directory.GetFiles(Path.Combine(_folder.Path, "reports/one_charts")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
        XDocument svg = XDocument.Parse(_folder.Read("reports/one_charts/01-lines-a-b-ä.svg"));
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains("Lines: A/B & ä", string.Concat(svg.DescendantNodes().OfType<XText>().Select(text => text.Value)), StringComparison.Ordinal);
        Assert.Contains(svg.Descendants(), element => (string?)element.Attribute("class") is { } name && name.Contains("barlayer", StringComparison.Ordinal));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.Combine(_folder.Path, "reports/one_charts/01-lines-a-b-ä.png"))[..4]);
        Assert.Contains("](one_charts/01-lines-a-b-%C3%A4.svg)", _folder.Read("reports/one.md"), StringComparison.Ordinal);
        Assert.Empty(Profiles(temporary));
    }

    [Fact]
    public async Task Charts_far_down_the_page_and_folded_away_are_drawn()
    {
        NeedBrowser();
        _folder.Write("articles/de/2024-03-14_a.txt", "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n");
        _folder.WriteNotebook("notebooks/one.ipynb", [.. Enumerable.Range(0, 6).Select(i => (i == 0 ? Chart : Chart.Replace("using CorpusAnalysis;", "", StringComparison.Ordinal), i == 2 ? ["hide-output"] : Array.Empty<string>()))]);

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--quiet", "--to", "pdf,md", "--charts", "svg"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(6, Directory.GetFiles(Path.Combine(_folder.Path, "reports/one_charts")).Length);
        using PdfDocument pdf = PdfDocument.Open(Path.Combine(_folder.Path, "reports/one.pdf"));
        // Each chart has its terms at its axis, and once more in the table of its numbers.
        Assert.InRange(pdf.GetPages().Sum(page => page.GetWords().Count(word => word.Text == "wort")), 6, 12);
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_told_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser that fails is a shell script.");
        string browser = _folder.Write("chromium", "#!/bin/sh\necho 'no display' >&2\nexit 7\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        _folder.WriteNotebook("notebooks/one.ipynb", "1");
        string temporary = Temporary();

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--to", "pdf,html"], variables => (variables["CHROMIUM_PATH"], variables["TMPDIR"]) = (browser, temporary));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Chromium does not start. It says: no display", run.Error, StringComparison.Ordinal);
        Assert.True(_folder.Has("reports/one.html"));
        Assert.Empty(Profiles(temporary));
    }

    [Fact]
    public async Task A_page_that_is_given_up_leaves_no_process_and_no_profile()
    {
        NeedBrowser();
        using var limit = new CancellationTokenSource();
        Chromium chromium = await Chromium.StartAsync(limit.Token);
        Assert.True(Directory.Exists(chromium.Profile));
        await using (ChromiumPage page = await chromium.OpenAsync("<!DOCTYPE html><title>t</title><p>x", 600, limit.Token))
        {
            limit.CancelAfter(200);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => page.RunAsync("new Promise(() => {})", limit.Token));
        }

        await chromium.DisposeAsync();

        await GoneAsync(chromium.Profile);
    }

    [Fact]
    public async Task A_browser_that_has_ended_is_started_anew_for_the_next_report()
    {
        NeedBrowser();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser that tells its number is a shell script.");
        string browser = Script($"echo $$ > browser\nexec '{Chromium.Find()}' \"$@\"");
        _folder.WriteNotebook("notebooks/a.ipynb", "1");
        _folder.WriteNotebook("notebooks/b.ipynb", "var browser = System.Diagnostics.Process.GetProcessById(int.Parse(System.IO.File.ReadAllText(\"../browser\"))); browser.Kill(); browser.WaitForExit();");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--quiet", "--jobs", "1", "--to", "pdf"], variables => variables["CHROMIUM_PATH"] = browser);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.True(_folder.Has("reports/a.pdf"));
        Assert.True(_folder.Has("reports/b.pdf"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Ctrl_C_while_a_report_is_printed_leaves_an_index_at_first_and_never_a_browser(int times)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A signal cannot be sent to a process on Windows.");
        string browser = Script("echo $$ > browser.new\nmv browser.new browser\nexec sleep 100"), temporary = Temporary();
        _folder.WriteNotebook("notebooks/a.ipynb", "\"finished\" + 1");
        var start = new ProcessStartInfo(Notebooks.Execution.DotnetSdk.Find().Dotnet, ["exec", Path.Combine(AppContext.BaseDirectory, "corpus.dll"), "render", "--to", "html,pdf", "--json", "out.json"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["CHROMIUM_PATH"], start.Environment["TMPDIR"]) = (browser, temporary);
        using Process process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!_folder.Has("browser"))
        {
            Assert.False(process.HasExited);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        for (int i = 0; i < times; i++)
        {
            using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        await EndedAsync(int.Parse(_folder.Read("browser"), CultureInfo.InvariantCulture));
        Assert.Empty(Profiles(temporary));
        if (times == 1)
        {
            Assert.Contains("\"interrupted\"", _folder.Read("out.json"), StringComparison.Ordinal);
            Assert.Contains("a.html", _folder.Read("reports/index.html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_browser_ends_with_the_program_whatever_it_was_at()
    {
        NeedBrowser();
        Chromium chromium = await Chromium.StartAsync(TestContext.Current.CancellationToken);
        Assert.True(Directory.Exists(chromium.Profile));

        Chromium.EndAll(); // as at the end of the program

        await GoneAsync(chromium.Profile);
        Assert.True(chromium.IsGone);
        await chromium.DisposeAsync();
    }

    // Its children may write into the profile for a moment after its end; then it is taken away.
    private static Task GoneAsync(string profile) => UntilAsync(() => !Directory.Exists(profile), $"'{profile}' is still there.");

    // One that nobody waits for may stay as a zombie: state Z behind its name.
    private static Task EndedAsync(int process) => UntilAsync(
        () =>
        {
            try
            {
                return File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1][0] == 'Z';
            }
            catch (IOException)
            {
                return true;
            }
        },
        $"The process {process} still runs.");

    private static async Task UntilAsync(Func<bool> isSo, string otherwise)
    {
        long start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), otherwise);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private string Script(string lines)
    {
        string path = _folder.Write("chromium", $"#!/bin/sh\ncd '{_folder.Path}'\n{lines}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    // Where the commands of this test put what is temporary, and nobody else.
    private string Temporary() => Directory.CreateDirectory(Path.Combine(_folder.Path, "temporary")).FullName;

    private static string[] Profiles(string temporary) => Directory.GetDirectories(temporary, "corpus-chromium-*");

    private static void NeedBrowser()
    {
        if (Chromium.Find() is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "No Chromium on this machine: install it, or set CHROMIUM_PATH.");
            Assert.Fail("CI needs Chromium for the tests of PDF and charts.");
        }
    }
}
