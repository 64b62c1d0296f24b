using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus keyness</c>: which terms mark some articles against others.</summary>
internal static class KeynessCommand
{
    // What a reader needs first.
    private static readonly string[] Columns =
    [
        nameof(Keyword.Term),
        nameof(Keyword.TargetFrequency),
        nameof(Keyword.ReferenceFrequency),
        nameof(Keyword.LogLikelihood),
        nameof(Keyword.AdjustedP),
        nameof(Keyword.LogRatio),
        nameof(Keyword.LogRatioLow),
        nameof(Keyword.LogRatioHigh),
        nameof(Keyword.TargetDocumentFrequency),
        nameof(Keyword.ReferenceDocumentFrequency),
        nameof(Keyword.TargetDP),
        nameof(Keyword.TargetPerMillion),
        nameof(Keyword.ReferencePerMillion),
    ];

    private static readonly string[] ColumnsOfMeasures =
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

    public static Command Create()
    {
        var target = new Option<string>("--target") { Description = "The articles asked about.", Required = true, HelpName = "FIELD=VALUE" };
        var reference = new Option<string?>("--reference") { Description = "What they are compared with; by default all others.", HelpName = "FIELD=VALUE" };
        var measures = new Option<bool>("--measures") { Description = "Give every measure: G² over two and four cells, χ² with and without Yates' correction, Fisher's p, BIC, %DIFF, odds ratio, simple maths, weighted log-odds." };
        NumberOption<int> frequency = SharedOptions.Whole("--min-frequency", "Tokens that a term must have.", 3, least: 1);
        NumberOption<int> articles = SharedOptions.Whole("--min-articles", "Articles that must hold a term.", 2, least: 1);
        NumberOption<int> top = SharedOptions.Top();
        var order = new ChoiceOption<KeynessOrder>("--order", "By log ratio among the significant, or by G² alone", KeynessOrder.Effect);
        var test = new ChoiceOption<KeynessTest>("--test", "The test that p comes from", KeynessTest.LogLikelihood);
        var correction = new ChoiceOption<TestCorrection>("--correction", "The correction of p over all terms", TestCorrection.Holm);
        var stopWords = new StopWordsOption();
        var command = new Command("keyness", "Compares the terms of two groups of articles: G² (evidence) and log ratio (effect).") { target, reference, measures, frequency, articles, top, order, test, correction, stopWords };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new KeynessOptions
            {
                MinFrequency = parsed.GetValue(frequency),
                MinDocumentFrequency = parsed.GetValue(articles),
                Order = order.Read(parsed)!.Value,
                Test = test.Read(parsed)!.Value,
                Correction = correction.Read(parsed)!.Value,
                WithoutStopWords = parsed.GetValue(stopWords),
            };
            int count = parsed.GetValue(top);
            Corpus corpus = input.Load(parsed);
            Corpus asked = corpus.Where(CorpusInput.Condition(parsed.GetRequiredValue(target)));
            Corpus others = parsed.GetValue(reference) is { } condition ? corpus.Where(CorpusInput.Condition(condition)) : corpus;
            if (parsed.GetValue(measures))
            {
                output.Write(parsed, Rows.Top(Keyness.Measures(asked, others, options), count), ColumnsOfMeasures);
            }
            else
            {
                output.Write(parsed, Rows.Top(Keyness.Rank(asked, others, options), count), Columns);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
