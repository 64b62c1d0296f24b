using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus kernel</c>: notebooks live, in Jupyter and VS Code.</summary>
internal static class KernelCommand
{
    public static Command Create() => new("kernel", "Runs notebooks live in Jupyter and VS Code.")
    {
        KernelInstallCommand.Create(),
        KernelInstallCommand.CreateUninstall(),
        KernelRunCommand.Create(),
    };
}
