using System.Diagnostics;
using System.Globalization;

namespace CorpusAnalysis.Cli;

/// <summary>How far loading has come, with rate and time left, in one line that is written over; on a terminal only, and only where loading takes long.</summary>
internal sealed class LoadingProgress : IProgress<LoadProgress>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.2);

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _shown = Quiet - Between;

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        TimeSpan now = _time.Elapsed;
        if (Console.IsErrorRedirected || now - _shown < Between)
        {
            return;
        }

        _shown = now;
        Console.Error.Write("\r\e[K" + Line(value, now));
    }

    /// <summary>Takes the line away, where there is one.</summary>
    public void Clear()
    {
        if (!Console.IsErrorRedirected && _shown >= Quiet)
        {
            Console.Error.Write("\r\e[K");
        }
    }

    /// <summary>The line.</summary>
    internal static string Line(LoadProgress value, TimeSpan elapsed)
    {
        double rate = value.Done / elapsed.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"corpus: {value.Done:N0} of {value.Total:N0} files, {rate:N0} a second, {Math.Ceiling((value.Total - value.Done) / rate):N0} s left");
    }
}
