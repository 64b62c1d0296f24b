using CorpusAnalysis.Kernel.Wire;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>The displays on show, so that a later one of the same name replaces them.</summary>
internal sealed class Displays
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _names = [];
    private volatile KernelMessage? _running;

    /// <summary>The request whose cell runs; null when none does.</summary>
    public KernelMessage? Running
    {
        get => _running;
        set => _running = value;
    }

    /// <summary>Notes a display; false when one of its name was there before.</summary>
    public bool Add(string name)
    {
        lock (_lock)
        {
            return _names.Add(name);
        }
    }
}
