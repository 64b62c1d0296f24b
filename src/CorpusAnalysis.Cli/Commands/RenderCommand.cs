using System.CommandLine;
using System.Globalization;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus render</c>: notebooks into reports.</summary>
internal static class RenderCommand
{
    private static readonly string[] Endings = [".ipynb", ".dib"];

    public static Command Create()
    {
        var notebooks = new Argument<string[]>("NOTEBOOK|FOLDER") { Description = "What to render; by default all notebooks in notebooks/.", DefaultValueFactory = _ => ["notebooks"] };
        var output = new Option<string>("--output", "-o") { Description = "The folder of the reports.", DefaultValueFactory = _ => "reports", HelpName = "FOLDER" };
        var timeout = new Option<double>("--timeout") { Description = "Seconds that one cell may run; 0 for no limit.", DefaultValueFactory = _ => 300, HelpName = "SECONDS" };
        var command = new Command("render", "Runs notebooks and writes one HTML report each, the executed notebook beside it, and an index.") { notebooks, output, timeout };
        ExportOptions export = ExportOptions.AddTo(command);
        EarlierReports compare = EarlierReports.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            double seconds = parsed.GetValue(timeout);
            if (seconds < 0)
            {
                throw new UsageException("--timeout must be 0 or more seconds.");
            }

            TimeSpan? limit = seconds == 0 ? null : TimeSpan.FromSeconds(seconds);
            (string[] paths, string folder) = (parsed.GetRequiredValue(notebooks), parsed.GetRequiredValue(output));
            List<string> found = Find(paths);
            ReportComparison? comparison = compare.Read(parsed);
            ReportExports exports = export.Read(parsed);
            int exitCode;
            await using (exports.ConfigureAwait(false))
            {
                exitCode = await RenderAsync(found, folder, limit, exports, comparison, cancellation).ConfigureAwait(false);
            }

            int changed = comparison is null || cancellation.IsCancellationRequested
                ? ExitCode.Success
                : compare.Report(parsed, comparison.Compare(isWhole: paths.All(Directory.Exists)), folder, name => exports.Writes("html") ? $"{name}.html" : null);
            return exitCode == ExitCode.Success ? changed : exitCode;
        });
        return command;
    }

    private static List<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (string path in paths)
        {
            if (File.Exists(path))
            {
                found.Add(path);
                continue;
            }

            if (path.StartsWith('-'))
            {
                throw new UsageException($"Unknown option '{path}'; corpus render --help lists the options.");
            }

            if (!Directory.Exists(path))
            {
                throw new DirectoryNotFoundException($"No notebook or folder '{path}'; give the path of one, or run the command where notebooks/ lies.");
            }

            string[] inside = [.. Directory.GetFiles(path).Where(file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)];
            found.AddRange(inside.Length > 0 ? inside : throw new FileNotFoundException($"The folder '{path}' holds no notebook (.ipynb, .dib)."));
        }

        return found;
    }

    private static async Task<int> RenderAsync(List<string> notebooks, string folder, TimeSpan? limit, ReportExports exports, ReportComparison? comparison, CancellationToken cancellation)
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        var rendering = new NotebookRendering(compiler, folder, limit, TimeProvider.System, exports);
        var summaries = new List<ReportSummary>();
        bool failed = false;
        foreach (string notebook in notebooks.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            try
            {
                (NotebookRun run, ReportSummary summary) = await rendering.RenderAsync(
                    notebook, (cell, cells) => RenderProgress.Show(notebook, cell, cells), cancellation).ConfigureAwait(false);
                summaries.Add(summary);
                comparison?.Add(Path.GetFileNameWithoutExtension(summary.Href), new NotebookDocument(run.Cells));
                failed |= !run.Succeeded;
                RenderProgress.Clear();
                Report(notebook, run, summary, Path.Combine(folder, summary.Href));
            }
            catch (Exception error) when (error is NotebookFormatException or IOException)
            {
                RenderProgress.Clear();
                await Console.Error.WriteLineAsync($"corpus: {error.Message}").ConfigureAwait(false);
                failed = true;
            }
        }

        rendering.WriteIndex(summaries);
        Console.WriteLine($"Index: {Path.Combine(folder, "index.html")}");
        return failed || cancellation.IsCancellationRequested ? ExitCode.Failure : ExitCode.Success;
    }

    private static void Report(string notebook, NotebookRun run, ReportSummary summary, string path)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{(run.Succeeded ? "ok    " : "FAILED")} {Path.GetFileName(notebook)}: {summary.Cells} cells, {run.Duration.TotalSeconds:0.0} s, {path}");
        Console.WriteLine(line);
        if (run.Error is { } error)
        {
            Console.Error.WriteLine($"corpus: {notebook}: {error.Message}");
            foreach (string trace in error.Traceback)
            {
                Console.Error.WriteLine($"    {trace}");
            }
        }
    }
}
