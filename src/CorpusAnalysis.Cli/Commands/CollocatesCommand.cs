using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus collocates</c>: words that keep company.</summary>
internal static class CollocatesCommand
{
    public static Command Create()
    {
        var pattern = new Argument<string>("PATTERN") { Description = "The node: a word, a glob (Landmine*), or a phrase (\"grüne Anleihe*\")." };
        var span = new Option<int>("--span") { Description = "Tokens on each side.", DefaultValueFactory = _ => 5, HelpName = "N" };
        var frequency = new Option<int>("--min-frequency") { Description = "Tokens that a collocate must have near the node.", DefaultValueFactory = _ => 3, HelpName = "N" };
        var articles = new Option<int>("--min-articles") { Description = "Articles in which it must stand near the node.", DefaultValueFactory = _ => 2, HelpName = "N" };
        var without = new Option<string?>("--without-stop-words") { Description = "Leave out the function words of a language: az, de, en, fr or ru.", HelpName = "LANGUAGE" };
        var top = new Option<int>("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };
        var command = new Command("collocates", "Lists the words near a word: logDice and mutual information (effect), G² and t (evidence).") { span, frequency, articles, without, top };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(pattern);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(span) < 1 || parsed.GetValue(frequency) < 1 || parsed.GetValue(articles) < 1)
            {
                throw new UsageException("--span, --min-frequency and --min-articles must be 1 or more.");
            }

            var options = new CollocationOptions
            {
                Left = parsed.GetValue(span),
                Right = parsed.GetValue(span),
                MinFrequency = parsed.GetValue(frequency),
                MinDocumentFrequency = parsed.GetValue(articles),
                WithoutStopWords = parsed.GetValue(without),
            };
            output.Write(parsed, Rows.Top(input.Load(parsed).Collocates(parsed.GetRequiredValue(pattern), options), parsed.GetValue(top)));
            return ExitCode.Success;
        });
        return command;
    }
}
