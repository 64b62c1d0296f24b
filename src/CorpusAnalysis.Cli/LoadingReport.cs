namespace CorpusAnalysis.Cli;

/// <summary>Tells on standard error what loading found, so that nothing is lost silently and no table is spoilt.</summary>
internal static class LoadingReport
{
    /// <summary>The problems that are told unless all are asked for.</summary>
    public const int ProblemLimit = 20;

    private const int NoteLimit = 5;

    /// <summary>Tells of the cache, of problems with their place and mend, and of what was left out.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="all">Whether every problem is listed.</param>
    public static void Write(LoadReport report, bool all)
    {
        WriteCache(report.Cache);
        WriteProblems([.. report.Problems.Where(problem => problem.Severity != LoadSeverity.Note).OrderByDescending(problem => problem.Severity)], all ? int.MaxValue : ProblemLimit, "problems");
        WriteProblems([.. report.Problems.Where(problem => problem.Severity == LoadSeverity.Note)], all ? int.MaxValue : NoteLimit, "notes");
        WriteSkipped(report, all);
        if (IsIncomplete(report))
        {
            Console.Error.WriteLine($"corpus: {report}");
        }
    }

    /// <summary>Whether files were left out that somebody may miss.</summary>
    public static bool IsIncomplete(LoadReport report) => report.FailedCount > 0 || report.Skipped.Any(file => file.IsMissing);

    // A person is told once that something is kept; logs only hear of what was taken from there.
    private static void WriteCache(CacheUse? cache)
    {
        if (cache is { Unchanged: 0, Problem: null } && !Console.IsErrorRedirected)
        {
            Console.Error.WriteLine($"corpus: kept for the next time in {cache.Path}; --no-cache keeps nothing.");
        }
        else if (cache is { Unchanged: > 0 } or { Problem: not null })
        {
            Console.Error.WriteLine($"corpus: {cache} (kept in {cache.Path}; --no-cache reads all).");
        }
    }

    // What is left out for its name is told when all is asked for.
    private static void WriteSkipped(LoadReport report, bool all)
    {
        SkippedFile[] files = [.. report.Skipped.Where(file => all || file.IsMissing)];
        foreach (SkippedFile file in files.Take(all ? int.MaxValue : ProblemLimit))
        {
            Console.Error.WriteLine($"corpus: skipped: {file}");
        }

        if (!all && files.Length > ProblemLimit)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"corpus: … and {files.Length - ProblemLimit:N0} more skipped; --problems lists all."));
        }
    }

    private static void WriteProblems(LoadProblem[] problems, int limit, string noun)
    {
        foreach (LoadProblem problem in problems.Take(limit))
        {
            string kind = problem.Severity switch
            {
                LoadSeverity.Error => "left out",
                LoadSeverity.Warning => "warning",
                _ => "note",
            };
            Console.Error.WriteLine($"corpus: {kind}: {problem}");
        }

        if (problems.Length > limit)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"corpus: … and {problems.Length - limit:N0} more {noun}; --problems lists all."));
        }
    }
}
