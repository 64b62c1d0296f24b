namespace CorpusAnalysis;

/// <summary>Judges whether texts without a dateline are plain texts or damaged wire articles: among wire articles they may be the latter.</summary>
internal static class PlainTexts
{
    /// <summary>What a text file that is no wire article is reported with, until all files are known.</summary>
    public const string Message = "no dateline on its third line, so it was read as plain text with the headline first";

    /// <summary>The problems of files, with those of plain texts as warnings where there are wire articles, and without them where there are none.</summary>
    public static IEnumerable<LoadProblem> Judged(IReadOnlyList<SourceFile> files)
    {
        bool isWire = files.Any(file => file.Formats.Any(use => use.Format == WireTextFormat.FormatName));
        return files
            .SelectMany(file => file.Problems)
            .Where(problem => isWire || !problem.Message.EndsWith(Message, StringComparison.Ordinal))
            .Select(problem => problem.Message.EndsWith(Message, StringComparison.Ordinal) ? problem with { Severity = LoadSeverity.Warning } : problem);
    }
}
