using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus terms</c>: how often terms occur.</summary>
internal static class TermsCommand
{
    public static Command Create()
    {
        var top = new Option<int>("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };
        var stopWords = new Option<string?>("--without-stop-words") { Description = "Leave out the function words of a language (az, de, en, fr, ru).", HelpName = "LANGUAGE" };
        var command = new Command("terms", "Lists terms with frequency, per million tokens, and document frequency.") { top, stopWords };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            IReadOnlyList<TermFrequency> rows = input.Load(parsed).Frequencies();
            if (parsed.GetValue(stopWords) is { } language)
            {
                rows = rows.WithoutStopWords(language);
            }

            output.Write(parsed, Rows.Top(rows, parsed.GetValue(top)));
            return ExitCode.Success;
        });
        return command;
    }
}
