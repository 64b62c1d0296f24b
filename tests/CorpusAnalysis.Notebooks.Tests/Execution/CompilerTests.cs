using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class CompilerTests
{
    [Fact]
    public async Task The_server_compiles_cells_and_ends_with_its_owner()
    {
        int? process;
        using (var server = new CompilerServer(DotnetSdk.Find()))
        {
            Assert.Equal("[3]", await Run(server));
            process = server.ProcessId;
            Assert.NotNull(process);
        }

        Assert.DoesNotContain(System.Diagnostics.Process.GetProcesses(), each => each.Id == process);
    }

    [Fact]
    public async Task The_command_line_compiles_cells_too()
    {
        using var command = new CompilerCommand(DotnetSdk.Find());

        Assert.Equal("[3]", await Run(command));
    }

    [Fact]
    public async Task A_server_that_fails_is_left_for_the_command_line()
    {
        using var compiler = new SdkCompiler(new Unavailable(), new CompilerCommand(DotnetSdk.Find()));

        Assert.Equal("[3]", await Run(compiler));
        Assert.True(compiler.UsesCommandLine);
    }

    [Fact]
    public void A_server_that_was_ended_is_not_started_anew()
    {
        var server = new CompilerServer(DotnetSdk.Find());
        server.Dispose();

        Assert.Throws<CompilerUnavailableException>(() => server.Compile(["-version"], Path.GetTempPath()));
        Assert.Null(server.ProcessId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task A_server_killed_from_outside_is_started_anew(int wait)
    {
        using var server = new CompilerServer(DotnetSdk.Find());
        Assert.Equal("[3]", await Run(server));
        System.Diagnostics.Process.GetProcessById(server.ProcessId!.Value).Kill();
        await Task.Delay(wait, TestContext.Current.CancellationToken);

        Assert.Equal("[3]", await Run(server));
    }

    [Fact]
    public void Without_an_SDK_the_message_says_what_to_do()
    {
        var error = Assert.Throws<SdkNotFoundException>(() => DotnetSdk.Find(_ => null));

        Assert.Contains("Install it from https://dot.net", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_compiler_is_loaded_into_this_process()
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        await Run(compiler);

        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    private static async Task<string> Run(ICellCompiler compiler)
    {
        await using var session = new CellSession(compiler);
        var outputs = new OutputCollector();
        await session.RunAsync("var a = 1; var b = 2;", "cell 1", outputs.Add, cancellation: TestContext.Current.CancellationToken);
        await session.RunAsync("a + b", "cell 2", outputs.Add, cancellation: TestContext.Current.CancellationToken);
        return string.Concat(outputs.Outputs.Select(output => output is ResultOutput result && result.Data.TryGet("text/plain", out var text) ? $"[{text}]" : output.ToString()));
    }

    private sealed class Unavailable : ICellCompiler
    {
        public DotnetSdk Sdk => DotnetSdk.Find();

        public CompilerResult Compile(IReadOnlyList<string> arguments, string folder) => throw new CompilerUnavailableException("gone");

        public void Dispose()
        {
        }
    }
}
