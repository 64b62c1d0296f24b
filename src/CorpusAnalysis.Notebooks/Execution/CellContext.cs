using System.Globalization;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The running cell, as what it calls sees it; it flows into the tasks and threads that the cell starts.</summary>
internal sealed class CellContext(IValueFormatter formatter, IInputSource input, Action<CellOutput> emit, CancellationToken cancellation)
{
    private static readonly AsyncLocal<CellContext?> Local = new();

    private readonly Lock _lock = new();

    /// <summary>The running cell, or null outside of cells.</summary>
    public static CellContext? Current
    {
        get => Local.Value;
        set => Local.Value = value;
    }

    /// <summary>The running cell.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static CellContext Required =>
        Current ?? throw new InvalidOperationException("Nothing can be displayed here: no notebook cell is running.");

    /// <summary>The culture that the cell runs in.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Makes the ids of displays.</summary>
    public required Func<string> NewDisplayId { get; init; }

    /// <summary>The session that the cell belongs to.</summary>
    public required CellSession Session { get; init; }

    /// <summary>The number of the run in its session.</summary>
    public required int Number { get; init; }

    /// <summary>Whether the cell was stopped.</summary>
    public bool IsStopped => Session.Stops.Include(Number);

    /// <summary>Passes an output on, one at a time.</summary>
    public void Emit(CellOutput output)
    {
        lock (_lock)
        {
            emit(output);
        }
    }

    /// <summary>Asks the person at the notebook for a line and waits for it.</summary>
    public string Ask(string prompt, bool isPassword) => input.ReadAsync(prompt, isPassword, cancellation).GetAwaiter().GetResult();

    /// <summary>The representations of a value; null is shown as such.</summary>
    public MimeBundle Format(object? value) => value is null
        ? MimeBundle.Text("text/plain", "null")
        : formatter.Format(value) ?? MimeBundle.Text("text/plain", value.ToString() ?? "");
}
