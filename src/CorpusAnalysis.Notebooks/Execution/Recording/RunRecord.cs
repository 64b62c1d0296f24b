using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What a run stands on besides its cells: the files it read, the packages it fetched, and what of it nobody can follow.</summary>
/// <remarks>
/// A session that has one watches its C# cells: calls of file APIs are recorded as they happen, texts that name a file or could name one
/// count as read, and whatever is not known to depend on nothing else (<see cref="FollowedMembers"/>) is a reason why the run's result
/// cannot be kept for the next time. Safe for several threads.
/// </remarks>
public sealed class RunRecord
{
    private static readonly AsyncLocal<RunRecord?> Running = new();

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Path, ReadKind Kind), RecordedRead> _reads = [];
    private readonly List<string> _reasons = [];
    private readonly SortedSet<string> _packages = new(StringComparer.Ordinal);

    /// <summary>The record of the run that goes on; it flows into the tasks and threads that a cell starts. Null when nobody asks.</summary>
    internal static RunRecord? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>What messages call the cell that runs, such as "cell 3".</summary>
    public string Cell { get; internal set; } = "the notebook";

    /// <summary>What was read or looked for, as it was just before the first time.</summary>
    public ImmutableArray<RecordedRead> Reads
    {
        get
        {
            lock (_lock)
            {
                return [.. _reads.Values.OrderBy(read => read.Path, StringComparer.Ordinal).ThenBy(read => read.Kind)];
            }
        }
    }

    /// <summary>Why the run may give another result although its cells and files are the same, as sentences without their full stops; none when nothing is known to.</summary>
    public ImmutableArray<string> Reasons
    {
        get
        {
            lock (_lock)
            {
                return [.. _reasons];
            }
        }
    }

    /// <summary>The packages that cells fetched, with their versions.</summary>
    public ImmutableArray<string> Packages
    {
        get
        {
            lock (_lock)
            {
                return [.. _packages];
            }
        }
    }

    /// <summary>Tells that a path is about to be read or looked for.</summary>
    /// <param name="path">A path, relative to the current folder.</param>
    /// <param name="kind">How much of it.</param>
    public void Read(string? path, ReadKind kind)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            return;
        }

        string full = Path.GetFullPath(path);
        bool isKnown;
        lock (_lock)
        {
            if (!_reads.TryGetValue((full, kind), out RecordedRead? read))
            {
                _reads.Add((full, kind), read = new RecordedRead(full, kind, FileStates.Now(full, kind)));
            }

            isKnown = FileStates.IsKnown(read.State);
        }

        if (!isKnown)
        {
            CannotFollow($"reads '{Path.GetFileName(Path.TrimEndingDirectorySeparator(full))}', of which nobody can tell whether it changes");
        }
    }

    /// <summary>Tells that the running cell does what cannot be followed.</summary>
    /// <param name="what">What it does: "reads the clock (DateTime.Now)".</param>
    public void CannotFollow(string what)
    {
        lock (_lock)
        {
            string reason = $"{Cell} {what}";
            if (!_reasons.Contains(reason))
            {
                _reasons.Add(reason);
            }
        }
    }

    /// <summary>Tells which packages were fetched.</summary>
    internal void Fetched(IEnumerable<string> packages)
    {
        lock (_lock)
        {
            _packages.UnionWith(packages);
        }
    }
}
