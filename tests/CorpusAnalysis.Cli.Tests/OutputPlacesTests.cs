using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>Where <c>corpus render</c> is told to write: places that it cannot write into, and places that are others'.</summary>
public sealed class OutputPlacesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputPlacesTests()
    {
        _folder.WriteNotebook("notebooks/n.ipynb", "System.IO.File.WriteAllText(\"ran\", \"\");");
        _folder.Write("afile", "");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "adir"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "adir", "up"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), "adir");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-o afile", 1, "No report can be written into 'afile': there is a file where a folder is needed; give another place by --output.")]
    [InlineData("-o afile/deep", 1, "No report can be written into 'afile/deep': there is a file where a folder is needed")]
    [InlineData("--json afile/x.json", 1, "'x.json' of --json cannot be written: there is a file where a folder is needed; give another place by --json.")]
    [InlineData("--junit adir", 1, "'adir' of --junit cannot be written: there is a folder of this name")]
    [InlineData("-o adir/up/notebooks", 2, "n.ipynb' would be written over")]
    [InlineData("-o linked/up/notebooks", 2, "n.ipynb' would be written over")]
    [InlineData("--json reports/n.html", 2, "--json names 'n.html', which is written by the same command")]
    [InlineData("--junit reports/index.html", 2, "--junit names 'index.html', which is written by the same command")]
    [InlineData("--junit x --json adir/up/x", 2, "--json names 'x', which is written by the same command")]
    [InlineData("--json linked/up/notebooks/n.ipynb", 2, "--json names 'n.ipynb', which is a notebook that is to be run")]
    public async Task A_place_that_will_not_do_is_refused_before_anything_runs(string arguments, int exitCode, string message)
    {
        string before = _folder.Read("notebooks/n.ipynb");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", .. arguments.Split(' ')]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, run.Error, StringComparison.Ordinal);
        Assert.False(_folder.Has("notebooks/ran"));
        Assert.Equal(before, _folder.Read("notebooks/n.ipynb"));
    }

    [Fact]
    public async Task A_notebook_that_is_a_link_into_the_reports_is_not_written_over()
    {
        _folder.Write("reports/m.ipynb", _folder.Read("notebooks/n.ipynb"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "notebooks", "m.ipynb"), Path.Combine(_folder.Path, "reports", "m.ipynb"));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "notebooks/m.ipynb"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("m.ipynb' would be written over", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summaries_are_written_also_when_the_index_cannot_be()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "reports", "index.html"));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--json", "out.json", "--junit", "out.xml"]);

        Assert.Equal(1, run.ExitCode);
        JsonNode summary = JsonNode.Parse(_folder.Read("out.json"))!;
        Assert.Equal(1, summary["exitCode"]!.GetValue<int>());
        Assert.Equal("succeeded", summary["notebooks"]![0]!["status"]!.GetValue<string>());
        Assert.True(_folder.Has("out.xml"));
    }

    [Fact]
    public async Task What_is_published_names_no_folder_of_this_machine()
    {
        _folder.Write("notebooks/broken.ipynb", "{ \"cells\": [");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "reports", "n.html"));

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--json", "out.json", "--junit", "out.xml"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("notebooks/broken.ipynb: broken.ipynb(1): expected JSON", run.Error, StringComparison.Ordinal);
        Assert.Contains("The report could not be written", _folder.Read("out.json"), StringComparison.Ordinal);
        Assert.All(new[] { "out.json", "out.xml", "reports/index.html" }, file => Assert.DoesNotContain(_folder.Path, _folder.Read(file), StringComparison.Ordinal));
    }
}
