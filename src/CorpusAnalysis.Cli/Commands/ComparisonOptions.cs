using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>The options by which two groups of articles are compared: which they are, what is ranked, how, and in which order.</summary>
internal sealed class ComparisonOptions
{
    private readonly Option<string[]> _reference = new("--reference")
    {
        Description = "What they are compared with, as conditions like those of --only that must all hold; by default all others.",
        HelpName = CorpusInput.ConditionName,
    };

    private readonly NumberOption<int> _frequency;
    private readonly NumberOption<int> _articles;
    private readonly ChoiceOption<KeynessOrder> _order = new("--order", "By log ratio among the significant, or by G² alone", KeynessOrder.Effect);
    private readonly ChoiceOption<KeynessTest> _test = new("--test", "The test that p comes from", KeynessTest.LogLikelihood);
    private readonly ChoiceOption<TestCorrection> _correction = new("--correction", "The correction of p over all that is ranked", TestCorrection.Holm);
    private readonly NumberOption<double> _significance = SharedOptions.Part("--significance", "The corrected p below which a difference is significant, for the order by effect.", new KeynessOptions().Significance);

    /// <summary>Creates the options.</summary>
    /// <param name="target">What <c>--target</c> means, in a sentence.</param>
    /// <param name="isRequired">Whether the command cannot do without.</param>
    /// <param name="ranked">What is ranked: <c>a term</c>.</param>
    /// <param name="frequency">The least frequency by default.</param>
    /// <param name="articles">The least number of articles by default.</param>
    public ComparisonOptions(string target, bool isRequired, string ranked, int frequency, int articles)
    {
        Target = new("--target") { Description = target, Required = isRequired, HelpName = CorpusInput.ConditionName };
        _frequency = SharedOptions.Whole("--min-frequency", $"Places that {ranked} must have.", frequency, least: 1);
        _articles = SharedOptions.Whole("--min-articles", $"Articles that must hold {ranked}.", articles, least: 1);
    }

    /// <summary>What a table of every measure shows first.</summary>
    public static IReadOnlyList<string> ColumnsOfMeasures { get; } =
    [
        nameof(KeynessMeasures.Term),
        nameof(KeynessMeasures.TargetFrequency),
        nameof(KeynessMeasures.ReferenceFrequency),
        nameof(KeynessMeasures.LogLikelihood),
        nameof(KeynessMeasures.AdjustedP),
        nameof(KeynessMeasures.LogRatio),
        nameof(KeynessMeasures.PercentDifference),
        nameof(KeynessMeasures.OddsRatio),
        nameof(KeynessMeasures.WeightedLogOddsZ),
        nameof(KeynessMeasures.ChiSquared),
        nameof(KeynessMeasures.FisherP),
        nameof(KeynessMeasures.TargetDocumentFrequency),
        nameof(KeynessMeasures.ReferenceDocumentFrequency),
    ];

    /// <summary>The articles asked about, as conditions that must all hold.</summary>
    public Option<string[]> Target { get; }

    /// <summary>All but <see cref="Target"/>, without which they mean nothing.</summary>
    public IEnumerable<Option> Others => [_reference, _frequency, _articles, _order, _test, _correction, _significance];

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in Others.Prepend(Target))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>An option by which every measure is given.</summary>
    /// <param name="needed">What else it needs: <c>With --x: </c>, or nothing.</param>
    public static Option<bool> Measures(string needed) => new("--measures")
    {
        Description = needed + "Give every measure: G² over two and four cells, χ² with and without Yates' correction, Fisher's p, BIC, %DIFF, odds ratio, simple maths, weighted log-odds.",
    };

    /// <summary>How to rank.</summary>
    /// <exception cref="UsageException">There is no such choice.</exception>
    public KeynessOptions Read(ParseResult parsed) => new()
    {
        MinFrequency = parsed.GetValue(_frequency),
        MinDocumentFrequency = parsed.GetValue(_articles),
        Order = _order.Read(parsed)!.Value,
        Test = _test.Read(parsed)!.Value,
        Correction = _correction.Read(parsed)!.Value,
        Significance = parsed.GetValue(_significance),
    };

    /// <summary>How to take the two groups from the articles; to be asked before these are loaded, so that a wrong condition is told at once.</summary>
    /// <exception cref="UsageException">What was given is no condition.</exception>
    public Func<Corpus, (Corpus Target, Corpus Reference)> Groups(ParseResult parsed)
    {
        Func<Article, bool>[] target = CorpusInput.Conditions(parsed.GetValue(Target)), reference = CorpusInput.Conditions(parsed.GetValue(_reference));
        return corpus => (Of(corpus, target), Of(corpus, reference));
    }

    private static Corpus Of(Corpus corpus, Func<Article, bool>[] conditions) => conditions.Aggregate(corpus, (view, condition) => view.Where(condition));
}
