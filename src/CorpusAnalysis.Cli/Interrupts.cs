using System.Runtime.InteropServices;

namespace CorpusAnalysis.Cli;

/// <summary>Ctrl-C, or the signal to terminate: the first lets the command end in order, the second ends the program at once.</summary>
internal sealed class Interrupts : IDisposable
{
    private const string ShowCursor = "\e[?25h";
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _count;

    /// <summary>Listens from now on.</summary>
    public Interrupts() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Take), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take)];

    /// <summary>Cancelled by the first.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _source.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _count) > 1)
        {
            End();
        }

        new Thread(() =>
        {
            Thread.Sleep(LongestEnd);
            End();
        })
        { IsBackground = true }.Start();
        _source.Cancel();
    }

    // What is half done is taken away when the process exits, by those who do it.
    private static void End()
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(ShowCursor);
        }

        Environment.Exit(ExitCode.Interrupted);
    }
}
