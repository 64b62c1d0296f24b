namespace CorpusAnalysis.Cli;

/// <summary>Tells on standard error what loading found, so that nothing is lost silently and no table is spoilt.</summary>
internal static class LoadingReport
{
    /// <summary>The problems that are told unless all are asked for.</summary>
    public const int ProblemLimit = 20;

    private const int NoteLimit = 5;
    private const int MostAlike = 3;

    /// <summary>Tells of the cache, of problems with their place and mend, and of what was left out.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="all">Whether every problem is listed.</param>
    /// <param name="summary">Whether a line sums it up where files were left out.</param>
    public static void Write(LoadReport report, bool all, bool summary = true)
    {
        WriteCache(report.Cache);
        WriteProblems([.. report.Problems.Where(problem => problem.Severity != LoadSeverity.Note).OrderByDescending(problem => problem.Severity)], all ? int.MaxValue : ProblemLimit, "problems");
        WriteProblems([.. report.Problems.Where(problem => problem.Severity == LoadSeverity.Note)], all ? int.MaxValue : NoteLimit, "notes");
        WriteSkipped(report, all);
        if (summary && IsIncomplete(report))
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
        else if (cache is { Problem: not null })
        {
            Console.Error.WriteLine($"corpus: {cache}.");
        }
        else if (cache is { Unchanged: > 0 })
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
        (string Line, int Problems)[] lines = limit == int.MaxValue ? [.. problems.Select(problem => (Line(problem), 1))] : [.. Lines(problems)];
        foreach ((string line, _) in lines.Take(limit))
        {
            Console.Error.WriteLine(line);
        }

        if (lines.Length > limit)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"corpus: … and {lines.Skip(limit).Sum(line => line.Problems):N0} more {noun}; --problems lists all."));
        }
    }

    // What many files have in common is told once, with the first of them.
    private static IEnumerable<(string Line, int Problems)> Lines(LoadProblem[] problems) => problems
        .GroupBy(problem => (problem.Severity, problem.Message, problem.Mend), (_, alike) => alike.ToArray())
        .SelectMany(alike => alike.Length > MostAlike
            ? [(Line(alike[0], FormattableString.Invariant($" and {alike.Length - 1:N0} more")), alike.Length)]
            : alike.Select(problem => (Line(problem), 1)));

    private static string Line(LoadProblem problem, string others = "")
    {
        string kind = problem.Severity switch
        {
            LoadSeverity.Error => "left out",
            LoadSeverity.Warning => "warning",
            _ => "note",
        };
        return $"corpus: {kind}: {problem.Place}{others}: {problem.Message}; {problem.Mend}";
    }
}
