using System.Collections.Immutable;
using System.CommandLine;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Parameters;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>What <c>corpus render</c> and <c>corpus report</c> share: how to run, which files to write, what to compare with, and the way from notebooks to reports.</summary>
internal sealed class ReportWriting
{
    private readonly RunOptions _run = new();
    private readonly Option<string?> _junit = new("--junit") { Description = "Write the results as JUnit's XML, which build servers show.", HelpName = "FILE" };
    private readonly Option<string?> _json = new("--json") { Description = "Write the results as JSON; notebooks/README.md says what is in it.", HelpName = "FILE" };
    private readonly bool _ofSeveral;
    private readonly ExportOptions _export;
    private readonly EarlierReports _earlier;

    private ReportWriting(Command command, bool ofSeveral)
    {
        _ofSeveral = ofSeveral;
        _run.AddTo(command, ofSeveral);
        command.Add(_junit);
        command.Add(_json);
        _export = ExportOptions.AddTo(command, forms: ofSeveral ? "html,ipynb" : "html");
        _earlier = EarlierReports.AddTo(command);
    }

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ofSeveral">Whether it renders several notebooks, into a folder with an index; else one report alone.</param>
    public static ReportWriting AddTo(Command command, bool ofSeveral) => new(command, ofSeveral);

    /// <summary>Whether only failures are told.</summary>
    public bool IsQuiet(ParseResult parsed) => _run.IsQuiet(parsed);

    /// <summary>How notebooks are run, and where their reports go.</summary>
    /// <exception cref="UsageException">A value has no meaning.</exception>
    public RenderOptions Options(ParseResult parsed, string folder) =>
        _run.Read(parsed) with { Output = folder, HasIndex = _ofSeveral, JUnit = Whole(parsed.GetValue(_junit)), Json = Whole(parsed.GetValue(_json)) };

    /// <summary>Runs notebooks and writes what came of them; all that can be refused is refused before anything is run or written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The folder of the reports, as it was named.</param>
    /// <param name="jobs">The notebooks.</param>
    /// <param name="isWhole">Whether they are all that there are, so that one that is missing is gone.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>The command's exit code.</returns>
    public async Task<int> RunAsync(ParseResult parsed, string folder, ImmutableArray<NotebookJob> jobs, bool isWhole, CancellationToken cancellation)
    {
        RenderOptions options = Options(parsed, folder);
        ReportComparison? comparison = _earlier.Read(parsed);
        ReportExports exports = _export.Read(parsed);
        await using (exports.ConfigureAwait(false))
        {
            options = options with { Exports = exports, Cache = exports.NeedsRun ? null : options.Cache };
            var checks = new RenderChecks(options);
            checks.Paths(jobs, compares: comparison is not null);
            var progress = new RenderProgress(jobs, folder, IsQuiet(parsed));
            var files = new NotebookFiles(options);
            using var compiler = new SdkCompiler(DotnetSdk.Find());
            var rendering = new NotebookRendering(compiler, options);
            await ParameterCheck.RunAsync(jobs, rendering, cancellation).ConfigureAwait(false);
            checks.Folders(folder);
            var set = new NotebookSet(rendering, files, options, progress);
            ImmutableArray<NotebookResult> results = await progress.WhileAsync(set.RunAsync(jobs, cancellation)).ConfigureAwait(false);
            (int exitCode, ReportChanges? changes) = (ExitCode.Failure, null);
            try
            {
                WriteIndex(files, results, Path.Combine(folder, "index.html"), progress, cancellation);
                if (comparison is null && _ofSeveral && !cancellation.IsCancellationRequested)
                {
                    EarlierReports.Clear(folder);
                }

                changes = cancellation.IsCancellationRequested ? null : Changes(comparison, results, isWhole);
                int changed = changes is null ? ExitCode.Success : _earlier.Report(parsed, changes, folder, name => exports.Writes("html") ? $"{name}.html" : null, IsQuiet(parsed));
                exitCode = cancellation.IsCancellationRequested ? ExitCode.Interrupted : results.All(result => result.Succeeded) ? changed : ExitCode.Failure;
            }
            finally
            {
                files.WriteSummaries(results, exitCode, changes);
            }

            return exitCode;
        }
    }

    private static string? Whole(string? path) => path is null ? null : Path.GetFullPath(path);

    // One that is there knows more than what was done until an interrupt.
    private void WriteIndex(NotebookFiles files, ImmutableArray<NotebookResult> results, string path, RenderProgress progress, CancellationToken cancellation)
    {
        if (!_ofSeveral || (cancellation.IsCancellationRequested && (File.Exists(path) || results.All(result => result.File is null))))
        {
            return;
        }

        files.WriteIndex(results);
        progress.Say($"Index: {path}");
    }

    private static ReportChanges? Changes(ReportComparison? comparison, ImmutableArray<NotebookResult> results, bool isWhole)
    {
        foreach (NotebookResult result in results.Where(result => result.Executed is not null))
        {
            comparison?.Add(result.Job.Name, result.Executed!);
        }

        return comparison?.Compare(isWhole, results.Where(result => result.Executed is null).Select(result => result.Job.Name));
    }
}
