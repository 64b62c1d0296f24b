using System.CommandLine;
using System.Globalization;
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
    private readonly Option<string> _culture = new("--culture") { Description = "The language of numbers and dates in tables, such as de-DE; by default numbers are written as 1,234.5.", HelpName = "NAME" };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Run every notebook, also those whose code and files are as they were, and keep nothing." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell failures only." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _timeout, _total, _jobs, _failFast, _culture, _noCache, _quiet })
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
        int jobs = parsed.GetValue(_jobs);
        return new RenderOptions
        {
            CellTimeout = Limit(parsed, _timeout),
            TotalTimeout = Limit(parsed, _total),
            Jobs = jobs >= 1 ? jobs : throw new UsageException("--jobs must be 1 or more."),
            FailFast = parsed.GetValue(_failFast),
            Culture = Culture(parsed.GetValue(_culture)),
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

    private static CultureInfo Culture(string? name)
    {
        try
        {
            return name is null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new UsageException($"--culture {name} is not known; name one as de-DE, en-GB or fr.");
        }
    }
}
