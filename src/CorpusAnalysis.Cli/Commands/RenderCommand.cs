using System.Collections.Immutable;
using System.CommandLine;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Parameters;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus render</c>: notebooks into reports.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("NOTEBOOK|FOLDER") { Description = "What to render; by default all notebooks in notebooks/.", DefaultValueFactory = _ => ["notebooks"] };
        var output = new Option<string>("--output", "-o") { Description = "The folder of the reports.", DefaultValueFactory = _ => "reports", HelpName = "FOLDER" };
        var junit = new Option<string?>("--junit") { Description = "Write the results as JUnit's XML, which build servers show.", HelpName = "FILE" };
        var json = new Option<string?>("--json") { Description = "Write the results as JSON; notebooks/README.md says what is in it.", HelpName = "FILE" };
        var list = new Option<bool>("--help-parameters") { Description = "List the parameters of the notebooks, and run no more than the cell that declares them." };
        (var parameters, var run) = (new ParameterOptions(), new RunOptions());
        var command = new Command("render", "Runs notebooks and writes one HTML report each, the executed notebook beside it, and an index. Exit codes: 0 done, 1 a notebook failed, 2 wrong usage, 3 reports changed, 130 interrupted.") { notebooks, output };
        parameters.AddTo(command);
        command.Add(list);
        run.AddTo(command, ofSeveral: true);
        command.Add(junit);
        command.Add(json);
        ExportOptions export = ExportOptions.AddTo(command);
        EarlierReports earlier = EarlierReports.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            string folder = parsed.GetRequiredValue(output);
            RenderOptions options = run.Read(parsed) with { Output = folder, JUnit = Whole(parsed.GetValue(junit)), Json = Whole(parsed.GetValue(json)) };
            GivenParameters given = parameters.Read(parsed);
            string[] asked = parsed.GetRequiredValue(notebooks);
            List<string> paths = NotebookPaths.Find(asked);
            if (parsed.GetValue(list))
            {
                return await ParameterTable.WriteAsync(paths, options, cancellation).ConfigureAwait(false);
            }

            ReportComparison? comparison = earlier.Read(parsed);
            ReportExports exports = export.Read(parsed);
            await using (exports.ConfigureAwait(false))
            {
                options = options with { Exports = exports, Cache = exports.NeedsRun ? null : options.Cache };
                ImmutableArray<NotebookJob> jobs = NotebookJobs.Of(paths, given, Directory.GetCurrentDirectory());
                var progress = new RenderProgress(jobs, folder, run.IsQuiet(parsed));
                var files = new NotebookFiles(options);
                files.Check(jobs);
                ImmutableArray<NotebookResult> results = await RenderAsync(jobs, options, files, progress, cancellation).ConfigureAwait(false);
                if (!cancellation.IsCancellationRequested || results.Any(result => result.File is not null))
                {
                    files.WriteIndex(results);
                    progress.Say($"Index: {Path.Combine(folder, "index.html")}");
                }

                if (comparison is null && !cancellation.IsCancellationRequested)
                {
                    EarlierReports.Clear(folder);
                }

                ReportChanges? changes = cancellation.IsCancellationRequested ? null : Changes(comparison, results, asked);
                int exitCode = ExitCodeOf(results, changes is null ? ExitCode.Success : earlier.Report(parsed, changes, folder, name => exports.Writes("html") ? $"{name}.html" : null, run.IsQuiet(parsed)), cancellation);
                files.WriteSummaries(results, exitCode, changes);
                return exitCode;
            }
        });
        return command;
    }

    private static string? Whole(string? path) => path is null ? null : Path.GetFullPath(path);

    private static async Task<ImmutableArray<NotebookResult>> RenderAsync(ImmutableArray<NotebookJob> jobs, RenderOptions options, NotebookFiles files, RenderProgress progress, CancellationToken cancellation)
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        var set = new NotebookSet(new NotebookRendering(compiler, options), files, options, progress);
        return await progress.WhileAsync(set.RunAsync(jobs, cancellation)).ConfigureAwait(false);
    }

    // Of folders all notebooks were asked for, so that one which is missing is gone.
    private static ReportChanges? Changes(ReportComparison? comparison, ImmutableArray<NotebookResult> results, IEnumerable<string> asked)
    {
        foreach (NotebookResult result in results.Where(result => result.Executed is not null))
        {
            comparison?.Add(result.Job.Name, result.Executed!);
        }

        return comparison?.Compare(isWhole: asked.All(Directory.Exists), results.Where(result => result.Executed is null).Select(result => result.Job.Name));
    }

    private static int ExitCodeOf(ImmutableArray<NotebookResult> results, int changed, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? ExitCode.Interrupted : results.All(result => result.Succeeded) ? changed : ExitCode.Failure;
}
