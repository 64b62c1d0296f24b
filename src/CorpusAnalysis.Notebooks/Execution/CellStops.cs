using System.Reflection;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Which cells of a session were stopped, and the flags by which their code learns to look.</summary>
/// <remarks>
/// A flag belongs to the code of a cell, which a later cell may be running too. So a flag only says that some cell was stopped; whether
/// it is the one that runs, its number says. A cell that was stopped stays so, whatever becomes of the flags.
/// </remarks>
internal sealed class CellStops
{
    private readonly List<FieldInfo> _flags = [];
    private readonly List<Task> _abandoned = [];
    private volatile int _last;
    private bool _isSet;

    /// <summary>Ends when all cells have that were stopped and did not end at once.</summary>
    public Task Ended => Task.WhenAll(_abandoned.Select(cell => Task.WhenAny(cell)));

    /// <summary>Whether a cell was stopped.</summary>
    public bool Include(int number) => number <= _last;

    /// <summary>Adds the code of a cell that is about to run.</summary>
    public void Add(Type cell)
    {
        // A look costs more than a flag that is not set.
        _abandoned.RemoveAll(each => each.IsCompleted);
        if (_isSet && _abandoned.Count == 0)
        {
            Set(false);
        }

        _flags.Add(cell.GetField("__stop")!);
    }

    /// <summary>Stops all that runs of the cells up to one.</summary>
    public void Stop(int number)
    {
        _last = number;
        Set(true);
    }

    /// <summary>Keeps the flags for a cell that was stopped and did not end.</summary>
    public void Abandon(Task cell) => _abandoned.Add(cell);

    private void Set(bool isSet)
    {
        _isSet = isSet;
        _flags.ForEach(flag => flag.SetValue(null, isSet));
    }
}
