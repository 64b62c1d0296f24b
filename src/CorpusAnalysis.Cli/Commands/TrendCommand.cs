using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus trend</c>: whether more or less is written of something.</summary>
internal sealed class TrendCommand
{
    // What a reader needs first.
    private static readonly string[] Columns =
    [
        nameof(FrequencyMonth.Pattern),
        nameof(FrequencyMonth.Month),
        nameof(FrequencyMonth.Hits),
        nameof(FrequencyMonth.PerMillion),
        nameof(FrequencyMonth.PerMillionLow),
        nameof(FrequencyMonth.PerMillionHigh),
        nameof(FrequencyMonth.FewArticles),
        nameof(FrequencyMonth.Articles),
        nameof(FrequencyMonth.ArticlesWithHits),
        nameof(FrequencyMonth.Tokens),
    ];

    private static readonly string[] TestColumns =
    [
        nameof(MonthlyTrend.Pattern),
        nameof(MonthlyTrend.Months),
        nameof(MonthlyTrend.Gaps),
        nameof(MonthlyTrend.Tau),
        nameof(MonthlyTrend.PValue),
        nameof(MonthlyTrend.Slope),
        nameof(MonthlyTrend.SlopeLow),
        nameof(MonthlyTrend.SlopeHigh),
        nameof(MonthlyTrend.ChangeMonth),
        nameof(MonthlyTrend.ChangePValue),
        nameof(MonthlyTrend.MedianBefore),
        nameof(MonthlyTrend.MedianAfter),
    ];

    private readonly Argument<string[]> _patterns = SharedOptions.Patterns("each is counted by itself");
    private readonly Option<string[]> _themes = new("--theme") { Description = "Count a theme, with those below it; may be given several times.", HelpName = "NAME" };
    private readonly Option<string?> _dictionary = new("--dictionary") { Description = ThemesCommand.DictionaryDescription, HelpName = "FILE" };
    private readonly Option<bool> _test = new("--test") { Description = "Test each over all its months: Mann and Kendall's trend, Sen's slope, Pettitt's change." };
    private readonly Option<bool> _without = new("--without-few-articles") { Description = "With --test: leave out the months marked as having few articles." };
    private readonly NumberOption<int> _few = SharedOptions.Whole("--few-articles", "Articles below which a month is marked.", new FrequencyPerMonthOptions().FewArticles);
    private readonly NumberOption<int> _resamples = SharedOptions.Whole("--resamples", "Samples drawn for an interval.", new FrequencyPerMonthOptions().Resamples, least: 100);
    private readonly NumberOption<int> _seed = SharedOptions.Whole("--seed", "Starts the random numbers of the intervals: the same seed gives the same ones.", new FrequencyPerMonthOptions().Seed, least: int.MinValue);
    private readonly NumberOption<double> _confidence = SharedOptions.Part("--confidence", "The level of the intervals, between 0 and 1.", new FrequencyPerMonthOptions().Confidence);

    public static Command Create() => new TrendCommand().Build();

    private Command Build()
    {
        var command = new Command("trend", "Counts words or themes month by month, per million tokens with an interval over articles, and tests whether they rise or fall.")
        {
            _themes, _dictionary, _test, _without, _few, _resamples, _seed, _confidence,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(_patterns);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            FrequencyPerMonthOptions options = Options(parsed);
            Theme[] themes = Themes(parsed, input.Path(parsed));
            Corpus corpus = input.Load(parsed);
            IReadOnlyList<FrequencyMonth>[] series =
            [
                .. SharedOptions.Given(parsed, _patterns).Select(pattern => corpus.FrequencyPerMonth(pattern, options)),
                .. themes.Select(theme => corpus.FrequencyPerMonth(theme, options)),
            ];
            if (parsed.GetValue(_test))
            {
                output.Write(parsed, series.Select(months => Trend.Of(months, !parsed.GetValue(_without), options.Confidence)), TestColumns);
            }
            else
            {
                output.Write(parsed, series.SelectMany(months => months), Columns);
            }

            Report(corpus);
            return ExitCode.Success;
        });
        return command;
    }

    private FrequencyPerMonthOptions Options(ParseResult parsed)
    {
        SharedOptions.Needs(parsed, _dictionary, _themes);
        SharedOptions.Needs(parsed, _without, _test);
        if (SharedOptions.Given(parsed, _patterns).Length == 0 && !SharedOptions.IsGiven(parsed, _themes))
        {
            throw new UsageException("give a PATTERN or --theme NAME.");
        }

        return new FrequencyPerMonthOptions
        {
            FewArticles = parsed.GetValue(_few),
            Resamples = parsed.GetValue(_resamples),
            Seed = parsed.GetValue(_seed),
            Confidence = parsed.GetValue(_confidence),
        };
    }

    private Theme[] Themes(ParseResult parsed, string path)
    {
        if (parsed.GetValue(_themes) is not { Length: > 0 } names)
        {
            return [];
        }

        ThemeDictionary dictionary = ThemesCommand.Dictionary(parsed.GetValue(_dictionary), path);
        return [.. names.Select(name => dictionary[name])];
    }

    private static void Report(Corpus corpus)
    {
        int undated = corpus.Articles.Count(article => article.Month is null);
        if (undated > 0)
        {
            Console.Error.WriteLine($"corpus: left out: {undated} articles whose date lacks its year or month; --year or metadata can give it.");
        }
    }
}
