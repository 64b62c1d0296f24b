using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using CorpusAnalysis.Cli.Cells;
using CorpusAnalysis.Cli.Completion;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Kernel;
using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus kernel run</c>: the kernel itself, as Jupyter starts it.</summary>
internal static class KernelRunCommand
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var file = new Option<string>("--connection-file") { Description = "The file in which the client says where it waits.", Required = true, HelpName = "FILE" };
        var name = new Option<string?>("--name") { Description = "The name that the kernel is installed under.", HelpName = "NAME", Hidden = true };
        var verbose = new Option<bool>("--verbose") { Description = "Tells on standard error what goes wrong on the wire." };
        Option<string?> culture = CultureOption.Create();
        var command = new Command("run", "The kernel itself, as Jupyter starts it.") { file, name, culture, verbose };

        // Not asynchronous, since the signals are the kernel's own to answer.
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(name), CultureOption.Of(parsed.GetValue(culture)), parsed.GetValue(verbose)));
        return command;
    }

    private static int Run(string file, string? name, CultureInfo culture, bool verbose)
    {
        TextWriter errors = Console.Error;
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        compiler.Start(); // it takes the longest of all
        var input = new LateInput();
        var scripts = new MermaidScript();
        var display = new FormatOptions { Culture = culture };
        var formatter = new ValueFormatter(new CorpusFormatter(display)) { Options = display };
        using var sql = new SqlKernel(formatter.Options);
        var session = new NotebookSession(compiler, new CellSessionOptions { Unloads = false, Diagrams = scripts, Culture = culture, Formatter = formatter, Input = input }, [sql]);
        var charts = new ChartHtml(name);
        var diagrams = new DiagramHtml(scripts);
        var completion = new SessionCompletion(new Completer(session.CSharp, new CompletionOptions { Strings = [new LibraryStrings()], Magics = Magics(session) }));
        var options = new KernelOptions { Completion = completion, Extend = cell => Extended(cell, charts, diagrams), Log = verbose ? line => errors.WriteLine($"corpus kernel: {line}") : null };
        try
        {
            using var server = new KernelServer(file, new SessionRunner(session), options);
            input.Source = server.Input;
            Serve(server);
        }
        finally
        {
            // Also when the connection file is none or a port is in use: else the session's folder would stay.
            session.DisposeAsync().AsTask().GetAwaiter().GetResult();
            compiler.Dispose();
        }

        Environment.Exit(ExitCode.Success); // threads of cells may still run
        return ExitCode.Success;
    }

    private static Func<MimeBundle, MimeBundle> Extended(string cell, ChartHtml charts, DiagramHtml diagrams)
    {
        Func<MimeBundle, MimeBundle> drawn = diagrams.Begin(cell);
        return bundle => drawn(charts.Extend(bundle));
    }

    private static void Serve(KernelServer server)
    {
        using PosixSignalRegistration interrupt = On(PosixSignal.SIGINT, server.Interrupt);
        using PosixSignalRegistration terminate = On(PosixSignal.SIGTERM, server.Stop);
        using PosixSignalRegistration hangup = On(PosixSignal.SIGHUP, server.Stop);
        _ = ParentWatch.WaitAsync().ContinueWith(_ => server.Stop(), TaskScheduler.Default);
        try
        {
            server.RunAsync().GetAwaiter().GetResult();
        }
        finally
        {
            EndInAnyCase();
        }
    }

    private static ImmutableArray<string> Magics(NotebookSession session) =>
        [.. session.Kernels.Select(kernel => kernel.Name).Concat(session.Commands).Order(StringComparer.Ordinal).Select(name => $"#!{name}"), "#r \"", "#r \"nuget: "];

    private static PosixSignalRegistration On(PosixSignal signal, Action action) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        action();
    });

    private static void EndInAnyCase() => new Thread(() =>
    {
        Thread.Sleep(LongestEnd);
        System.Diagnostics.Process.GetCurrentProcess().Kill();
    })
    {
        IsBackground = true,
    }.Start();
}
