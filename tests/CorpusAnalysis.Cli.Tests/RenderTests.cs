namespace CorpusAnalysis.Cli.Tests;

public sealed class RenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Render_writes_a_report_the_executed_notebook_and_an_index()
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "var x = 20;", "x + 22");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"ok +one\.ipynb: 2 cells, \d+\.\d s, reports.one\.html", run.Output);
        Assert.Contains("42", _folder.Read("reports/one.html"), StringComparison.Ordinal);
        Assert.Contains("\"execution_count\": 2", _folder.Read("reports/one.ipynb"), StringComparison.Ordinal);
        Assert.Contains("one.html", _folder.Read("reports/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int y = \"no\";", "cell 2, line 1: Cannot implicitly convert type 'string' to 'int'")]
    [InlineData("var z = (1;", "cell 2, line 1:")]
    [InlineData("throw new InvalidOperationException(\"boom\");", "boom")]
    [InlineData("while (true) { }", "longer than 3 s")]
    [InlineData("System.Threading.Thread.Sleep(100_000);", "longer than 3 s")]
    [InlineData("await Task.Delay(100_000);", "longer than 3 s")]
    [InlineData("#r \"nowhere.dll\"", "no assembly 'nowhere.dll'")]
    public async Task A_failing_cell_keeps_the_partial_report_and_names_its_place(string cell, string message)
    {
        _folder.WriteNotebook("notebooks/bad.ipynb", "\"before\" + 1", cell, "\"after\" + 2");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--timeout", message.StartsWith("longer", StringComparison.Ordinal) ? "3" : "600"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAILED bad.ipynb", run.Output, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at CorpusAnalysis", run.Error, StringComparison.Ordinal);
        string report = _folder.Read("reports/bad.html");
        Assert.Contains("This notebook failed.", report, StringComparison.Ordinal);
        Assert.Contains("before1", report, StringComparison.Ordinal);
        Assert.DoesNotContain("after2", report, StringComparison.Ordinal);
        Assert.Contains("\"output_type\": \"error\"", _folder.Read("reports/bad.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_notebook_does_not_stop_the_others()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", "throw new Exception(\"boom\");");
        _folder.Write("notebooks/b.ipynb", "{ \"cells\": [");
        _folder.WriteNotebook("notebooks/c.ipynb", "1 + 1");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("b.ipynb(1)", run.Error, StringComparison.Ordinal);
        Assert.Contains("ok     c.ipynb", run.Output, StringComparison.Ordinal);
        Assert.True(_folder.Has("reports/index.html"));
    }

    [Fact]
    public async Task Without_an_SDK_one_message_says_what_to_install()
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "1");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render"], variables =>
        {
            variables["PATH"] = "";
            variables.Remove("DOTNET_ROOT");
            variables.Remove("DOTNET_HOST_PATH");
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Contains("No .NET 10 SDK found", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render nowhere", 1, "No notebook or folder 'nowhere'")]
    [InlineData("render empty", 1, "holds no notebook")]
    [InlineData("render --timeout -1", 2, "--timeout must be 0 or more")]
    [InlineData("render --nonsense", 2, "nonsense")]
    [InlineData("nonsense", 2, "nonsense")]
    [InlineData("info nowhere", 1, "No corpus 'nowhere'")]
    [InlineData("info empty", 1, "expected articles, found no file")]
    [InlineData("kwic articles *", 1, "would match every token")]
    [InlineData("kwic articles Wort --window -1", 2, "--window must be 0 or more")]
    [InlineData("terms articles --only language", 2, "is no condition")]
    [InlineData("terms articles --without-stop-words xx", 1, "no list of stop words for 'xx'")]
    [InlineData("themes articles --dictionary nowhere.yml", 1, "No theme dictionary 'nowhere.yml'")]
    [InlineData("themes articles --dictionary bad.yml", 1, "bad.yml(3)")]
    [InlineData("keyness articles --target language=fr", 1, "The target has no tokens")]
    public async Task Wrong_input_gets_one_clear_message_and_the_right_exit_code(string command, int exitCode, string message)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        _folder.WriteNotebook("notebooks/one.ipynb", "1");
        _folder.Write("articles/de/2024-03-14_a.txt", "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n");
        _folder.Write("bad.yml", "themes:\n  a:\n    patern: [x]\n");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
