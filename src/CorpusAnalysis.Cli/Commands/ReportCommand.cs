using System.Collections.Immutable;
using System.CommandLine;
using CorpusAnalysis.Cli.Parameters;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus report</c>: the questions of the bundled notebooks, put to any folder.</summary>
internal static class ReportCommand
{
    private const string Notebook = "07-your-own-articles.ipynb";
    private const string ThemesFile = "themes.yml";

    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder of articles, or one file." };
        var themes = new Option<string?>("--themes") { Description = $"A theme dictionary; by default the {ThemesFile} beside the articles. Without one the report has no chapters about themes.", HelpName = "FILE" };
        var output = new Option<string?>("--output", "-o") { Description = "The report, or a folder for it; by default reports/NAME.html.", HelpName = "FILE.html|FOLDER" };
        var command = new Command("report", $"Renders {Notebook} for your articles; no notebook is written, unless --to ipynb asks for the executed one. Exit codes as those of render.") { path, themes, output };
        ReportWriting reports = ReportWriting.AddTo(command, ofSeveral: false);
        command.SetAction((parsed, cancellation) =>
        {
            string articles = parsed.GetRequiredValue(path);
            if (!Path.Exists(articles))
            {
                throw new DirectoryNotFoundException($"No corpus '{articles}': there is no such folder or file.");
            }

            string? dictionary = Themes(articles, parsed.GetValue(themes));
            string file = Output(articles, parsed.GetValue(output));
            var job = new NotebookJob(Notebook, Path.GetFileNameWithoutExtension(file))
            {
                Document = BundledNotebooks.OwnArticles(withThemes: dictionary is not null),
                Parameters = Values(articles, dictionary),
                Command = dictionary is null ? ["report", articles] : ["report", articles, "--themes", dictionary],
            };
            if (dictionary is null && !reports.IsQuiet(parsed))
            {
                Console.WriteLine($"No {ThemesFile} beside the articles, so the report has no chapters about themes; --themes FILE names one.");
            }

            return reports.RunAsync(parsed, Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".", [job], isWhole: false, cancellation);
        });
        return command;
    }

    private static ImmutableDictionary<string, ParameterInput> Values(string articles, string? dictionary) => ImmutableDictionary<string, ParameterInput>.Empty
        .Add("path", ParameterInput.OfText(articles)).Add("themes", ParameterInput.OfText(dictionary ?? ""));

    private static string? Themes(string articles, string? asked)
    {
        if (asked is not null)
        {
            return File.Exists(asked) ? asked : throw new FileNotFoundException($"No theme dictionary '{asked}'.", asked);
        }

        string beside = Path.Combine(Directory.Exists(articles) ? articles : Path.GetDirectoryName(articles) ?? "", ThemesFile);
        return File.Exists(beside) ? beside.Replace('\\', '/') : null;
    }

    private static string Output(string articles, string? asked)
    {
        string last = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(articles)));
        string name = OutputNames.Safe(File.Exists(articles) ? Path.GetFileNameWithoutExtension(last) : last) + ".html";
        return asked is null ? Path.Combine("reports", name)
            : asked.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(asked) ? asked
            : Path.Combine(asked, name);
    }
}
