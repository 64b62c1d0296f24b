namespace CorpusAnalysis.Cli.Reports;

/// <summary>Looks at the files that a render is going to write, before it runs anything.</summary>
internal sealed class RenderChecks(RenderOptions options)
{
    private static readonly string[] Forms = ["html", "ipynb", "md", "pdf"];
    private static readonly StringComparer Comparer = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private (string Option, string Path)[] Summaries => [.. new[] { ("--junit", options.JUnit), ("--json", options.Json) }.Where(each => each.Item2 is not null).Select(each => (each.Item1, each.Item2!))];

    /// <summary>Refuses to write over a notebook that is to be run, and to write two things into one file.</summary>
    /// <param name="jobs">What is to be run.</param>
    /// <param name="compares">Whether pages of changes are written among the reports.</param>
    /// <exception cref="UsageException">Two files are one.</exception>
    public void Paths(IReadOnlyCollection<NotebookJob> jobs, bool compares)
    {
        IEnumerable<string> names = jobs.SelectMany(job => Forms.Where(form => options.Exports?.Writes(form) ?? true).Select(form => $"{job.Name}.{form}"))
            .Concat(options.HasIndex ? ["index.html"] : []).Concat(compares ? [Comparison.EarlierReports.Page, Comparison.EarlierReports.Comment] : []);
        HashSet<string> written = names.Select(name => RealPath.OfEntry(Path.Combine(options.Output, name))).ToHashSet(Comparer);
        // A link to a notebook is none after it is written over, but the file that it leads to can be among the reports.
        HashSet<string> sources = jobs.Where(job => job.Document is null).SelectMany(job => new[] { RealPath.OfEntry(job.FullPath), RealPath.Of(job.FullPath) }).ToHashSet(Comparer);
        if (jobs.FirstOrDefault(job => job.Document is null && (written.Contains(RealPath.OfEntry(job.FullPath)) || written.Contains(RealPath.Of(job.FullPath)))) is { } over)
        {
            throw new UsageException($"'{over.Path}' would be written over: its executed notebook has the same name; give another folder by --output.");
        }

        foreach ((string option, string path) in Summaries)
        {
            string real = RealPath.OfEntry(path);
            if (sources.Contains(real) || !written.Add(real))
            {
                throw new UsageException($"{option} names '{Path.GetFileName(path)}', which is {(sources.Contains(real) ? "a notebook that is to be run" : "written by the same command")}; give another file.");
            }
        }
    }

    /// <summary>Finds out whether files can be written, by one that goes at once.</summary>
    /// <param name="folder">The folder of the reports, as it was named.</param>
    /// <exception cref="IOException">They cannot.</exception>
    public void Folders(string folder)
    {
        Try(options.Output, $"No report can be written into '{folder}'", "--output");
        foreach ((string option, string path) in Summaries)
        {
            string refusal = $"'{Path.GetFileName(path)}' of {option} cannot be written";
            if (Directory.Exists(path))
            {
                throw new IOException($"{refusal}: there is a folder of this name; give another file.");
            }

            Try(Path.GetDirectoryName(path)!, refusal, option);
        }
    }

    private static void Try(string folder, string refusal, string option)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var file = new FileStream(Path.Combine(folder, $"{Guid.NewGuid():n}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string reason = error is UnauthorizedAccessException ? "this is not allowed" : IsBelowFile(folder) ? "there is a file where a folder is needed" : "the file system refuses it";
            throw new IOException($"{refusal}: {reason}; give another place by {option}.", error);
        }
    }

    private static bool IsBelowFile(string? folder) => folder is not null && (File.Exists(folder) || IsBelowFile(Path.GetDirectoryName(folder)));
}
