using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus themes</c>: how much is written about themes.</summary>
internal static class ThemesCommand
{
    /// <summary>What <c>--dictionary</c> means.</summary>
    public const string DictionaryDescription = $"The theme dictionary; by default {FileName} in the folder, else corpus/{FileName}.";

    private const string FileName = "themes.yml";
    private static readonly string Bundled = Path.Combine("corpus", FileName);

    private static readonly Option<string?> DictionaryFile = new("--dictionary") { Description = DictionaryDescription, HelpName = "FILE" };
    private static readonly Option<bool> Hits = new("--hits") { Description = "List every hit with its pattern, article and sentence." };
    private static readonly Option<bool> Months = new("--months") { Description = "One row per theme and month." };
    private static readonly NumberOption<int> FewArticles = SharedOptions.Whole("--few-articles", "With --months: articles below which a month is marked.", 10);
    private static readonly Option<string?> By = new("--by") { Description = "One row per theme and value of a field.", HelpName = "FIELD" };
    private static readonly Option<bool> Pairs = new("--pairs") { Description = "One row per pair of themes: how often they stand in one article." };
    private static readonly Option<bool> Scores = new("--scores") { Description = "One row per article and theme: hits, score by the weights of the patterns, present or not." };
    private static readonly Option<bool> Patterns = new("--patterns") { Description = "One row per theme and pattern: what each brings; with --codes whether that is right." };

    private static readonly ComparisonOptions Comparison = new(
        "Compare the themes of the articles that meet a condition like those of --only with those of others: G² (evidence) and log ratio (effect); may be given several times, all must hold.",
        isRequired: false,
        "a theme",
        frequency: 1,
        articles: 1);

    private static readonly Option<bool> Measures = ComparisonOptions.Measures("With --target: ");
    private static readonly Option<string?> Codes = new("--codes") { Description = "Measure the themes against hand codes: precision, recall, F1, κ, α.", HelpName = "FILE" };
    private static readonly Option<bool> Differences = new("--differences") { Description = "With --codes: list the articles where patterns and codes differ." };
    private static readonly Option<bool> Agreement = new("--agreement") { Description = "With --codes: how far the two coders agree on all the codes of the file, theme by theme: κ and α with intervals." };
    private static readonly NumberOption<int> MinHits = SharedOptions.Whole("--min-hits", "With --scores or --codes: hits from which a theme is present.", 1, least: 1);
    private static readonly NumberOption<double> MinPerThousand = new("--min-per-thousand", "With --scores: hits in a thousand tokens from which it is.", 0, rate => rate >= 0, "0 or more");
    private static readonly NumberOption<double> MinScore = new("--min-score", "With --scores: the score from which it is; by default any will do.", null, _ => true, "a number");
    private static readonly Option<bool> OnlyPresent = new("--only-present") { Description = "With --scores: leave out the rows of themes that are not present." };

    public static Command Create()
    {
        var command = new Command("themes", "Counts the hits of themes and the articles that hold them.")
        {
            DictionaryFile, Hits, Months, FewArticles, By, Pairs, Scores, MinHits, MinPerThousand, MinScore, OnlyPresent, Patterns, Codes, Differences, Agreement,
        };
        Comparison.AddTo(command);
        command.Options.Add(Measures);
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            Check(parsed, input);
            if (parsed.GetValue(Agreement))
            {
                output.Write(parsed, HandCodes.Load(parsed.GetValue(Codes)!).Agreement(), ThemeColumns.Agreement);
                return ExitCode.Success;
            }

            (KeynessOptions options, Func<Corpus, (Corpus, Corpus)> groups) = (Comparison.Read(parsed), Comparison.Groups(parsed));
            ThemeDictionary themes = Dictionary(parsed.GetValue(DictionaryFile), input.Path(parsed));
            HandCodes? codes = parsed.GetValue(Codes) is { } file ? HandCodes.Load(file) : null;
            Corpus corpus = input.Load(parsed);
            if (SharedOptions.IsGiven(parsed, Comparison.Target))
            {
                WriteComparison(parsed, output, groups(corpus), themes, options);
            }
            else if (codes is not null)
            {
                WriteCodes(parsed, output, corpus.Themes(themes), codes);
            }
            else
            {
                Write(parsed, output, corpus.Themes(themes));
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The dictionary of a file, or that of a corpus.</summary>
    public static ThemeDictionary Dictionary(string? file, string corpus) => ThemeDictionary.Load(Find(file, corpus) ?? Bundled);

    /// <summary>The file of the dictionary; null where none is given and none is found.</summary>
    public static string? Find(string? file, string corpus)
    {
        string own = Path.Combine(Directory.Exists(corpus) ? corpus : Path.GetDirectoryName(corpus) ?? ".", FileName);
        return file ?? (File.Exists(own) ? own : File.Exists(Bundled) ? Bundled : null);
    }

    private static void Check(ParseResult parsed, CorpusInput input)
    {
        string[] tables = [.. new Option[] { Hits, Months, By, Pairs, Scores, Patterns, Comparison.Target }.Where(option => SharedOptions.IsGiven(parsed, option)).Select(option => option.Name)];
        if (tables.Length > 1)
        {
            throw new UsageException($"{tables[0]} and {tables[1]} are two tables; ask for one.");
        }

        string[] ofCodes = [.. new Option[] { Differences, Agreement }.Where(option => SharedOptions.IsGiven(parsed, option)).Select(option => option.Name)];
        if (parsed.GetValue(Codes) is null)
        {
            if (ofCodes.Length > 0)
            {
                throw new UsageException($"{ofCodes[0]} needs --codes FILE, such as corpus/coding/codes.csv.");
            }
        }
        else if (tables is not ([] or ["--patterns"]) || (tables.Length > 0 && ofCodes.Length > 0))
        {
            throw new UsageException($"{tables[0]} is no table of {(ofCodes is [var first, ..] ? first : "--codes")}; leave one of them out.");
        }

        CheckNeeds(parsed);
        SharedOptions.AtMostOne(parsed, Differences, Agreement);
        if (parsed.GetValue(Agreement) && (input.IsConditional(parsed) || SharedOptions.IsGiven(parsed, MinHits)))
        {
            throw new UsageException("--agreement is over all the codes of the file; leave out --only, --unique and --min-hits.");
        }
    }

    private static void CheckNeeds(ParseResult parsed)
    {
        if (!parsed.GetValue(Scores) && parsed.GetValue(Codes) is null && SharedOptions.IsGiven(parsed, MinHits))
        {
            throw new UsageException("--min-hits needs --scores or --codes.");
        }

        SharedOptions.Needs(parsed, FewArticles, Months);
        SharedOptions.Needs(parsed, MinPerThousand, Scores);
        SharedOptions.Needs(parsed, MinScore, Scores);
        SharedOptions.Needs(parsed, OnlyPresent, Scores);
        foreach (Option option in Comparison.Others.Append(Measures))
        {
            SharedOptions.Needs(parsed, option, Comparison.Target);
        }
    }

    private static void Write(ParseResult parsed, TableOutput output, ThemeMatches matches)
    {
        if (parsed.GetValue(Pairs))
        {
            output.Write(parsed, matches.Pairs(), ThemeColumns.Pairs);
        }
        else if (parsed.GetValue(Hits))
        {
            output.Write(parsed, matches.Hits(), ThemeColumns.Hits);
        }
        else if (parsed.GetValue(Months))
        {
            output.Write(parsed, matches.PerMonth(parsed.GetValue(FewArticles)), ThemeColumns.Months);
        }
        else if (parsed.GetValue(By) is { } field)
        {
            output.Write(parsed, matches.By(CorpusInput.Field(field)), ThemeColumns.Groups);
        }
        else if (parsed.GetValue(Scores))
        {
            var options = new ThemeScoreOptions
            {
                MinHits = parsed.GetValue(MinHits),
                MinPerThousand = parsed.GetValue(MinPerThousand),
                MinScore = SharedOptions.IsGiven(parsed, MinScore) ? parsed.GetValue(MinScore) : null,
                OnlyPresent = parsed.GetValue(OnlyPresent),
            };
            output.Write(parsed, matches.Scores(options), ThemeColumns.Scores);
        }
        else if (parsed.GetValue(Patterns))
        {
            output.Write(parsed, matches.Patterns(), ThemeColumns.Patterns);
        }
        else
        {
            output.Write(parsed, matches.Frequencies());
        }
    }

    private static void WriteComparison(ParseResult parsed, TableOutput output, (Corpus Target, Corpus Reference) groups, ThemeDictionary themes, KeynessOptions options)
    {
        if (parsed.GetValue(Measures))
        {
            output.Write(parsed, Keyness.ThemeMeasures(groups.Target, groups.Reference, themes, options), ComparisonOptions.ColumnsOfMeasures);
        }
        else
        {
            output.Write(parsed, Keyness.RankThemes(groups.Target, groups.Reference, themes, options), KeynessCommand.Columns);
        }
    }

    private static void WriteCodes(ParseResult parsed, TableOutput output, ThemeMatches matches, HandCodes codes)
    {
        if (parsed.GetValue(Differences))
        {
            output.Write(parsed, matches.Differences(codes, parsed.GetValue(MinHits)), ThemeColumns.Differences);
        }
        else if (parsed.GetValue(Patterns))
        {
            output.Write(parsed, matches.Patterns(codes), ThemeColumns.PatternValidation);
        }
        else
        {
            output.Write(parsed, matches.Validate(codes, parsed.GetValue(MinHits)), ThemeColumns.Validation);
        }
    }
}
