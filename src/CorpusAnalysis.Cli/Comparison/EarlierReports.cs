using System.CommandLine;
using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>The options of <c>corpus render</c> and <c>corpus report</c> by which a render is compared with an earlier one.</summary>
internal sealed class EarlierReports
{
    /// <summary>The page among the reports.</summary>
    public const string Page = "changes.html";

    /// <summary>The comment to a pull request.</summary>
    public const string Comment = "changes.md";

    private readonly Option<string?> _before = new("--compare") { Description = "Compare with the reports of an earlier render: which numbers, tables and charts differ; also as changes.html and changes.md among the reports.", HelpName = "FOLDER" };
    private readonly Option<double> _tolerance = new("--tolerance") { Description = "With --compare: the relative difference up to which numbers count as equal, such as 0.001.", DefaultValueFactory = _ => 0, HelpName = "SHARE" };
    private readonly Option<bool> _fails = new("--fail-on-change") { Description = "With --compare: exit with 3 when anything differs." };

    private EarlierReports()
    {
    }

    /// <summary>Gives a command the options.</summary>
    public static EarlierReports AddTo(Command command)
    {
        var options = new EarlierReports();
        command.Options.Add(options._before);
        command.Options.Add(options._tolerance);
        command.Options.Add(options._fails);
        return options;
    }

    /// <summary>Reads what is to be compared with, before anything is written; null when nothing is.</summary>
    /// <exception cref="UsageException">The options cannot go together.</exception>
    /// <exception cref="IOException">There are no reports to compare with.</exception>
    public ReportComparison? Read(ParseResult parsed)
    {
        double tolerance = parsed.GetValue(_tolerance);
        if (!(tolerance >= 0 && tolerance < 1))
        {
            throw new UsageException("--tolerance must be 0 or more and less than 1, a share of the number.");
        }

        if (parsed.GetValue(_before) is { } folder)
        {
            return ReportComparison.With(folder, tolerance);
        }

        return parsed.GetValue(_fails) || tolerance > 0
            ? throw new UsageException($"{(parsed.GetValue(_fails) ? "--fail-on-change" : "--tolerance")} needs --compare FOLDER.")
            : null;
    }

    /// <summary>Takes away what an earlier render told, which is not true of these reports; a file of somebody else's stays.</summary>
    public static void Clear(string folder)
    {
        foreach ((string name, string mark) in new[] { (Page, "<title>What changed"), (Comment, "## Reports: what changed\n") })
        {
            string path = Path.Combine(folder, name);
            if (File.Exists(path) && File.ReadAllText(path).Contains(mark, StringComparison.Ordinal))
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Tells what differs: on the terminal, and in two files among the reports.</summary>
    /// <param name="parsed">The options given.</param>
    /// <param name="changes">What differs.</param>
    /// <param name="folder">The folder of the reports.</param>
    /// <param name="href">The file of a report, relative to the folder; null when it was not written.</param>
    /// <param name="quiet">Whether the terminal gets one line at most, and none when nothing differs.</param>
    /// <returns><see cref="ExitCode.Changed"/> when something differs and the caller wants to be told; else success.</returns>
    public int Report(ParseResult parsed, ReportChanges changes, string folder, Func<string, string?> href, bool quiet)
    {
        Directory.CreateDirectory(folder);
        WholeFile.Write(Path.Combine(folder, Page), new ChangesHtml(href).Render(changes));
        WholeFile.Write(Path.Combine(folder, Comment), ChangesMarkdown.Render(changes));
        string[] lines = [.. ChangesText.Render(changes), $"All changes: {Path.Combine(folder, Page)}"];
        foreach (string line in !quiet ? lines : changes.IsChange ? lines.Take(1) : [])
        {
            Console.WriteLine(line);
        }

        return changes.IsChange && parsed.GetValue(_fails) ? ExitCode.Changed : ExitCode.Success;
    }
}
