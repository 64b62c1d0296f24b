using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>What loading found, so that nothing is lost silently.</summary>
public sealed record LoadReport
{
    internal static LoadReport None { get; } = new();

    /// <summary>The files that were read as articles, whether they were or not.</summary>
    public int FileCount { get; init; }

    /// <summary>The articles that were loaded.</summary>
    public int ArticleCount { get; init; }

    /// <summary>All problems, those of the metadata table first, then by path and line.</summary>
    public ImmutableArray<LoadProblem> Problems { get; init; } = [];

    /// <summary>The files that were not taken for articles; hidden files, <c>metadata.csv</c> and <c>themes.yml</c> are not listed.</summary>
    public ImmutableArray<SkippedFile> Skipped { get; init; } = [];

    /// <summary>The formats of the articles, that of the most articles first; none when they come from no files.</summary>
    public ImmutableArray<FormatUse> Formats { get; init; } = [];

    /// <summary>What was taken from the cache; null when there was none to use.</summary>
    public CacheUse? Cache { get; init; }

    /// <summary>One line: <c>12 articles from 13 files; 2 problems; not articles: 1 a README</c>.</summary>
    public override string ToString()
    {
        string text = $"{Count(ArticleCount, "article")} from {Count(FileCount, "file")}; {Count(Problems.Length, "problem")}";
        IEnumerable<string> reasons = Skipped
            .CountBy(file => file.Reason)
            .OrderBy(reason => reason.Key, StringComparer.Ordinal)
            .Select(reason => $"{reason.Value} {reason.Key}");
        return Skipped.IsEmpty ? text : $"{text}; not articles: {string.Join(", ", reasons)}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
