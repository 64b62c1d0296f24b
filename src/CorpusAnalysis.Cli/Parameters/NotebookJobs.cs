using System.Collections.Immutable;
using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Parameters;

/// <summary>What is to be run, of notebooks and the values given to them.</summary>
internal static class NotebookJobs
{
    /// <summary>One job for each notebook and combination of values, notebook by notebook; no two have the same name of files.</summary>
    /// <param name="notebooks">Paths as they were named.</param>
    /// <param name="given">The values.</param>
    /// <param name="caller">The folder from which the caller's paths start.</param>
    public static ImmutableArray<NotebookJob> Of(IEnumerable<string> notebooks, GivenParameters given, string caller)
    {
        ImmutableArray<ImmutableArray<(string Name, string Value)>> combinations = given.Combinations();
        ImmutableArray<NotebookJob> jobs =
        [
            .. from path in notebooks
               from variant in combinations
               select new NotebookJob(path, OutputNames.Of(Path.GetFileNameWithoutExtension(path), variant)) { Variant = variant },
        ];
        ImmutableArray<string> names = OutputNames.Distinct([.. jobs.Select(job => (job.Name, Stands(job)))]);
        return [.. jobs.Select((job, i) => job with { Name = names[i], Parameters = given.For(job.Home, caller, job.Variant), Hints = [.. Hints(given, job.Home, caller)] })];
    }

    // What is no path is no wrong one either, so these are told only when the notebook fails.
    private static IEnumerable<string> Hints(GivenParameters given, string home, string caller) =>
        from value in given.Values.OrderBy(value => value.Key, StringComparer.Ordinal)
        where value.Value.Text is { Length: > 0 } text && !text.Contains('\0', StringComparison.Ordinal) && Path.Exists(Path.Combine(caller, text)) && !Path.Exists(Path.Combine(home, text))
        select $"corpus: {value.Key}={value.Value.Text}: a path starts from the notebook's folder; for one from here write --path {value.Key}={value.Value.Text}";

    // The path as it was named: the same command gives the same names on every machine.
    private static string Stands(NotebookJob job) =>
        string.Join('\0', [job.Path.Replace('\\', '/'), .. job.Variant.SelectMany(value => new[] { value.Name, value.Value })]);
}
