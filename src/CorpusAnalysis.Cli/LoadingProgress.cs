using System.Diagnostics;
using System.Globalization;

namespace CorpusAnalysis.Cli;

/// <summary>How far loading has come, with rate and time left, where loading takes long: on a terminal one line that is written over, else a line every ten seconds.</summary>
/// <param name="target">Where it is written.</param>
/// <param name="isTerminal">Whether somebody sees it there at once.</param>
/// <param name="elapsed">The time since loading began.</param>
internal sealed class LoadingProgress(TextWriter target, bool isTerminal, Func<TimeSpan> elapsed) : IProgress<LoadProgress>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private TimeSpan _shown = Quiet - Between;

    /// <summary>Begins now, on standard error.</summary>
    public static LoadingProgress Begin()
    {
        var time = Stopwatch.StartNew();
        return new(Console.Error, !Console.IsErrorRedirected, () => time.Elapsed);
    }

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        TimeSpan now = elapsed();
        if (now - _shown < (isTerminal ? Between : BetweenLines))
        {
            return;
        }

        _shown = now;
        if (isTerminal)
        {
            target.Write("\r\e[K" + Line(value, now));
        }
        else
        {
            target.WriteLine(Line(value, now));
        }
    }

    /// <summary>Takes the line away, where there is one.</summary>
    public void Clear()
    {
        if (isTerminal && _shown >= Quiet)
        {
            target.Write("\r\e[K");
        }
    }

    /// <summary>The line.</summary>
    internal static string Line(LoadProgress value, TimeSpan elapsed)
    {
        double rate = value.Articles / elapsed.TotalSeconds;
        string left = value.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(elapsed.TotalSeconds * Math.Max(0, value.TotalBytes - value.Bytes) / value.Bytes):N0} s left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"corpus: {value.Articles:N0} articles from {value.Done:N0} of {value.Total:N0} files, {rate:N0} a second{left}");
    }
}
