using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus keyness</c>: which terms mark some articles against others.</summary>
internal static class KeynessCommand
{
    // What a reader needs first.
    internal static readonly string[] Columns =
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

    public static Command Create()
    {
        var comparison = new ComparisonOptions(
            "The articles asked about, as conditions like those of --only; may be given several times, all must hold.", isRequired: true, "a term", frequency: 3, articles: 2);
        Option<bool> measures = ComparisonOptions.Measures("");
        NumberOption<int> top = SharedOptions.Top();
        var ngrams = new NumberOption<int>("--ngrams", "Compare rows of so many words instead of single ones, 2 to 20.", 1, size => size is >= 1 and <= 20, "from 1 to 20");
        var skip = new NumberOption<int>("--skip", "With --ngrams: tokens that may be left out between one word and the next (skip-grams).", 0, skipped => skipped is >= 0 and <= 1000, "from 0 to 1000");
        var within = new ChoiceOption<TextUnit>("--within", "With --ngrams: the piece of an article out of which no row reaches", TextUnit.Article);
        var stopWords = new StopWordsOption();
        var command = new Command("keyness", "Compares the terms of two groups of articles: G² (evidence) and log ratio (effect).");
        comparison.AddTo(command);
        foreach (Option option in new Option[] { measures, top, ngrams, skip, within, stopWords })
        {
            command.Options.Add(option);
        }

        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            KeynessOptions options = comparison.Read(parsed) with { WithoutStopWords = parsed.GetValue(stopWords) };
            var shape = new NGramOptions { Skip = parsed.GetValue(skip), Within = within.Read(parsed)!.Value };
            (int count, int size) = (parsed.GetValue(top), parsed.GetValue(ngrams));
            SharedOptions.Needs(parsed, skip, ngrams);
            SharedOptions.Needs(parsed, within, ngrams);
            Func<Corpus, (Corpus, Corpus)> groups = comparison.Groups(parsed);
            (Corpus asked, Corpus others) = groups(input.Load(parsed));
            if (parsed.GetValue(measures))
            {
                output.Write(
                    parsed,
                    Rows.Top(size > 1 ? Keyness.NGramMeasures(asked, others, size, options, shape) : Keyness.Measures(asked, others, options), count),
                    ComparisonOptions.ColumnsOfMeasures);
            }
            else
            {
                output.Write(parsed, Rows.Top(size > 1 ? Keyness.RankNGrams(asked, others, size, options, shape) : Keyness.Rank(asked, others, options), count), Columns);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
