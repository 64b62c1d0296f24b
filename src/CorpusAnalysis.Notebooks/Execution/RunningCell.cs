using System.Globalization;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A cell at work, on a thread of its own: one that sleeps can be woken, and one that cannot be stopped harms nobody else.</summary>
internal sealed class RunningCell(Func<Task<object?>> run, CellContext context)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ErrorOutput? _failure;
    private bool _isOver;

    /// <summary>What the cell's code sees of it.</summary>
    public CellContext Context => context;

    /// <summary>Ends the cell with an error that came up outside of what it waits for; false when it has ended already.</summary>
    public bool TryFail(ErrorOutput failure)
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return false;
            }

            _failure ??= failure;
        }

        _failed.TrySetResult();
        return true;
    }

    /// <summary>Runs the cell until it ends or is stopped.</summary>
    /// <returns>Its result as it is shown, or what ended it from outside; what the cell throws itself is thrown.</returns>
    public async Task<(MimeBundle? Shown, ErrorOutput? Stopped)> RunAsync(CellStops stops, (TimeSpan? Left, TimeSpan? Told) timeout, CancellationToken cancellation)
    {
        (Thread thread, Task<MimeBundle?> result) = Start();
        Task limit = Task.Delay(timeout.Left ?? Timeout.InfiniteTimeSpan, cancellation);
        bool ended = await Task.WhenAny(result, _failed.Task, limit).ConfigureAwait(false) == result;
        string rest = "";
        if (!ended)
        {
            rest = await StopAsync(thread, result, stops).ConfigureAwait(false)
                ? " What it had computed is kept."
                : " It does not answer and goes on in the background; what it had computed is kept, but start anew if results look odd.";
        }

        lock (_lock)
        {
            _isOver = true;
        }

        if (_failure is { } failure)
        {
            return (null, ended ? failure : failure with { Traceback = failure.Traceback.Add(rest.Trim()) });
        }

        return ended ? (await result.ConfigureAwait(false), null) : (null, cancellation.IsCancellationRequested
            ? new ErrorOutput("Interrupted", $"The cell was interrupted.{rest}", [])
            : new ErrorOutput("Timeout", $"The cell ran longer than {timeout.Told!.Value.TotalSeconds:0.#} s and was stopped.{rest} Allow more with --timeout.", []));
    }

    private (Thread Thread, Task<MimeBundle?> Result) Start()
    {
        var started = new TaskCompletionSource<Task<MimeBundle?>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            CellContext.Current = context;
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture ?? context.Culture;
            CellConsole.HoldInput();
            started.SetResult(ShowAsync());
        })
        {
            IsBackground = true,
            Name = "cell",
        };
        thread.Start();
        return (thread, started.Task.Unwrap());
    }

    // The result is the cell's as well until it is shown: a sequence may be computed only as it is read.
    private async Task<MimeBundle?> ShowAsync() => await run().ConfigureAwait(false) is { } value ? context.Format(value) : null;

    private async Task<bool> StopAsync(Thread thread, Task result, CellStops stops)
    {
        stops.Stop(context.Number);
        bool ended = await EndsAsync(result).ConfigureAwait(false);
        if (!ended && thread.IsAlive)
        {
            thread.Interrupt();
            ended = await EndsAsync(result).ConfigureAwait(false);
        }

        if (!ended)
        {
            stops.Abandon(result);
        }

        return ended;
    }

    private static async Task<bool> EndsAsync(Task result) => await Task.WhenAny(result, Task.Delay(Grace)).ConfigureAwait(false) == result;
}
