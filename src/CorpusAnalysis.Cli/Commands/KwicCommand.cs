using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus kwic</c>: words in context.</summary>
internal static class KwicCommand
{
    public static Command Create()
    {
        var pattern = new Argument<string>("PATTERN") { Description = "A word, a glob (Klimafinanz*), or a phrase (\"grüne Anleihe*\")." };
        var window = new Option<int>("--window") { Description = "Tokens on each side.", DefaultValueFactory = _ => 8, HelpName = "N" };
        var command = new Command("kwic", "Shows every place of a word with its context.") { window };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(pattern);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(window) < 0)
            {
                throw new UsageException("--window must be 0 or more.");
            }

            output.Write(parsed, input.Load(parsed).Concordance(parsed.GetRequiredValue(pattern), parsed.GetValue(window)));
            return ExitCode.Success;
        });
        return command;
    }
}
