using System.Net;
using System.Net.Sockets;
using CorpusAnalysis.Cli.Tests;

namespace CorpusAnalysis.Kernel.Tests;

public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nonsense\n", "expected a Jupyter connection file")]
    [InlineData("""{"shell_port": 1}""", "expected iopub_port, found none")]
    [InlineData("""{"shell_port": 99999999, "iopub_port": 1, "stdin_port": 1, "control_port": 1, "hb_port": 1}""", "cannot be opened")]
    public Task A_connection_file_that_is_none_ends_the_kernel_with_a_sentence_and_nothing_stays(string file, string expected) => FailsAsync(file, expected);

    [Fact]
    public async Task A_port_in_use_ends_the_kernel_with_a_sentence_and_nothing_stays()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        await FailsAsync($$"""{"shell_port": {{port}}, "iopub_port": {{port}}, "stdin_port": {{port}}, "control_port": {{port}}, "hb_port": {{port}}}""", $"The address tcp://127.0.0.1:{port} of the connection file cannot be opened");
    }

    private async Task FailsAsync(string file, string expected)
    {
        _folder.Write("connection.json", file);
        string temporary = Directory.CreateDirectory(Path.Combine(_folder.Path, "tmp")).FullName;

        CorpusCommand.Result run = await CorpusCommand.RunAsync(
            _folder.Path, ["kernel", "run", "--connection-file", "connection.json"], variables => variables["TMPDIR"] = variables["TEMP"] = variables["TMP"] = temporary);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("corpus: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(temporary), path => Path.GetFileName(path).StartsWith("corpus-", StringComparison.Ordinal));
    }
}
