using System.Diagnostics;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The compiler by its public command line, <c>csc.dll -shared</c>: slower than the pipe, and sure to stay.</summary>
public sealed class CompilerCommand(DotnetSdk sdk) : ICellCompiler
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(120);

    /// <inheritdoc/>
    public DotnetSdk Sdk { get; } = sdk;

    /// <inheritdoc/>
    public CompilerResult Compile(IReadOnlyList<string> arguments, string folder)
    {
        string response = Path.Combine(folder, "arguments.rsp");
        File.WriteAllLines(response, arguments.Where(argument => argument != "-noconfig").Select(argument => $"\"{argument}\""));
        var start = new ProcessStartInfo(Sdk.Dotnet, ["exec", Path.Combine(Sdk.Compiler, "csc.dll"), "-shared", "-keepalive:60", "-noconfig", $"@{response}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using Process process = Process.Start(start) ?? throw new CompilerUnavailableException("The compiler did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(AnswerTime))
        {
            process.Kill(entireProcessTree: true);
            throw new CompilerUnavailableException($"The compiler gave no answer within {AnswerTime.TotalSeconds:0} s.");
        }

        return new CompilerResult(process.ExitCode == 0, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    /// <summary>Does nothing: the compiler ends with each call.</summary>
    public void Dispose()
    {
    }
}
