using System.CommandLine;
using CorpusAnalysis.Cli.Parameters;
using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus render</c>: notebooks into reports.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("NOTEBOOK|FOLDER") { Description = "What to render; by default all notebooks in notebooks/.", DefaultValueFactory = _ => ["notebooks"] };
        var output = new Option<string>("--output", "-o") { Description = "The folder of the reports.", DefaultValueFactory = _ => "reports", HelpName = "FOLDER" };
        var list = new Option<bool>("--help-parameters") { Description = "List the parameters of the notebooks, and run no more than the cell that declares them." };
        var parameters = new ParameterOptions();
        var command = new Command("render", "Runs notebooks and writes one HTML report each, the executed notebook beside it, and an index. Exit codes: 0 done, 1 a notebook failed, 2 wrong usage, 3 reports changed, 130 interrupted.") { notebooks, output };
        parameters.AddTo(command);
        command.Add(list);
        ReportWriting reports = ReportWriting.AddTo(command, ofSeveral: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            string folder = parsed.GetRequiredValue(output);
            RenderOptions options = reports.Options(parsed, folder);
            GivenParameters given = parameters.Read(parsed);
            string[] asked = parsed.GetRequiredValue(notebooks);
            List<string> paths = NotebookPaths.Find(asked);
            if (parsed.GetValue(list))
            {
                return await ParameterTable.WriteAsync(paths, options, cancellation).ConfigureAwait(false);
            }

            // Of folders all notebooks were asked for, so that one which is missing is gone.
            return await reports.RunAsync(parsed, folder, NotebookJobs.Of(paths, given, Directory.GetCurrentDirectory()), isWhole: asked.All(Directory.Exists), cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
