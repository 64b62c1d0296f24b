using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Tests;

/// <summary><c>corpus render</c> with values for the parameters of notebooks.</summary>
public sealed class ParameterCommandTests : IDisposable
{
    private static readonly string[] Parameters = ["parameters"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_line_wins_over_the_file_and_the_file_over_the_cell()
    {
        WriteNotebook("string agency = \"own\"; int year = 1; string[] names = [\"z\"]; bool flag = false; double? most = 5;");
        _folder.Write("given.yml", "# values\nagency: from file\nyear: 2023\nnames: [a, \"b,c\"]\nmost: ~\n");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--parameters", "given.yml", "-p", "year=2024", "-p", "flag=true", "--json", "out.json"]);

        Assert.True(run.ExitCode == 0, run.Error);
        JsonNode report = JsonNode.Parse(_folder.Read("out.json"))!["notebooks"]![0]!;
        Assert.Equal(["from file", "2024", "a, b,c", "true", "null"], report["parameters"]!.AsArray().Select(value => value!["value"]!.GetValue<string>()));
        Assert.All(report["parameters"]!.AsArray(), value => Assert.True(value!["given"]!.GetValue<bool>()));
        Assert.Contains("names = new string[] { \"a\", \"b,c\" };", string.Join('\n', Executed("n").Cells.Select(cell => cell.Source)), StringComparison.Ordinal);
        Assert.Contains("<li>agency = from file</li><li>year = 2024</li>", _folder.Read("reports/n.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p yeer=1", 2, "There is no parameter 'yeer'; the cell of parameters has year.\n    int year = 2024")]
    [InlineData("-p year=x", 2, "Parameter 'year' has the type int, which 'x' does not fit")]
    [InlineData("-p year", 2, "--parameter year: expected name=value.")]
    [InlineData("-p year=1 -p year=2", 2, "'year' is given twice")]
    [InlineData("-p year=1 --for year=1,2", 2, "'year' is given twice")]
    [InlineData("--for year=", 2, "no value")]
    [InlineData("--for year=@nowhere.txt", 2, "nowhere.txt")]
    [InlineData("--parameters nowhere.yml", 2, "nowhere.yml")]
    [InlineData("--parameters bad.yml", 2, "bad.yml(3): expected")]
    [InlineData("--parameters list.yml", 2, "list.yml(1): expected names with values")]
    [InlineData("--parameters deep.yml", 2, "deep.yml(2): expected a value or a list of values, found names with values.")]
    [InlineData("--for ../../../x=1", 2, "--for: '../../../x' is no name of a parameter")]
    [InlineData("-p 1x=1", 2, "--parameter: '1x' is no name of a parameter")]
    [InlineData("--path a//b=1", 2, "--path: 'a//b' is no name of a parameter")]
    [InlineData("--parameters name.yml", 2, "name.yml(1): '../x' is no name of a parameter")]
    [InlineData("--parameters twice.yml", 2, "twice.yml(2): ")]
    [InlineData("-o notebooks", 2, "n.ipynb' would be written over")]
    [InlineData("-o linked", 2, "n.ipynb' would be written over")]
    [InlineData("-o notebooks --to html -p year=2", 0, "")]
    [InlineData("--culture xx-YY-nonsense", 2, "there is no culture")]
    [InlineData("--jobs 0", 2, "--jobs must be 1 or more")]
    [InlineData("--total-timeout -1", 2, "--total-timeout must be 0 or more")]
    public async Task What_has_no_meaning_gets_one_sentence_and_its_exit_code(string arguments, int exitCode, string message)
    {
        WriteNotebook("int year = 2024;");
        _folder.Write("bad.yml", "a: 1\nb: [1\n");
        _folder.Write("list.yml", "- a\n- b\n");
        _folder.Write("name.yml", "../x: 1\n");
        _folder.Write("twice.yml", "a: 1\n!!str a: 2\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), Path.Combine(_folder.Path, "notebooks"));
        _folder.Write("deep.yml", "a:\n  b: 1\n");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", .. arguments.Split(' ')]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_never_ignored()
    {
        _folder.WriteNotebook("notebooks/blank.ipynb", (" ", Parameters), ("1", []));
        _folder.WriteNotebook("notebooks/text.ipynb", Array.Empty<string>());

        CorpusCommand.Result blank = await CorpusCommand.RunAsync(_folder.Path, ["render", "notebooks/blank.ipynb", "-p", "x=1"]);
        CorpusCommand.Result text = await CorpusCommand.RunAsync(_folder.Path, ["render", "notebooks/text.ipynb", "-p", "x=1"]);

        Assert.All(new[] { blank, text }, run => Assert.Equal(2, run.ExitCode));
        Assert.All(new[] { blank, text }, run => Assert.Contains("There is no parameter 'x'", run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-p yeer=1")]
    [InlineData("-p year=x")]
    [InlineData("--for year=1,x")]
    public async Task A_wrong_value_is_told_before_anything_runs_and_costs_no_report(string arguments)
    {
        _folder.WriteNotebook("notebooks/a.ipynb", ("int year = System.IO.File.ReadAllText(\"year.txt\").Length;", Parameters), ("System.IO.File.WriteAllText(\"ran\", \"\");", []));
        _folder.Write("notebooks/year.txt", "2024");
        _folder.Write("reports/a.html", "good");
        _folder.Write("reports/index.html", "good");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--json", "out.json", .. arguments.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("notebooks/a.ipynb", run.Error, StringComparison.Ordinal);
        Assert.Equal(["good", "good"], Directory.GetFiles(Path.Combine(_folder.Path, "reports")).Select(File.ReadAllText));
        Assert.False(_folder.Has("notebooks/ran"));
        Assert.False(_folder.Has("out.json"));
    }

    [Fact]
    public async Task Values_for_a_cell_that_needs_others_are_checked_when_it_has_run()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", ("var first = 2020;", []), ("int year = first;", Parameters), ("Console.WriteLine(year);", []));

        CorpusCommand.Result right = await CorpusCommand.RunAsync(_folder.Path, ["render", "-p", "year=2024"]);
        CorpusCommand.Result wrong = await CorpusCommand.RunAsync(_folder.Path, ["render", "-p", "yeer=2024", "-o", "wrong"]);

        Assert.True(right.ExitCode == 0, right.Error);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("There is no parameter 'yeer'", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_listed_as_they_are_run()
    {
        _folder.Write("notebooks/year.txt", "2024");
        _folder.WriteNotebook("notebooks/a.ipynb", ("var no = 1;", ["parameters", "skip-execution"]), (" ", Parameters), ("var year = int.Parse(System.IO.File.ReadAllText(\"year.txt\"));", Parameters));
        _folder.WriteNotebook("notebooks/b.ipynb", ("while (true) { } var x = 1;", Parameters));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--help-parameters", "--timeout", "5"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"year +int +2024", run.Output);
        Assert.Contains("b.ipynb: The cell of parameters does not run by itself: The cell ran longer than 5 s", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parameters_are_listed_and_nothing_else_is_run()
    {
        _folder.WriteNotebook("notebooks/a.ipynb", ("System.IO.File.WriteAllText(\"ran\", \"\");", []), ("var path = \"../corpus\"; // the articles\nint? year = null;", Parameters));
        _folder.WriteNotebook("notebooks/b.ipynb", "1");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--help-parameters"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches("""path +string +"../corpus" +the articles""", run.Output);
        Assert.Matches(@"year +int\? +null", run.Output);
        Assert.Contains("has no parameters", run.Output, StringComparison.Ordinal);
        Assert.False(_folder.Has("notebooks/ran"));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "reports")));
    }

    [Fact]
    public async Task A_path_from_here_is_written_path_and_one_that_is_not_says_so_when_the_notebook_fails()
    {
        _folder.Write("mine/a.txt", "one");
        _folder.WriteNotebook("notebooks/n.ipynb", ("var path = \"../corpus\";", Parameters), ("Console.WriteLine(System.IO.File.ReadAllText(path + \"/a.txt\"));", []));

        CorpusCommand.Result right = await CorpusCommand.RunAsync(_folder.Path, ["render", "--path", "path=mine"]);
        CorpusCommand.Result wrong = await CorpusCommand.RunAsync(_folder.Path, ["render", "-p", "path=mine"]);

        Assert.True(right.ExitCode == 0, right.Error);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("for one from here write --path path=mine", wrong.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--path", right.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_notebook_over_many_values_gives_a_report_each_and_one_entry_in_the_index()
    {
        _folder.WriteNotebook("notebooks/n.ipynb", ("var agency = \"\"; int year = 0;", Parameters), ("Console.WriteLine($\"{agency} in {year}\");", []), ("if (agency == \"<b>&\") throw new Exception(\"no such <agency>\");", []));
        _folder.Write("agencies.txt", "MUSTER\n\n  <b>& \nMUSTER\n");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--for", "agency=@agencies.txt", "--for", "year=2023,2024"]);

        Assert.Equal(1, run.ExitCode);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["ok", "ok", "FAILED", "FAILED"], lines[..4].Select(line => line.Split(' ')[0]));
        Assert.Contains("n.ipynb (agency=MUSTER, year=2023)", lines[0], StringComparison.Ordinal);
        Assert.True(_folder.Has("reports/n--agency=MUSTER--year=2024.html"));
        string index = _folder.Read("reports/index.html");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(index, "<h2>A test</h2>"));
        Assert.Contains("<h3><a href=\"n--agency%3DMUSTER--year%3D2023.html\">agency = MUSTER, year = 2023</a></h3>", index, StringComparison.Ordinal);
        Assert.Contains("agency = &lt;b&gt;&amp;, year = 2024", index, StringComparison.Ordinal);
        Assert.Contains("<p class=\"error\">System.Exception: no such &lt;agency&gt;</p>", index, StringComparison.Ordinal);
        Assert.Contains("<ul class=\"figures\"><li>MUSTER in 2023</li></ul>", index, StringComparison.Ordinal);
    }

    private void WriteNotebook(string declarations) => _folder.WriteNotebook("notebooks/n.ipynb", (declarations, Parameters), ("1", []));

    private NotebookDocument Executed(string name) => NotebookDocument.Load(Path.Combine(_folder.Path, "reports", $"{name}.ipynb"));
}
