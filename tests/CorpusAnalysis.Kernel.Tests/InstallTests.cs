using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Tests;

namespace CorpusAnalysis.Kernel.Tests;

public sealed class InstallTests : IDisposable
{
    private const string Others = """{"argv": ["other"], "display_name": "Other", "metadata": {}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Install_writes_both_names_and_uninstall_removes_them()
    {
        CorpusCommand.Result install = await RunAsync("install");

        JsonNode spec = Spec("corpus-analysis");
        Assert.Equal(0, install.ExitCode);
        Assert.Contains(Path.Combine(_folder.Path, "kernels", "corpus-analysis", "kernel.json"), install.Output, StringComparison.Ordinal);
        Assert.Equal("C# (CorpusAnalysis)", (string?)spec["display_name"]);
        Assert.Equal("message", (string?)spec["interrupt_mode"]);
        Assert.False((bool)spec["metadata"]!["debugger"]!);
        string[] command = [.. spec["argv"]!.AsArray().Select(argument => (string)argument!)];
        Assert.All(command[..2], path => Assert.True(Path.IsPathRooted(path) && File.Exists(path), path));
        Assert.Equal(["kernel", "run", "--connection-file", "{connection_file}"], command[2..6]);
        Assert.Equal(".NET (C#)", (string?)Spec(".net-csharp")["display_name"]);

        CorpusCommand.Result uninstall = await RunAsync("uninstall");

        Assert.Equal(0, uninstall.ExitCode);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_folder.Path, "kernels")));
        Assert.Equal(1, (await RunAsync("uninstall")).ExitCode);
    }

    [Fact]
    public async Task Another_programs_kernel_stays_unless_forced()
    {
        _folder.Write("kernels/.net-csharp/kernel.json", Others);
        _folder.Write("kernels/mine/kernel.json", Others);

        CorpusCommand.Result install = await RunAsync("install");
        CorpusCommand.Result named = await RunAsync("install --name mine");
        CorpusCommand.Result removed = await RunAsync("uninstall --name mine");

        Assert.Equal(0, install.ExitCode);
        Assert.Contains("another program put it there", install.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (named.ExitCode, removed.ExitCode));
        Assert.Contains("--force", named.Error, StringComparison.Ordinal);
        Assert.Contains("so it stays", removed.Error, StringComparison.Ordinal);
        Assert.All([".net-csharp", "mine"], name => Assert.Equal(Others, _folder.Read($"kernels/{name}/kernel.json")));

        Assert.Equal(0, (await RunAsync("install --force")).ExitCode);
        Assert.Equal(".NET (C#)", (string?)Spec(".net-csharp")["display_name"]);
    }

    [Fact]
    public async Task Names_displays_and_prefixes_are_as_given()
    {
        CorpusCommand.Result install = await RunAsync($"install --name news --display-name News --prefix {Path.Combine(_folder.Path, "env")}");

        Assert.Equal(0, install.ExitCode);
        Assert.Equal("News", (string?)Spec("news", "env/share/jupyter/kernels")["display_name"]);
        Assert.False(_folder.Has("env/share/jupyter/kernels/.net-csharp/kernel.json"));

        _folder.Write("env/share/jupyter/kernels/news/notes.txt", "mine");
        Assert.Equal(0, (await RunAsync($"uninstall --prefix {Path.Combine(_folder.Path, "env")}")).ExitCode);
        Assert.Equal("mine", _folder.Read("env/share/jupyter/kernels/news/notes.txt"));
        Assert.False(_folder.Has("env/share/jupyter/kernels/news/kernel.json"));
        Assert.Equal(2, (await RunAsync("install --name a/b")).ExitCode);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("...")]
    [InlineData("-x")]
    [InlineData("a/b")]
    [InlineData("news\n")]
    public async Task A_name_that_is_no_folder_of_its_own_is_refused(string name)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "kernels"));
        _folder.Write("kernel.json", Others);

        foreach (string command in new[] { "install", "uninstall" })
        {
            CorpusCommand.Result refused = await CorpusCommand.RunAsync(_folder.Path, ["kernel", command, $"--name={name}"], variables => variables["JUPYTER_DATA_DIR"] = _folder.Path);

            Assert.Equal(2, refused.ExitCode);
            Assert.Contains("--name must be of letters", refused.Error, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "kernels")));
        Assert.Equal(Others, _folder.Read("kernel.json"));
    }

    [Theory]
    [InlineData(".net-csharp")]
    [InlineData("News_2.0-a")]
    public async Task A_name_of_letters_digits_dots_and_dashes_is_installed(string name)
    {
        Assert.Equal(0, (await RunAsync($"install --name {name}")).ExitCode);
        Assert.True(_folder.Has($"kernels/{name}/kernel.json"));
        Assert.Equal(0, (await RunAsync($"uninstall --name {name}")).ExitCode);
    }

    [Fact]
    public async Task Numbers_are_in_the_culture_that_was_asked_for()
    {
        Assert.Equal(0, (await RunAsync("install --culture de-DE")).ExitCode);

        Assert.Contains("\"--culture\",\"de-DE\"", Spec("corpus-analysis")["argv"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("--culture", Spec(".net-csharp")["argv"]!.ToJsonString(), StringComparison.Ordinal);
        CorpusCommand.Result unknown = await RunAsync("install --culture nowhere");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("there is no culture 'nowhere'", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", 2, "--connection-file")]
    [InlineData("run --connection-file nowhere.json", 1, "No connection file 'nowhere.json'")]
    [InlineData("run --connection-file text.json", 1, "expected a Jupyter connection file")]
    [InlineData("run --connection-file ipc.json", 1, "expected the transport tcp, found 'ipc'")]
    [InlineData("run --connection-file part.json", 1, "expected iopub_port, found none")]
    public async Task Run_without_a_usable_connection_file_says_so(string command, int exitCode, string message)
    {
        _folder.Write("text.json", "no json");
        _folder.Write("ipc.json", """{"transport": "ipc"}""");
        _folder.Write("part.json", """{"transport": "tcp", "shell_port": 1}""");

        CorpusCommand.Result run = await RunAsync(command);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private JsonNode Spec(string name, string kernels = "kernels") => JsonNode.Parse(_folder.Read($"{kernels}/{name}/kernel.json"))!;

    private Task<CorpusCommand.Result> RunAsync(string command) =>
        CorpusCommand.RunAsync(_folder.Path, ["kernel", .. command.Split(' ')], variables => variables["JUPYTER_DATA_DIR"] = _folder.Path);
}
