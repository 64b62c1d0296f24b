using System.Collections.Immutable;
using System.CommandLine;
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
        var run = new RunOptions();
        var command = new Command("render", "Runs notebooks and writes one HTML report each, the executed notebook beside it, and an index. Exit codes: 0 done, 1 a notebook failed, 2 wrong usage, 3 reports changed (with --compare), 130 interrupted.") { notebooks, output };
        run.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string folder = parsed.GetRequiredValue(output);
            RenderOptions options = run.Read(parsed) with { Output = folder };
            NotebookJob[] jobs = [.. NotebookPaths.Find(parsed.GetRequiredValue(notebooks)).Select(path => new NotebookJob(path, Path.GetFileNameWithoutExtension(path)))];
            return RenderAsync(jobs, options, new RenderProgress(jobs, folder, run.IsQuiet(parsed)), folder, cancellation);
        });
        return command;
    }

    private static async Task<int> RenderAsync(NotebookJob[] jobs, RenderOptions options, RenderProgress progress, string folder, CancellationToken cancellation)
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        using var secondCtrlC = new SecondInterrupt();
        var files = new NotebookFiles(options);
        var set = new NotebookSet(new NotebookRendering(compiler, options), files, options, progress);
        ImmutableArray<NotebookResult> results = await progress.WhileAsync(set.RunAsync(jobs, cancellation)).ConfigureAwait(false);
        if (!cancellation.IsCancellationRequested || results.Any(result => result.Succeeded))
        {
            files.WriteIndex(results);
            progress.Say($"Index: {Path.Combine(folder, "index.html")}");
        }

        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : results.All(result => result.Succeeded) ? ExitCode.Success : ExitCode.Failure;
    }
}
