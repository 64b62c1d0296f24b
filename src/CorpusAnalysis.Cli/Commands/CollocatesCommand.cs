using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus collocates</c>: words that keep company.</summary>
internal sealed class CollocatesCommand
{
    private const int NetworkSize = 20;

    // Those that the short table shows; with another one the long table is shown, so that no rank is without its number.
    private static readonly CollocationMeasure[] Short =
        [CollocationMeasure.LogDice, CollocationMeasure.MutualInformation, CollocationMeasure.TScore, CollocationMeasure.LogLikelihood, CollocationMeasure.JointFrequency];

    private static readonly string[] Essential =
    [
        nameof(Collocate.LogDice),
        nameof(Collocate.MutualInformation),
        nameof(Collocate.LogLikelihood),
        nameof(Collocate.AdjustedP),
        nameof(Collocate.JointDocumentFrequency),
        nameof(Collocate.TScore),
        nameof(Collocate.Frequency),
        nameof(Collocate.ExpectedFrequency),
    ];

    private readonly Argument<string> _pattern = new("PATTERN") { Description = $"The node: {SharedOptions.PatternForms}." };
    private readonly Option<int> _span = new("--span") { Description = "Tokens on each side.", DefaultValueFactory = _ => 5, HelpName = "N" };
    private readonly Option<int?> _left = new("--left") { Description = "Tokens before the node, where it is not --span.", HelpName = "N" };
    private readonly Option<int?> _right = new("--right") { Description = "Tokens behind the node, where it is not --span.", HelpName = "N" };
    private readonly ChoiceOption<TextUnit> _within = new("--within", "The piece of an article out of which no span reaches", TextUnit.Article);
    private readonly ChoiceOption<CollocationMeasure> _measure = new("--measure", "What to rank by; one that the short table lacks shows all measures", CollocationMeasure.LogDice);
    private readonly ChoiceOption<TestCorrection> _correction = new("--correction", "How p is corrected over all collocates", TestCorrection.Holm);
    private readonly Option<bool> _all = new("--all-measures") { Description = "Show all measures of association, not only logDice, mutual information, t and G²." };
    private readonly Option<int?> _network = new("--network")
    {
        Description = $"List the links of the node to its N best collocates by logDice ({NetworkSize} where no N is given), and the links among these; stands behind PATH and PATTERN.",
        HelpName = "N",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _frequency = new("--min-frequency") { Description = "Tokens that a collocate must have near the node.", DefaultValueFactory = _ => 3, HelpName = "N" };
    private readonly Option<int> _articles = new("--min-articles") { Description = "Articles in which it must stand near the node.", DefaultValueFactory = _ => 2, HelpName = "N" };
    private readonly Option<string?> _without = new("--without-stop-words") { Description = "Leave out the function words of a language: az, de, en, fr or ru.", HelpName = "LANGUAGE" };
    private readonly Option<int> _top = new("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };

    public static Command Create() => new CollocatesCommand().Build();

    private Command Build()
    {
        var command = new Command("collocates", "Lists the words near a word: logDice and mutual information (effect), G² and t (evidence).")
        {
            _span, _left, _right, _within, _measure, _correction, _all, _network, _frequency, _articles, _without, _top,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(_pattern);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            CollocationOptions options = Options(parsed);
            string node = parsed.GetRequiredValue(_pattern);
            if (SizeOfNetwork(parsed) is { } size)
            {
                output.Write(parsed, input.Load(parsed).CollocationNetwork(node, size, options));
                return ExitCode.Success;
            }

            IReadOnlyList<Collocate> rows = Rows.Top(input.Load(parsed).Collocates(node, options), parsed.GetValue(_top));
            if (parsed.GetValue(_all) || !Short.Contains(options.RankBy))
            {
                output.Write(parsed, rows.AllMeasures(), Columns(options.RankBy, Enum.GetNames<CollocationMeasure>()));
            }
            else
            {
                output.Write(parsed, rows, Columns(options.RankBy));
            }

            return ExitCode.Success;
        });
        return command;
    }

    // What the rows are ranked by stands before the other measures, so that a narrow window shows it too.
    private static string[] Columns(CollocationMeasure ranked, params IEnumerable<string> others) =>
        [.. new[] { nameof(Collocate.Term), nameof(Collocate.JointFrequency), ranked.ToString() }.Concat(Essential).Concat(others).Distinct()];

    private CollocationOptions Options(ParseResult parsed)
    {
        if (parsed.GetValue(_span) < 1 || parsed.GetValue(_frequency) < 1 || parsed.GetValue(_articles) < 1)
        {
            throw new UsageException("--span, --min-frequency and --min-articles must be 1 or more.");
        }

        var options = new CollocationOptions
        {
            Left = parsed.GetValue(_left) ?? parsed.GetValue(_span),
            Right = parsed.GetValue(_right) ?? parsed.GetValue(_span),
            Within = _within.Read(parsed)!.Value,
            RankBy = _measure.Read(parsed)!.Value,
            Correction = _correction.Read(parsed)!.Value,
            MinFrequency = parsed.GetValue(_frequency),
            MinDocumentFrequency = parsed.GetValue(_articles),
            WithoutStopWords = parsed.GetValue(_without),
        };
        return options.Left < 0 || options.Right < 0 || (options.Left == 0 && options.Right == 0)
            ? throw new UsageException("--left and --right must be 0 or more, and one of them 1 or more.")
            : options;
    }

    // Null where no network is asked for.
    private int? SizeOfNetwork(ParseResult parsed)
    {
        foreach (Option other in new Option[] { _measure, _all, _top })
        {
            SharedOptions.AtMostOne(parsed, _network, other);
        }

        return parsed.GetResult(_network) switch
        {
            null or { Implicit: true } => null,
            { Tokens.Count: 0 } => NetworkSize,
            _ => parsed.GetValue(_network) is >= 1 and int size ? size : throw new UsageException("--network must be 1 or more."),
        };
    }
}
