using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus keyness</c>: which terms mark some articles against others.</summary>
internal static class KeynessCommand
{
    public static Command Create()
    {
        var target = new Option<string>("--target") { Description = "The articles asked about.", Required = true, HelpName = "FIELD=VALUE" };
        var reference = new Option<string?>("--reference") { Description = "What they are compared with; by default all others.", HelpName = "FIELD=VALUE" };
        var frequency = new Option<int>("--min-frequency") { Description = "Tokens that a term must have.", DefaultValueFactory = _ => 3, HelpName = "N" };
        var articles = new Option<int>("--min-articles") { Description = "Articles that must hold a term.", DefaultValueFactory = _ => 2, HelpName = "N" };
        var top = new Option<int>("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };
        var order = new Option<KeynessOrder>("--order") { Description = "effect: by log ratio among the significant; evidence: by G².", HelpName = "effect|evidence" };
        var test = new Option<KeynessTest>("--test") { Description = $"The test that p comes from: {string.Join(", ", Enum.GetNames<KeynessTest>())}.", HelpName = "TEST" };
        var correction = new Option<TestCorrection>("--correction") { Description = $"The correction of p over all terms: {string.Join(", ", Enum.GetNames<TestCorrection>())}.", HelpName = "CORRECTION" };
        var stopWords = new Option<string?>("--without-stop-words") { Description = "Leave out the function words of a language (az, de, en, fr, ru).", HelpName = "LANGUAGE" };
        var command = new Command("keyness", "Compares the terms of two groups of articles: G² (evidence) and log ratio (effect).") { target, reference, frequency, articles, top, order, test, correction, stopWords };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(frequency) < 1 || parsed.GetValue(articles) < 1)
            {
                throw new UsageException("--min-frequency and --min-articles must be 1 or more.");
            }

            Corpus corpus = input.Load(parsed);
            IReadOnlyList<Keyword> rows = Keyness.Rank(
                corpus.Where(CorpusInput.Condition(parsed.GetRequiredValue(target))),
                parsed.GetValue(reference) is { } condition ? corpus.Where(CorpusInput.Condition(condition)) : corpus,
                new KeynessOptions
                {
                    MinFrequency = parsed.GetValue(frequency),
                    MinDocumentFrequency = parsed.GetValue(articles),
                    Order = parsed.GetValue(order),
                    Test = parsed.GetValue(test),
                    Correction = parsed.GetValue(correction),
                    WithoutStopWords = parsed.GetValue(stopWords),
                });
            output.Write(parsed, Rows.Top(rows, parsed.GetValue(top)));
            return ExitCode.Success;
        });
        return command;
    }
}
