using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using static System.FormattableString;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Shows how long the cell took; the session measures, since the time ends with the cell.</summary>
internal sealed class TimeCommand : ICellCommand
{
    /// <inheritdoc/>
    public string Name => "time";

    /// <inheritdoc/>
    public Task<ErrorOutput?> RunAsync(CellRequest request) => Task.FromResult<ErrorOutput?>(null);

    /// <summary>What is shown at the end of the cell.</summary>
    public static CellOutput Shown(TimeSpan time) => new DisplayOutput(MimeBundle.Text("text/plain", "Wall time: " + time.TotalMilliseconds switch
    {
        < 1000 => Invariant($"{time.TotalMilliseconds:0.#} ms"),
        < 60_000 => Invariant($"{time.TotalSeconds:0.0#} s"),
        _ => Invariant($"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s"),
    }));
}
