using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus readability</c>: how easily articles are read.</summary>
internal static class ReadabilityCommand
{
    public static Command Create()
    {
        var headline = new Option<bool>("--with-headline") { Description = "Count the headline too, as a sentence of its own." };
        var command = new Command("readability", "Measures how easily each article is read, by the formulas for its language: LIX and RIX; Amstad and the Wiener Sachtextformeln for German; Flesch, SMOG, Fog and others for English.")
        {
            headline,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            IReadOnlyList<ArticleReadability> rows = input.Load(parsed).Readability(new ReadabilityOptions { WithHeadline = parsed.GetValue(headline) });
            output.Write(parsed, rows, Columns(rows));
            return ExitCode.Success;
        });
        return command;
    }

    // Of the formulas for one language only those that any article has.
    private static string[] Columns(IReadOnlyList<ArticleReadability> rows) =>
    [
        nameof(ArticleReadability.ArticleId),
        nameof(ArticleReadability.Language),
        nameof(ArticleReadability.Words),
        nameof(ArticleReadability.Sentences),
        nameof(ArticleReadability.MeanSentenceLength),
        nameof(ArticleReadability.MeanSyllables),
        nameof(ArticleReadability.Lix),
        .. rows.Any(row => row.Amstad is not null) ? [nameof(ArticleReadability.Amstad), nameof(ArticleReadability.WienerSachtext1)] : Array.Empty<string>(),
        .. rows.Any(row => row.Flesch is not null) ? [nameof(ArticleReadability.Flesch), nameof(ArticleReadability.FleschKincaid)] : Array.Empty<string>(),
    ];
}
