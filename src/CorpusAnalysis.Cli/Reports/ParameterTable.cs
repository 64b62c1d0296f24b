using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Lists the parameters of notebooks.</summary>
internal static class ParameterTable
{
    /// <summary>Writes a table for each notebook to standard output.</summary>
    /// <returns>The command's exit code: failure when a cell of parameters does not run by itself.</returns>
    public static async Task<int> WriteAsync(IEnumerable<string> notebooks, RenderOptions options, CancellationToken cancellation)
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        var rendering = new NotebookRendering(compiler, options);
        int exitCode = ExitCode.Success;
        foreach (NotebookJob job in notebooks.Select(path => new NotebookJob(path, "")).ToArray())
        {
            string before = Directory.GetCurrentDirectory();
            try
            {
                Directory.SetCurrentDirectory(job.Home);
                Row[] rows = [.. (await rendering.ParametersAsync(job, cancellation).ConfigureAwait(false)).Select(each => new Row(each.Name, each.TypeName, each.DefaultText, each.Comment))];
                Console.Out.Write(rows.Length == 0 ? $"{job.Path} has no parameters.\n\n" : $"{job.Path}\n{Table(rows)}\n");
            }
            catch (ParameterException refused)
            {
                await Console.Error.WriteLineAsync($"corpus: {job.Path}: {refused.Message}").ConfigureAwait(false);
                exitCode = ExitCode.Failure;
            }
            finally
            {
                Directory.SetCurrentDirectory(before);
            }
        }

        return exitCode;
    }

    private static string Table(Row[] rows)
    {
        using var text = new StringWriter { NewLine = "\n" };
        TextTable.Write(rows.ToDataFrame(), TableOutput.Width(), text);
        return text.ToString();
    }

    private sealed record Row(string Name, string Type, string Default, string Comment);
}
