using System.IO.Enumeration;
using System.Text.Json.Nodes;
using CorpusAnalysis.Kernel.Wire;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>The cells of this session that were to be stored, for as long as it lasts.</summary>
internal sealed class ExecutionHistory
{
    // There is one session only.
    private const int Session = 1;

    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Notes a cell that ran.</summary>
    public void Add(int count, string source, string? result)
    {
        lock (_lock)
        {
            _entries.Add(new Entry(count, source, result));
        }
    }

    /// <summary>Answers a <c>history_request</c>.</summary>
    public JsonObject Answer(KernelMessage request)
    {
        Entry[] all;
        lock (_lock)
        {
            all = [.. _entries];
        }

        int n = request.Optional<int?>("n") ?? all.Length;
        IEnumerable<Entry> found = request.Text("hist_access_type") switch
        {
            "tail" => all.TakeLast(n),
            "range" => Range(all, request),
            "search" => Search(all, request.Optional("pattern", "*")!, request.Optional<bool>("unique")).TakeLast(n),
            var other => throw new MessageException($"history_request: expected hist_access_type tail, range or search, found '{other}'"),
        };
        bool withOutput = request.Optional<bool>("output");
        return new JsonObject { ["status"] = "ok", ["history"] = new JsonArray([.. found.Select(entry => Item(entry, withOutput))]) };
    }

    private static IEnumerable<Entry> Range(Entry[] all, KernelMessage request)
    {
        int session = request.Optional<int>("session");
        int start = request.Optional<int>("start");
        int stop = request.Optional<int?>("stop") ?? int.MaxValue;
        return session is 0 or Session ? all.Where(entry => entry.Count >= start && entry.Count < stop) : [];
    }

    private static IEnumerable<Entry> Search(Entry[] all, string pattern, bool unique)
    {
        IEnumerable<Entry> found = all.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Source, ignoreCase: false));
        return unique ? found.GroupBy(entry => entry.Source).Select(same => same.Last()).OrderBy(entry => entry.Count) : found;
    }

    private static JsonArray Item(Entry entry, bool withOutput) =>
        new(Session, entry.Count, withOutput ? new JsonArray(entry.Source, entry.Result) : JsonValue.Create(entry.Source));

    private sealed record Entry(int Count, string Source, string? Result);
}
