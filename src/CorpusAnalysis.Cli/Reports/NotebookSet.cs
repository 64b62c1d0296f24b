using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Runs notebooks side by side and writes the files of each as soon as it has ended.</summary>
/// <remarks>
/// The current folder belongs to the whole process, and cells find their files from where their notebook lies: so the notebooks of one
/// folder run side by side, and the folders take turns. A notebook that changes what belongs to the process runs alone
/// (<see cref="ProcessState"/>). Those of which an earlier run will do come last: another may write what they read, and then they are run again.
/// </remarks>
internal sealed class NotebookSet(NotebookRendering rendering, NotebookFiles files, RenderOptions options, IRenderProgress progress)
{
    private volatile bool _failed;

    /// <summary>Runs all and returns what came of each, in the order given.</summary>
    public async Task<ImmutableArray<NotebookResult>> RunAsync(IReadOnlyList<NotebookJob> jobs, CancellationToken cancellation)
    {
        rendering.LookAtSources(jobs);
        var results = new NotebookResult[jobs.Count];
        ILookup<bool, int> isKept = Enumerable.Range(0, jobs.Count).ToLookup(i => jobs.Count > 1 && rendering.IsKept(jobs[i]));
        foreach (IGrouping<string, int> folder in isKept[false].GroupBy(i => jobs[i].Home, StringComparer.Ordinal))
        {
            await FolderAsync(jobs, folder, results, cancellation).ConfigureAwait(false);
        }

        if (isKept[false].Any())
        {
            options.Cache?.LookAgain();
        }

        foreach (IGrouping<string, int> folder in isKept[true].GroupBy(i => jobs[i].Home, StringComparer.Ordinal))
        {
            await FolderAsync(jobs, folder, results, cancellation).ConfigureAwait(false);
        }

        return [.. results];
    }

    private async Task FolderAsync(IReadOnlyList<NotebookJob> jobs, IGrouping<string, int> folder, NotebookResult[] results, CancellationToken cancellation)
    {
        ILookup<bool, int> isAlone = folder.ToLookup(i => ProcessState.IsChangedBy(jobs[i]));
        string before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder.Key);
            await Parallel.ForEachAsync(isAlone[false], new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, async (i, _) =>
                results[i] = await OneAsync(jobs[i], cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            foreach (int i in isAlone[true])
            {
                using var state = new ProcessState();
                results[i] = await OneAsync(jobs[i], cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    private async Task<NotebookResult> OneAsync(NotebookJob job, CancellationToken cancellation)
    {
        NotebookResult result;
        if (cancellation.IsCancellationRequested || (_failed && options.FailFast))
        {
            result = new NotebookResult(job, NotebookStatus.NotStarted);
        }
        else
        {
            progress.Starts(job);
            result = await rendering.RunAsync(job, progress, cancellation).ConfigureAwait(false);
            result = await files.WriteAsync(result, cancellation).ConfigureAwait(false);
            _failed |= !result.Succeeded;
        }

        progress.Ends(result);
        return result;
    }
}
