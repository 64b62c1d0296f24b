using System.Collections.Immutable;
using System.CommandLine;
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
        command.SetAction((parsed, cancellation) =>
        {
            string folder = parsed.GetRequiredValue(output);
            RenderOptions options = run.Read(parsed) with { Output = folder, JUnit = Whole(parsed.GetValue(junit)), Json = Whole(parsed.GetValue(json)) };
            GivenParameters given = parameters.Read(parsed);
            List<string> paths = NotebookPaths.Find(parsed.GetRequiredValue(notebooks));
            if (parsed.GetValue(list))
            {
                return ParameterTable.WriteAsync(paths, options, cancellation);
            }

            ImmutableArray<NotebookJob> jobs = NotebookJobs.Of(paths, given, Directory.GetCurrentDirectory());
            return RenderAsync(jobs, options, new RenderProgress(jobs, folder, run.IsQuiet(parsed)), folder, cancellation);
        });
        return command;
    }

    private static string? Whole(string? path) => path is null ? null : Path.GetFullPath(path);

    private static async Task<int> RenderAsync(ImmutableArray<NotebookJob> jobs, RenderOptions options, RenderProgress progress, string folder, CancellationToken cancellation)
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        using var secondCtrlC = new SecondInterrupt();
        var files = new NotebookFiles(options);
        var set = new NotebookSet(new NotebookRendering(compiler, options), files, options, progress);
        ImmutableArray<NotebookResult> results = await progress.WhileAsync(set.RunAsync(jobs, cancellation)).ConfigureAwait(false);
        if (!cancellation.IsCancellationRequested || results.Any(result => result.HasReport))
        {
            files.WriteIndex(results);
            progress.Say($"Index: {Path.Combine(folder, "index.html")}");
        }

        int exitCode = cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : results.All(result => result.Succeeded) ? ExitCode.Success : ExitCode.Failure;
        files.WriteSummaries(results, exitCode);
        return exitCode;
    }
}
