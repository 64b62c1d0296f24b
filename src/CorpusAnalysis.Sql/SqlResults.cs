using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis;

/// <summary>Hands results to the C# cells of a notebook.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SqlResults
{
    private static readonly ConcurrentDictionary<string, DataFrame> Waiting = new(StringComparer.Ordinal);

    /// <summary>Keeps a frame until it is taken.</summary>
    /// <returns>What it is taken by.</returns>
    public static string Keep(DataFrame frame)
    {
        string ticket = Guid.NewGuid().ToString("n");
        Waiting[ticket] = frame;
        return ticket;
    }

    /// <summary>Gives a frame, once.</summary>
    /// <exception cref="KeyNotFoundException">It was taken, or never kept.</exception>
    public static DataFrame Take(string ticket) =>
        Waiting.TryRemove(ticket, out DataFrame? frame) ? frame : throw new KeyNotFoundException("No such result is kept.");
}
