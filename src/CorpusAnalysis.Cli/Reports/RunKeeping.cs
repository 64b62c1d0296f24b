using System.Globalization;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Has notebooks run, unless an earlier run would give the same, and says where their numbers come from.</summary>
internal sealed class RunKeeping(DotnetSdk sdk, RenderOptions options)
{
    private readonly SourceControl _source = new(Environment.GetEnvironmentVariable);

    /// <summary>The run of a notebook, of now or of before.</summary>
    /// <param name="document">The notebook as it is run, with its parameters.</param>
    /// <param name="job">Where it comes from.</param>
    /// <param name="run">Runs it; what it reads goes into the record.</param>
    public async Task<(NotebookRun Run, ReportOrigin Origin, bool IsKept)> RunAsync(NotebookDocument document, NotebookJob job, Func<RunRecord, Task<NotebookRun>> run)
    {
        var paths = new ShownPaths(job.Home);
        RunKey key = RunKey.Of(document, job.Home, sdk, KeyOptions());
        if (options.Cache?.Find(key) is { } kept)
        {
            return (kept.Of(document), Origin(job, paths, kept) with { IsKept = !options.IsReproducible }, true);
        }

        DateTimeOffset start = options.Clock.GetUtcNow();
        var inputs = new RunInputs();
        NotebookRun now;
        using (inputs.Listen())
        {
            now = paths.Without(await run(inputs.Record).ConfigureAwait(false));
        }

        var result = new KeptRun(start, now.Duration, now.Cells, inputs.Sources(paths));
        string? reason = options.Cache?.Keep(key, now, inputs.Record, result);
        return (now, Origin(job, paths, result) with { NotKept = options.IsReproducible ? null : reason }, false);
    }

    // With a time that stands still, so do the times in the outputs; they are another result than with the clock's.
    private Dictionary<string, string> KeyOptions() => new()
    {
        ["culture"] = options.Culture.Name,
        ["cell timeout"] = options.CellTimeout?.ToString() ?? "",
        ["total timeout"] = options.TotalTimeout?.ToString() ?? "",
        ["time"] = options.IsReproducible ? options.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "",
    };

    private ReportOrigin Origin(NotebookJob job, ShownPaths paths, KeptRun run) => new()
    {
        Sources = run.Sources,
        Sdk = Path.GetFileName(Path.GetFullPath(Path.Combine(sdk.Compiler, "..", ".."))),
        Source = _source.Find(job.FullPath),
        RanAt = run.RanAt,
        Duration = options.IsReproducible ? null : run.Duration,
        Command = ReportOrigin.CommandOf(paths.FromTop(job.FullPath), []),
    };
}
