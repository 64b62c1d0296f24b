namespace CorpusAnalysis.Cli.Commands;

/// <summary>The rows that a command shows.</summary>
internal static class Rows
{
    /// <summary>The first rows, or all for 0.</summary>
    /// <exception cref="UsageException">The count is negative.</exception>
    public static IReadOnlyList<T> Top<T>(IReadOnlyList<T> rows, int count) => count switch
    {
        < 0 => throw new UsageException("--top must be 0 or more."),
        0 => rows,
        _ => rows.Top(count),
    };
}
