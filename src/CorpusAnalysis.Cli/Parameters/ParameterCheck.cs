using System.Collections.Immutable;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Parameters;

/// <summary>Checks the values given to notebooks before any of these is run, so that a typing error costs neither time nor a report that is there.</summary>
internal static class ParameterCheck
{
    /// <summary>Runs the cells that declare parameters, each once, and nothing else. What an earlier run was kept of has been checked by that.</summary>
    /// <exception cref="UsageException">There is no such parameter, or a value does not fit.</exception>
    public static async Task RunAsync(IEnumerable<NotebookJob> jobs, NotebookRendering rendering, CancellationToken cancellation)
    {
        string before = Directory.GetCurrentDirectory();
        foreach (IGrouping<string, NotebookJob> notebook in jobs.Where(job => job.Document is null && job.Parameters.Count > 0 && !rendering.IsKept(job)).GroupBy(job => job.FullPath, StringComparer.Ordinal).ToArray())
        {
            NotebookJob one = notebook.First();
            try
            {
                Directory.SetCurrentDirectory(one.Home);
                NotebookDocument document = one.Load();
                ImmutableArray<NotebookParameter> declared = await rendering.ParametersAsync(one, cancellation).ConfigureAwait(false);
                foreach (NotebookJob job in notebook)
                {
                    Check(document, declared, job);
                }
            }
            catch (Exception error) when (error is ParameterException or NotebookFormatException or IOException or UnauthorizedAccessException)
            {
                // It cannot be read, or the cell needs what others before it do: the run will tell.
            }
            finally
            {
                Directory.SetCurrentDirectory(before);
            }
        }
    }

    private static void Check(NotebookDocument document, ImmutableArray<NotebookParameter> declared, NotebookJob job)
    {
        try
        {
            ParameterCell.Check(document, declared, job.Parameters);
        }
        catch (ParameterException refused)
        {
            throw new UsageException(TerminalText.PlainLines(string.Join("\n    ", [$"{job.Title}: {refused.Message}", .. refused.Details])));
        }
    }
}
