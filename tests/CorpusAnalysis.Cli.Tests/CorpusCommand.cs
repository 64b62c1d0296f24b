using System.Diagnostics;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>Runs the command as a user does, in a process of its own.</summary>
internal static class CorpusCommand
{
    /// <summary>What came of a run.</summary>
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Runs it in a folder, perhaps with a changed environment (null removes a variable).</summary>
    public static async Task<Result> RunAsync(string folder, IEnumerable<string> arguments, Action<IDictionary<string, string?>>? environment = null)
    {
        string dotnet = Notebooks.Execution.DotnetSdk.Find().Dotnet;
        var start = new ProcessStartInfo(dotnet, ["exec", Path.Combine(AppContext.BaseDirectory, "corpus.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("COLUMNS"); // tables are as wide as where no window is
        environment?.Invoke(start.Environment);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Result(process.ExitCode, await output, await error);
    }
}
