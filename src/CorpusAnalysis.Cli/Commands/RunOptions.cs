using System.CommandLine;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Cli.Runs;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>The options of commands that run notebooks.</summary>
internal sealed class RunOptions
{
    private readonly Option<double> _timeout = new("--timeout") { Description = "Seconds that one cell may run; 0 for no limit.", DefaultValueFactory = _ => 300, HelpName = "SECONDS" };
    private readonly Option<double> _total = new("--total-timeout") { Description = "Seconds that one notebook may run; 0, the default, for no limit.", HelpName = "SECONDS" };
    private readonly Option<int> _jobs = new("--jobs", "-j") { Description = "How many notebooks run side by side; by default as many as there are cores.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
    private readonly Option<bool> _failFast = new("--fail-fast") { Description = "Start no further notebook after one has failed." };
    private readonly Option<string?> _culture = CultureOption.Create();
    private readonly ChoiceOption<EvidenceMode> _evidence = new("--evidence", "What of the articles stands behind the numbers of a report: whole articles, sentences alone, at most a quarter of each article, where articles may not be passed on, or none", EvidenceMode.Articles);
    private readonly NumberOption<double> _budget = new("--evidence-budget", "The most megabytes of it in a report; what is cut is counted.", EvidenceOptions.UsualBudget / 1e6, megabytes => megabytes is > 0 and <= 1000, "more than 0 and at most 1000 megabytes");
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Run every notebook, also those whose code and files are as they were, and keep nothing." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell failures only." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ofSeveral">Whether it runs several notebooks.</param>
    public void AddTo(Command command, bool ofSeveral)
    {
        foreach (Option option in ofSeveral ? [_timeout, _total, _jobs, _failFast, _culture, _evidence, _budget, _noCache, _quiet] : new Option[] { _timeout, _total, _culture, _evidence, _budget, _noCache, _quiet })
        {
            command.Add(option);
        }
    }

    /// <summary>Whether only failures are told.</summary>
    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">A value has no meaning.</exception>
    public RenderOptions Read(ParseResult parsed)
    {
        int jobs = parsed.CommandResult.Command.Options.Contains(_jobs) ? parsed.GetValue(_jobs) : 1;
        return new RenderOptions
        {
            CellTimeout = Limit(parsed, _timeout),
            TotalTimeout = Limit(parsed, _total),
            Jobs = jobs >= 1 ? jobs : throw new UsageException("--jobs must be 1 or more."),
            FailFast = parsed.CommandResult.Command.Options.Contains(_failFast) && parsed.GetValue(_failFast),
            Culture = CultureOption.Of(parsed.GetValue(_culture)),
            Evidence = new EvidenceOptions { Mode = _evidence.Read(parsed)!.Value, Budget = (int)Math.Round(parsed.GetValue(_budget) * 1_000_000) },
            Cache = parsed.GetValue(_noCache) ? null : RunCache.Find(),
            Clock = SourceDate.FromEnvironment(),
        };
    }

    private static TimeSpan? Limit(ParseResult parsed, Option<double> option)
    {
        double seconds = parsed.GetValue(option);
        return seconds is < 0 or double.NaN || seconds > int.MaxValue / 1000 ? throw new UsageException($"{option.Name} must be 0 or more seconds.")
            : seconds == 0 ? null : TimeSpan.FromSeconds(seconds);
    }
}
