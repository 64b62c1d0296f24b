using System.Globalization;
using Spectre.Console;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Tells how notebooks get on: on a terminal a line for each that runs, elsewhere a line when one starts and ends.</summary>
/// <remarks>Lines of results come in the order of the list, whichever notebook ends first.</remarks>
/// <param name="jobs">All notebooks, in the order of the list.</param>
/// <param name="folder">The folder of the reports, as it was named.</param>
/// <param name="quiet">Whether only failures are told.</param>
internal sealed class RenderProgress(IReadOnlyList<NotebookJob> jobs, string folder, bool quiet) : IRenderProgress
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly Dictionary<NotebookJob, RunningNotebook> _running = [];
    private readonly Dictionary<NotebookJob, NotebookResult> _ended = [];
    private readonly bool _isLive = !quiet && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    private readonly IAnsiConsole _live = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private int _told;

    /// <summary>Shows what runs until it has ended.</summary>
    public async Task<T> WhileAsync<T>(Task<T> run)
    {
        if (!_isLive)
        {
            return await run.ConfigureAwait(false);
        }

        await _live.Live(new Rows()).AutoClear(true).StartAsync(async context =>
        {
            while (!run.IsCompleted)
            {
                context.UpdateTarget(new Rows(Lines()));
                await Task.WhenAny(run, Task.Delay(Beat)).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return await run.ConfigureAwait(false);
    }

    /// <summary>Says a line that is no failure.</summary>
    public void Say(string line)
    {
        if (!quiet)
        {
            _output.WriteLine(TerminalText.PlainLines(line));
        }
    }

    /// <inheritdoc/>
    public void Starts(NotebookJob job)
    {
        lock (_lock)
        {
            _running[job] = new RunningNotebook(DateTimeOffset.UtcNow, 0, 0);
            if (!_isLive && !quiet)
            {
                _error.WriteLine(TerminalText.Plain($"start  {job.Label}"));
            }
        }
    }

    /// <inheritdoc/>
    public void Cell(NotebookJob job, int number, int count)
    {
        lock (_lock)
        {
            _running[job] = _running[job] with { Cell = number, Cells = count };
        }
    }

    /// <inheritdoc/>
    public void Ends(NotebookResult result)
    {
        lock (_lock)
        {
            _running.Remove(result.Job);
            _ended[result.Job] = result;
            for (; _told < jobs.Count && _ended.TryGetValue(jobs[_told], out NotebookResult? next); _told++)
            {
                Tell(next);
            }
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<Text> Lines()
    {
        lock (_lock)
        {
            return
            [
                .. _running.OrderBy(pair => pair.Value.Start).Select(pair => new Text(TerminalText.Plain(
                    $"run    {pair.Key.Label}: cell {pair.Value.Cell} of {pair.Value.Cells}, {Seconds(DateTimeOffset.UtcNow - pair.Value.Start)} s"))),
            ];
        }
    }

    private void Tell(NotebookResult result)
    {
        string label = result.Job.Label;
        string outcome = result switch
        {
            { Status: NotebookStatus.NotStarted } => $"not run {label}",
            { Executed: null } => "",
            { Status: NotebookStatus.Interrupted } => $"stopped {label}",
            _ => $"{(result.Succeeded ? "ok    " : "FAILED")} {label}: {result.CodeCells} cells, {(result is { IsKept: true, Origin: { } origin } ? $"unchanged since {Day(origin.RanAt)}" : $"{Seconds(result.Duration)} s")}{(result.File is { } file ? $", {Path.Combine(folder, file)}" : "")}",
        };
        if (outcome.Length > 0 && !quiet)
        {
            Write(_output, Console.IsOutputRedirected, outcome);
        }

        if (result is { Succeeded: true, Origin.NotKept: { } reason } && !quiet)
        {
            Write(_output, Console.IsOutputRedirected, $"       not kept: {reason}");
        }

        if (result.Error is { } error && result.Status != NotebookStatus.Interrupted)
        {
            Write(_error, Console.IsErrorRedirected, $"corpus: {result.Job.Title}: {error.Message}");
            foreach (string line in error.Traceback.Select(trace => $"    {trace}").Concat(result.Job.Hints))
            {
                Write(_error, Console.IsErrorRedirected, line);
            }
        }
    }

    // What goes to the terminal on which lines are written over has to go around them.
    private void Write(TextWriter writer, bool isRedirected, string text)
    {
        string line = TerminalText.PlainLines(text);
        if (_isLive && !isRedirected)
        {
            _live.Write(new Text(line + "\n"));
        }
        else
        {
            writer.WriteLine(line);
        }
    }

    private sealed record RunningNotebook(DateTimeOffset Start, int Cell, int Cells);
}
