using System.CommandLine;

namespace CorpusAnalysis.Cli;

/// <summary>The options by which a command says how files are to be read.</summary>
/// <param name="fields">Whether the columns of tables can be named.</param>
/// <param name="cache">Whether the command can keep what it read.</param>
internal sealed class LoadingOptions(bool fields, bool cache = true)
{
    private const string Column = "COLUMN";

    private static readonly (string Name, TextNormalization Step)[] Steps =
    [
        ("soft-hyphens", TextNormalization.SoftHyphens),
        ("spaces", TextNormalization.Spaces),
        ("composed", TextNormalization.Composed),
        ("line-breaks", TextNormalization.LineBreakHyphens),
        ("mojibake", TextNormalization.Mojibake),
        ("all", TextNormalization.All),
    ];

    private readonly Option<string?> _metadata = new("--metadata")
    {
        Description = "A CSV file with a row per article; by default metadata.csv in the folder.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _year = new("--year") { Description = "The year of datelines for which nothing else names one.", HelpName = "YEAR" };

    private readonly Option<string?> _text = Field("text", "the text of an article");

    private readonly Option<string?> _headline = new("--headline", "--title") { Description = "The column or field of tables and records that is the headline.", HelpName = Column };

    private readonly Option<string?> _date = Field("date", "the date");

    private readonly Option<string?> _id = Field("id", "the name of an article");

    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "The encoding of text files that have no byte order mark (utf-8, windows-1252, koi8-r, …); by default it is found.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _normalise = new("--normalise", "--normalize")
    {
        Description = $"Make text the same everywhere, in one or several of these ways: {string.Join(", ", Steps.Select(step => step.Name))}.",
        HelpName = "WAY",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Take any problem of a file as fatal." };

    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Read all files, and keep nothing for the next time." };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [_metadata, _year, .. fields ? new Option[] { _text, _headline, _date, _id } : [], _encoding, _normalise, _strict, .. cache ? new Option[] { _noCache } : []];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How to read.</summary>
    /// <exception cref="UsageException">A value is not possible.</exception>
    public CorpusOptions Read(ParseResult parsed, IProgress<LoadProgress> progress)
    {
        if (parsed.GetValue(_year) is < 1 or > 9999)
        {
            throw new UsageException("--year must be from 1 to 9999.");
        }

        try
        {
            return Options(parsed, progress);
        }
        catch (ArgumentException error)
        {
            throw new UsageException($"--encoding: {error.Message}");
        }
    }

    private CorpusOptions Options(ParseResult parsed, IProgress<LoadProgress> progress) => new()
    {
        MetadataPath = parsed.GetValue(_metadata),
        Year = parsed.GetValue(_year),
        Fields = !fields ? new() : new() { Text = parsed.GetValue(_text), Headline = parsed.GetValue(_headline), Date = parsed.GetValue(_date), Id = parsed.GetValue(_id) },
        Encoding = parsed.GetValue(_encoding),
        Normalization = Normalization(parsed.GetValue(_normalise)),
        Strict = parsed.GetValue(_strict),
        UseCache = cache && !parsed.GetValue(_noCache),
        Progress = progress,
    };

    private static Option<string?> Field(string name, string what) => new($"--{name}") { Description = $"The column or field of tables and records that is {what}.", HelpName = Column };

    private static TextNormalization Normalization(string[]? names)
    {
        TextNormalization steps = TextNormalization.None;
        foreach (string name in (names ?? []).SelectMany(given => given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            int found = Array.FindIndex(Steps, step => step.Name == name);
            steps |= found >= 0 ? Steps[found].Step : throw new UsageException($"--normalise knows no '{name}'; write {string.Join(", ", Steps.Select(step => step.Name))}.");
        }

        return steps;
    }
}
