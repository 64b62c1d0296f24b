using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>What loading found, so that nothing is lost silently.</summary>
public sealed record LoadReport
{
    internal static LoadReport None { get; } = new();

    /// <summary>The files that were read as articles, whether they were or not.</summary>
    public int FileCount { get; init; }

    /// <summary>Those of these files that gave no article.</summary>
    public int FailedCount { get; init; }

    /// <summary>The articles that were loaded.</summary>
    public int ArticleCount { get; init; }

    /// <summary>All problems, those of the metadata table first, then by path and line.</summary>
    public ImmutableArray<LoadProblem> Problems { get; init; } = [];

    /// <summary>
    /// The files that were not taken for articles, those in archives too. Hidden files are not listed (<c>Thumbs.db</c> and <c>desktop.ini</c>
    /// among them), nor are <c>metadata.csv</c> and <c>themes.yml</c> outside archives.
    /// </summary>
    public ImmutableArray<SkippedFile> Skipped { get; init; } = [];

    /// <summary>The formats of the articles, that of the most articles first; none when they come from no files.</summary>
    public ImmutableArray<FormatUse> Formats { get; init; } = [];

    /// <summary>What was taken from the cache; null when there was none to use.</summary>
    public CacheUse? Cache { get; init; }

    /// <summary>One line: <c>1,204 articles from 1,208 files; 6 skipped: 4 could not be read, 2 of no known format; 9 problems</c>.</summary>
    public override string ToString()
    {
        IEnumerable<(string Reason, int Count)> reasons = Skipped
            .CountBy(file => file.Reason)
            .Select(reason => (reason.Key, reason.Value))
            .Append(("could not be read", FailedCount))
            .Where(reason => reason.Item2 > 0)
            .OrderByDescending(reason => reason.Item2)
            .ThenBy(reason => reason.Item1, StringComparer.Ordinal);
        string skipped = FailedCount + Skipped.Length == 0
            ? ""
            : FormattableString.Invariant($"; {FailedCount + Skipped.Length:N0} skipped: {string.Join(", ", reasons.Select(reason => FormattableString.Invariant($"{reason.Count:N0} {reason.Reason}")))}");
        return $"{Count(ArticleCount, "article")} from {Count(FileCount, "file")}{skipped}; {Count(Problems.Count(problem => problem.Severity != LoadSeverity.Note), "problem")}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : FormattableString.Invariant($"{count:N0} {noun}s");
}
