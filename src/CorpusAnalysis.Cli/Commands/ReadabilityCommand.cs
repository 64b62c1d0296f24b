using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus readability</c>: how easily articles, or groups of them, are read.</summary>
internal static class ReadabilityCommand
{
    public static Command Create()
    {
        var by = new Option<string?>("--by") { Description = "One row per value of a field, such as agency or month, and language, its articles taken as one text; by default one per article.", HelpName = "FIELD" };
        var headline = new Option<bool>("--with-headline") { Description = "Count the headline too, as a sentence of its own." };
        var command = new Command("readability", "Measures how easily each article is read, by the formulas for its language: LIX and RIX; Amstad and the Wiener Sachtextformeln for German; Flesch, SMOG, Fog and others for English.")
        {
            by, headline,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new ReadabilityOptions { WithHeadline = parsed.GetValue(headline) };
            Func<Article, string>? field = parsed.GetValue(by) is { } name ? CorpusInput.Field(name) : null;
            Corpus corpus = input.Load(parsed);
            if (field is not null)
            {
                IReadOnlyList<GroupReadability> rows = corpus.Readability(field, options);
                output.Write(parsed, rows, Columns(
                    [nameof(GroupReadability.Group), nameof(GroupReadability.Language), nameof(GroupReadability.Articles)], rows.Any(row => row.Amstad is not null), rows.Any(row => row.Flesch is not null)));
            }
            else
            {
                IReadOnlyList<ArticleReadability> rows = corpus.Readability(options);
                output.Write(parsed, rows, Columns(
                    [nameof(ArticleReadability.ArticleId), nameof(ArticleReadability.Language)], rows.Any(row => row.Amstad is not null), rows.Any(row => row.Flesch is not null)));
            }

            return ExitCode.Success;
        });
        return command;
    }

    // Of the formulas for one language only those that any row has. Both kinds of rows name them alike.
    private static string[] Columns(string[] first, bool hasGerman, bool hasEnglish) =>
    [
        .. first,
        nameof(ArticleReadability.Words),
        nameof(ArticleReadability.Sentences),
        nameof(ArticleReadability.MeanSentenceLength),
        nameof(ArticleReadability.MeanSyllables),
        nameof(ArticleReadability.Lix),
        .. hasGerman ? [nameof(ArticleReadability.Amstad), nameof(ArticleReadability.WienerSachtext1)] : Array.Empty<string>(),
        .. hasEnglish ? [nameof(ArticleReadability.Flesch), nameof(ArticleReadability.FleschKincaid)] : Array.Empty<string>(),
    ];
}
