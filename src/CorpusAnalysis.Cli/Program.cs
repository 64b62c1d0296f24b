using System.CommandLine;
using System.CommandLine.Invocation;
using CorpusAnalysis.Cli.Commands;

namespace CorpusAnalysis.Cli;

/// <summary>The command <c>corpus</c>.</summary>
internal static class Program
{
    private static readonly Func<Command>[] All =
    [
        RenderCommand.Create,
        ReportCommand.Create,
        NewCommand.Create,
        InfoCommand.Create,
        IndexCommand.Create,
        ImportCommand.Create,
        TermsCommand.Create,
        SearchCommand.Create,
        KwicCommand.Create,
        CollocatesCommand.Create,
        NgramsCommand.Create,
        KeynessCommand.Create,
        DispersionCommand.Create,
        TrendCommand.Create,
        SimilarCommand.Create,
        ReprintsCommand.Create,
        DiversityCommand.Create,
        ReadabilityCommand.Create,
        CompoundsCommand.Create,
        TokensCommand.Create,
        ThemesCommand.Create,
        SampleCommand.Create,
        DictionaryCommand.Create,
        SqlCommand.Create,
        KernelCommand.Create,
    ];

    // The kernel is waited for, so that it does not build commands that nobody asked for.
    private static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var root = new RootCommand("CorpusAnalysis: how much is written about what, when, where, in which words. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 reports changed (render --fail-on-change), 130 interrupted.");
        foreach (Func<Command> create in arguments is ["kernel", "run", ..] ? [KernelCommand.Create] : All)
        {
            root.Add(create());
        }

        // Without replacer, since @UN is a mention to look for and no file of arguments.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction && parsed.CommandResult.Command is var command && command != root)
        {
            // One line for each, without the help of the command around it.
            foreach (string message in parsed.Errors.Select(error => error.Message.Split('\n')[0].TrimEnd()).Distinct())
            {
                await Console.Error.WriteLineAsync($"corpus: {message} See corpus {command.Name} --help.").ConfigureAwait(false);
            }

            return ExitCode.Usage;
        }

        // The others end at once, as any program does.
        using Interrupts? interrupts = parsed.Action is AsynchronousCommandLineAction ? new() : null;
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            int exitCode = await parsed.InvokeAsync(invocation, interrupts?.Token ?? CancellationToken.None).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : exitCode;
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync($"corpus: {error.Message}").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (Exception error) when (IsForUsers(error))
        {
            await Console.Error.WriteLineAsync($"corpus: {error.Message}").ConfigureAwait(false);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("corpus: interrupted.").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
    }

    // Errors whose message says what is wrong, where, and how to mend it; any other is a mistake of ours and shows its trace.
    private static bool IsForUsers(Exception error) => error
        is FormatException or IOException or UnauthorizedAccessException or NotSupportedException or KeyNotFoundException
        or ArgumentException or Notebooks.Execution.SdkNotFoundException or Notebooks.Execution.CompilerUnavailableException;
}
