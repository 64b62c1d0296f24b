using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>Several notebooks: side by side, their ends, and what programs are told of them.</summary>
public sealed class NotebookSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Side_by_side_gives_what_one_after_the_other_gives()
    {
        for (int i = 0; i < 4; i++)
        {
            string home = i < 2 ? "one" : "two";
            _folder.Write($"{home}/data.txt", home);
            _folder.WriteNotebook(
                $"{home}/n{i}.ipynb",
                "var here = System.IO.File.ReadAllText(\"data.txt\"); Console.WriteLine(here);",
                $"for (int i = 0; i < 5; i++) {{ await Task.Delay(20); Console.Write(\"{i}\"); }} System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(\"{(i % 2 == 0 ? "de-DE" : "en-US")}\"); Console.WriteLine(1.5.ToString());",
                "(Environment.GetEnvironmentVariable(\"LEAKED\") ?? \"none\") + System.Globalization.CultureInfo.DefaultThreadCurrentCulture?.Name + System.IO.Directory.Exists(\"deep\")");
        }

        _folder.WriteNotebook(
            "one/alters.ipynb",
            "Environment.SetEnvironmentVariable(\"LEAKED\", \"yes\"); System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new(\"fr-FR\"); System.IO.Directory.CreateDirectory(\"../three/deep\"); System.IO.Directory.SetCurrentDirectory(\"../three\");",
            "System.IO.Path.GetFileName(System.IO.Directory.GetCurrentDirectory())");

        CorpusCommand.Result serial = await CorpusCommand.RunAsync(_folder.Path, ["render", "one", "two", "--jobs", "1", "-o", "serial"]);
        CorpusCommand.Result parallel = await CorpusCommand.RunAsync(_folder.Path, ["render", "one", "two", "--jobs", "4", "-o", "parallel"]);

        Assert.True(serial.ExitCode == 0, serial.Error);
        Assert.True(parallel.ExitCode == 0, parallel.Error);
        Assert.Equal(["alters", "n0", "n1", "n2", "n3"], Names(parallel.Output));
        Assert.Equal(Names(serial.Output), Names(parallel.Output));
        foreach (string name in Names(serial.Output))
        {
            Assert.Equal(Outputs($"serial/{name}.ipynb"), Outputs($"parallel/{name}.ipynb"));
        }

        Assert.Contains("three", Outputs("parallel/alters.ipynb"), StringComparison.Ordinal);
        Assert.Contains("noneFalse", Outputs("parallel/n1.ipynb"), StringComparison.Ordinal);
        Assert.Contains("one\n", Outputs("parallel/n0.ipynb"), StringComparison.Ordinal);
        Assert.Contains("two\n", Outputs("parallel/n3.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_reads_what_another_writes_comes_after_it()
    {
        // The reader's folder comes first, and it is kept by the first render.
        _folder.Write("one/data.txt", "0");
        _folder.WriteNotebook("one/reader.ipynb", "System.IO.File.ReadAllText(\"data.txt\")");
        _folder.WriteNotebook("two/writer.ipynb", "var next = int.Parse(System.IO.File.ReadAllText(\"../one/data.txt\")) + 1; System.IO.File.WriteAllText(\"../one/data.txt\", next.ToString());");
        Task<CorpusCommand.Result> Render(params string[] folders) => CorpusCommand.RunAsync(_folder.Path, ["render", .. folders], variables => variables["CORPUS_CACHE"] = Path.Combine(_folder.Path, "cache"));

        await Render("one");
        CorpusCommand.Result both = await Render("one", "two");

        Assert.True(both.ExitCode == 0, both.Error);
        Assert.Equal(["reader", "writer"], Names(both.Output));
        Assert.Equal("1", _folder.Read("one/data.txt"));
        Assert.Equal("1", Outputs("reports/reader.ipynb").Trim());
    }

    [Fact]
    public async Task Reports_under_version_control_leave_the_next_render_the_same_bytes()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "1");
        Task<CorpusCommand.Result> Render() => CorpusCommand.RunAsync(_folder.Path, ["render", "--json", "out.json", "--junit", "out.xml"], variables => (variables["SOURCE_DATE_EPOCH"], variables["CORPUS_CACHE"]) = ("1732406400", Path.Combine(_folder.Path, ".git", "cache")));
        _folder.Write("reports/a.html", "before");
        _folder.Write("out.json", "before");
        foreach (string[] arguments in new string[][] { ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "maintenance.auto=false", "-c", "gc.auto=0", "commit", "-q", "-m", "one"] })
        {
            using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path })!;
            await git.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, git.ExitCode);
        }

        string[] names = ["reports/a.html", "reports/a.ipynb", "reports/index.html", "out.json", "out.xml"];
        await Render();
        string[] first = [.. names.Select(_folder.Read)];
        await Render();

        Assert.Equal(first, names.Select(_folder.Read));
        Assert.Contains(", without changes", first[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaults_of_charts_stay_with_the_notebook_that_sets_them()
    {
        _folder.WriteNotebook("one/a.ipynb", "using Plotly.NET;\nDefaults.DefaultWidth = 111; Defaults.DefaultTemplate = ChartTemplates.dark;");
        foreach (string name in new[] { "one/b.ipynb", "two/c.ipynb" })
        {
            _folder.WriteNotebook(name, "Plotly.NET.Defaults.DefaultWidth");
        }

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "one", "two", "--jobs", "1"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("600", Outputs("reports/b.ipynb").Trim());
        Assert.Equal("600", Outputs("reports/c.ipynb").Trim());
    }

    [Fact]
    public async Task Notebooks_of_one_folder_really_run_at_once()
    {
        // Each waits for the other's file, so that neither can end alone.
        _folder.WriteNotebook("notebooks/a.ipynb", "System.IO.File.WriteAllText(\"a\", \"\"); while (!System.IO.File.Exists(\"b\")) await Task.Delay(20);");
        _folder.WriteNotebook("notebooks/b.ipynb", "System.IO.File.WriteAllText(\"b\", \"\"); while (!System.IO.File.Exists(\"a\")) await Task.Delay(20);");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--jobs", "2", "--timeout", "600"]);

        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public async Task Results_are_told_as_json_and_junit()
    {
        _folder.WriteNotebook(
            "notebooks/bad.ipynb",
            ("Console.WriteLine(\"first line\");\nConsole.WriteLine(\"second\");", []),
            ("throw new Exception(\"no\");", ["skip-execution"]),
            ("throw new Exception(\"expected\");", ["raises-exception"]),
            ("// boom\nthrow new InvalidOperationException(\"<boom> & \\u0001\");", []),
            ("1", []));
        _folder.Write("notebooks/broken.ipynb", "{ \"cells\": [");
        _folder.WriteNotebook("notebooks/good.ipynb", ("new[] { new { Name = \"hits\", Count = 35 }, new { Name = \"articles\", Count = 12 } }", ["key-figures"]));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--json", "a/out.json", "--junit", "a/out.xml"]);

        Assert.Equal(1, run.ExitCode);
        JsonNode json = JsonNode.Parse(_folder.Read("a/out.json"))!;
        JsonArray notebooks = json["notebooks"]!.AsArray();
        Assert.Equal((1, 1), (json["version"]!.GetValue<int>(), json["exitCode"]!.GetValue<int>()));
        Assert.Equal(["failed", "failed", "succeeded"], notebooks.Select(each => each!["status"]!.GetValue<string>()));
        Assert.Equal(["succeeded", "skipped", "expected-error", "failed", "not-run"], notebooks[0]!["cells"]!.AsArray().Select(each => each!["status"]!.GetValue<string>()));
        Assert.Equal((4, "// boom\nthrow new InvalidOperationException(\"<boom> & \\u0001\");"), (notebooks[0]!["error"]!["cell"]!.GetValue<int>(), notebooks[0]!["error"]!["source"]!.GetValue<string>()));
        Assert.Equal("first line", notebooks[0]!["keyFigures"]![0]!["value"]!.GetValue<string>());
        Assert.Null(notebooks[1]!["report"]);
        Assert.Equal(["hits", "articles"], notebooks[2]!["keyFigures"]!.AsArray().Select(each => each!["label"]!.GetValue<string>()));
        Assert.Equal(["35", "12"], notebooks[2]!["keyFigures"]!.AsArray().Select(each => each!["value"]!.GetValue<string>()));

        XElement root = XDocument.Parse(_folder.Read("a/out.xml")).Root!;
        Assert.Equal(("7", "1", "1", "2"), (root.Attribute("tests")!.Value, root.Attribute("failures")!.Value, root.Attribute("errors")!.Value, root.Attribute("skipped")!.Value));
        Assert.Equal(["bad.ipynb", "broken.ipynb", "good.ipynb"], root.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        XElement failure = Assert.Single(root.Descendants("failure"));
        Assert.Equal(("cell 4: // boom", "<boom> & \uFFFD"), (failure.Parent!.Attribute("name")!.Value, failure.Attribute("message")!.Value));
        Assert.Contains("cell 4, line 2", failure.Value, StringComparison.Ordinal);
        Assert.Contains("broken.ipynb", _folder.Read("reports/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_fails_its_notebook_alone()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "1");
        _folder.WriteNotebook("notebooks/b.ipynb", "2");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "reports/a.html"));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--jobs", "1", "--json", "out.json", "--junit", "out.xml"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"corpus: notebooks[/\\]a\.ipynb: The report could not be written: ", run.Error);
        Assert.True(_folder.Has("reports/b.html"));
        Assert.Contains("b.html", _folder.Read("reports/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"a.html\"", _folder.Read("reports/index.html"), StringComparison.Ordinal);
        JsonArray notebooks = JsonNode.Parse(_folder.Read("out.json"))!["notebooks"]!.AsArray();
        Assert.Equal(["failed", "succeeded"], notebooks.Select(each => each!["status"]!.GetValue<string>()));
        Assert.Equal([null, "b.html"], notebooks.Select(each => each!["report"]?.GetValue<string>()));
        XElement root = XDocument.Parse(_folder.Read("out.xml")).Root!;
        Assert.Equal(("1", "a.ipynb"), (root.Attribute("errors")!.Value, Assert.Single(root.Descendants("error")).Parent!.Parent!.Attribute("name")!.Value));
    }

    [Fact]
    public async Task After_a_failure_none_is_started_when_it_is_to_be_fast()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "throw new Exception(\"boom\");");
        _folder.WriteNotebook("notebooks/b.ipynb", "1");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--fail-fast", "--jobs", "1", "--json", "out.json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not run b.ipynb", run.Output, StringComparison.Ordinal);
        Assert.False(_folder.Has("reports/b.html"));
        Assert.Contains("\"not-started\"", _folder.Read("out.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_tells_failures_only()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "1");
        CorpusCommand.Result good = await CorpusCommand.RunAsync(_folder.Path, ["render", "--quiet"]);
        _folder.WriteNotebook("notebooks/b.ipynb", "throw new Exception(\"boom\");");
        CorpusCommand.Result bad = await CorpusCommand.RunAsync(_folder.Path, ["render", "-q"]);
        CorpusCommand.Result told = await CorpusCommand.RunAsync(_folder.Path, ["render"]);

        Assert.Equal((0, "", ""), (good.ExitCode, good.Output, good.Error));
        Assert.Equal((1, ""), (bad.ExitCode, bad.Output));
        Assert.StartsWith("corpus: ", bad.Error, StringComparison.Ordinal);
        Assert.Contains("start  a.ipynb", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_does_not_steer_the_terminal()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "throw new Exception(\"\\u001b[2Jboom\\u0007\\nsecond line\");");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render"]);

        Assert.Contains(" [2Jboom \nsecond line", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Error + run.Output, c => char.IsControl(c) && c is not ('\r' or '\n'));
    }

    [Fact]
    public async Task Numbers_in_tables_are_written_in_the_culture_asked_for()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "new[] { new { Value = 1234567.0, Share = 0.5 } }");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--culture", "de-DE"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("1.234.567", _folder.Read("reports/a.html"), StringComparison.Ordinal);
        Assert.Contains("0,500", _folder.Read("reports/a.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Ctrl_C_ends_cells_keeps_what_was_finished_and_leaves_nothing_half_written(int times)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A signal cannot be sent to a process on Windows.");
        _folder.WriteNotebook("notebooks/a.ipynb", "\"finished\" + 1");
        _folder.WriteNotebook("notebooks/b.ipynb", "System.IO.File.WriteAllText(\"started\", \"\"); while (true) { }");
        _folder.Write("reports/b.html", "from before");
        var start = new ProcessStartInfo(DotnetSdk.Find().Dotnet, ["exec", Path.Combine(AppContext.BaseDirectory, "corpus.dll"), "render", "--jobs", "1", "--json", "out.json"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!_folder.Has("notebooks/started"))
        {
            Assert.False(process.HasExited);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        for (int i = 0; i < times; i++)
        {
            using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("finished1", _folder.Read("reports/a.html"), StringComparison.Ordinal);
        Assert.Equal("from before", _folder.Read("reports/b.html"));
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
        if (times == 1)
        {
            Assert.Contains("stopped b.ipynb", await output, StringComparison.Ordinal);
            Assert.Contains("\"interrupted\"", _folder.Read("out.json"), StringComparison.Ordinal);
            Assert.Contains("a.html", _folder.Read("reports/index.html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_to_its_end_leaves_the_one_before()
    {
        string path = _folder.Write("x.txt", "before");

        Assert.Throws<InvalidOperationException>(() => Reports.WholeFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException("half way");
        }));

        Assert.Equal("before", _folder.Read("x.txt"));
        Assert.Throws<IOException>(() => Reports.WholeFile.WriteNew(path, "after"));
        Assert.Equal(["x.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_takes_its_time_is_removed_too_when_the_program_ends_before_it()
    {
        string[] aside = [];
        string path = Path.Combine(_folder.Path, "x.parquet");

        await Assert.ThrowsAnyAsync<Exception>(() => Reports.WholeFile.WriteAsync(path, async stream =>
        {
            await Task.Yield();
            stream.WriteByte(1);
            aside = Directory.GetFiles(_folder.Path);
            if (!OperatingSystem.IsWindows())
            {
                Reports.WholeFile.RemoveUnfinished(); // as at the end of the program
                Assert.Empty(Directory.GetFiles(_folder.Path));
            }

            throw new InvalidOperationException("half way");
        }));

        Assert.EndsWith(".tmp", Assert.Single(aside), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private static string[] Names(string output) => [.. Regex.Matches(output, @"^ok +(\w+)\.ipynb", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    private string Outputs(string name) => string.Join('\n', NotebookDocument.Load(Path.Combine(_folder.Path, name)).Cells.SelectMany(cell => cell.Outputs).Select(output => output switch
    {
        StreamOutput stream => stream.Text,
        ResultOutput { Data: var data } when data.TryGet("text/plain", out JsonNode? text) => text.GetValue<string>(),
        _ => output.ToString(),
    }));
}
