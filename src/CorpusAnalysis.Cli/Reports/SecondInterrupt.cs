using System.Runtime.InteropServices;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Ends the program at once at the second Ctrl-C; the first lets cells end.</summary>
internal sealed class SecondInterrupt : IDisposable
{
    private const string ShowCursor = "\e[?25h";

    private readonly PosixSignalRegistration _registration;
    private int _count;

    /// <summary>Listens from now on.</summary>
    public SecondInterrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _count) > 1)
        {
            WholeFile.RemoveUnfinished();
            if (!Console.IsErrorRedirected)
            {
                Console.Error.Write(ShowCursor);
            }

            Environment.Exit(ExitCode.Interrupted);
        }
    });

    /// <inheritdoc/>
    public void Dispose() => _registration.Dispose();
}
