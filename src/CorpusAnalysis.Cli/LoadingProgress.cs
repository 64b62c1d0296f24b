using System.Diagnostics;
using System.Globalization;

namespace CorpusAnalysis.Cli;

/// <summary>How far loading has come, with rate and time left, where loading takes long: on a terminal one line that is written over, else a line every ten seconds.</summary>
internal sealed class LoadingProgress : IProgress<LoadProgress>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _shown = Quiet - Between;

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        TimeSpan now = _time.Elapsed;
        if (now - _shown < (Console.IsErrorRedirected ? BetweenLines : Between))
        {
            return;
        }

        _shown = now;
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(Line(value, now));
        }
        else
        {
            Console.Error.Write("\r\e[K" + Line(value, now));
        }
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
        double rate = value.Articles / elapsed.TotalSeconds;
        string left = value.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(elapsed.TotalSeconds * (value.TotalBytes - value.Bytes) / value.Bytes):N0} s left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"corpus: {value.Articles:N0} articles from {value.Done:N0} of {value.Total:N0} files, {rate:N0} a second{left}");
    }
}
