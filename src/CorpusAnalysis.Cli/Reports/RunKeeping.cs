using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Has notebooks run, unless an earlier run would give the same, and says where their numbers come from.</summary>
internal sealed class RunKeeping(DotnetSdk sdk, RenderOptions options)
{
    private const string ParametersName = "parameters";
    private const string EvidenceName = "evidence";

    private readonly SourceControl _source = new(Environment.GetEnvironmentVariable) { Written = [options.Output, .. new[] { options.JUnit, options.Json }.OfType<string>()] };
    private readonly MermaidScript _diagrams = new();

    /// <summary>Whether there is a kept run that would be taken now.</summary>
    public bool IsKept(NotebookDocument document, NotebookJob job) => options.Cache?.Holds(Key(document, job)) ?? false;

    /// <summary>Asks for the versions of the notebooks; what is written from now on changes them no more.</summary>
    public void LookAtSources(IEnumerable<NotebookJob> jobs)
    {
        foreach (NotebookJob job in jobs.Where(job => job.Document is null))
        {
            _source.Find(job.FullPath);
        }
    }

    /// <summary>The run of a notebook, of now or of before.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="job">Where it comes from, and its parameters.</param>
    /// <param name="run">Runs it; what it reads goes into the record. Gives the evidence too.</param>
    /// <param name="cancellation">Stops what else is waited for.</param>
    public async Task<RunOutcome> RunAsync(NotebookDocument document, NotebookJob job, Func<RunRecord, Task<(NotebookRun Run, string? Evidence)>> run, CancellationToken cancellation = default)
    {
        var paths = new ShownPaths(job.Home);
        RunKey key = Key(document, job);
        if (options.Cache?.Find(key) is { } kept)
        {
            // The text may have a diagram that it had not when the cells ran.
            await _diagrams.PrepareAsync(document.Cells, cancellation).ConfigureAwait(false);
            return Outcome(kept.Of(document, injects: job.Parameters.Count > 0), kept, Origin(job, paths, kept) with { IsKept = !options.IsReproducible }, isKept: true);
        }

        DateTimeOffset start = options.Clock.GetUtcNow();
        var inputs = new RunInputs();
        NotebookRun now;
        string? evidence;
        using (inputs.Listen())
        {
            (now, evidence) = await run(inputs.Record).ConfigureAwait(false);
            now = paths.Without(now);
        }

        var attachments = new Dictionary<string, string> { [ParametersName] = JsonSerializer.Serialize(now.Parameters.Select(UsedParameter.Of)) };
        if (evidence is not null)
        {
            attachments[EvidenceName] = evidence;
        }

        var result = new KeptRun(start, now.Duration, now.Cells, inputs.Sources(paths)) { Attachments = attachments.ToImmutableSortedDictionary(StringComparer.Ordinal) };
        string? reason = options.Cache?.Keep(key, now, inputs.Record, result);
        return Outcome(now, result, Origin(job, paths, result) with { NotKept = options.IsReproducible ? null : reason }, isKept: false);
    }

    private static RunOutcome Outcome(NotebookRun run, KeptRun result, ReportOrigin origin, bool isKept)
    {
        ImmutableArray<UsedParameter> parameters = JsonSerializer.Deserialize<ImmutableArray<UsedParameter>>(result.Attachments[ParametersName]);
        var given = parameters.Where(each => each.IsGiven).ToImmutableSortedDictionary(each => each.Name, each => each.Text, StringComparer.Ordinal);
        return new RunOutcome(run, origin with { Parameters = given }, isKept) { Parameters = parameters, Evidence = result.Attachments.GetValueOrDefault(EvidenceName) };
    }

    private RunKey Key(NotebookDocument document, NotebookJob job) => RunKey.Of(document, job.Home, sdk, KeyOptions(job));

    // With a time that stands still, so do the times in the outputs; they are another result than with the clock's.
    private Dictionary<string, string> KeyOptions(NotebookJob job) => new(job.Parameters.Select(each =>
        KeyValuePair.Create($"parameter {each.Key}", JsonSerializer.Serialize(new { each.Value.Text, each.Value.Items }))))
    {
        ["evidence"] = $"{options.Evidence.Mode} {options.Evidence.Budget}",
        ["culture"] = options.Culture.Name,
        ["cell timeout"] = options.CellTimeout?.ToString() ?? "",
        ["total timeout"] = options.TotalTimeout?.ToString() ?? "",
        ["time"] = options.IsReproducible ? options.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "",
    };

    private ReportOrigin Origin(NotebookJob job, ShownPaths paths, KeptRun run) => new()
    {
        Sources = run.Sources,
        Sdk = Path.GetFileName(Path.GetFullPath(Path.Combine(sdk.Compiler, "..", ".."))),
        Source = job.Document is null ? _source.Find(job.FullPath) : null,
        RanAt = run.RanAt,
        Duration = options.IsReproducible ? null : run.Duration,
        Command = Command(job, paths),
    };

    private string Command(NotebookJob job, ShownPaths paths)
    {
        IEnumerable<string> words = job.Command.IsEmpty ? ["render", paths.FromTop(job.FullPath)] : job.Command;
        if (options.Culture.Name.Length > 0)
        {
            words = words.Concat(["--culture", options.Culture.Name]);
        }

        if (options.Evidence.Mode != EvidenceMode.Articles)
        {
            words = words.Concat(["--evidence", JsonNamingPolicy.KebabCaseLower.ConvertName(options.Evidence.Mode.ToString())]);
        }

        if (options.Evidence.Budget != EvidenceOptions.UsualBudget)
        {
            words = words.Concat(["--evidence-budget", (options.Evidence.Budget / 1e6).ToString(CultureInfo.InvariantCulture)]);
        }

        return ReportOrigin.CommandOf(words, job.Command.IsEmpty ? job.Parameters : []);
    }
}
