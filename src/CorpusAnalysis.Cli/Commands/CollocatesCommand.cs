using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus collocates</c>: words that keep company.</summary>
internal static class CollocatesCommand
{
    // Those that the short table shows; with another one the long table is shown, so that no rank is without its number.
    private static readonly CollocationMeasure[] Short =
        [CollocationMeasure.LogDice, CollocationMeasure.MutualInformation, CollocationMeasure.TScore, CollocationMeasure.LogLikelihood, CollocationMeasure.JointFrequency];

    public static Command Create()
    {
        var pattern = new Argument<string>("PATTERN") { Description = "The node: a word, a glob (Landmine*), or a phrase (\"grüne Anleihe*\")." };
        var span = new Option<int>("--span") { Description = "Tokens on each side.", DefaultValueFactory = _ => 5, HelpName = "N" };
        var left = new Option<int?>("--left") { Description = "Tokens before the node, where it is not --span.", HelpName = "N" };
        var right = new Option<int?>("--right") { Description = "Tokens behind the node, where it is not --span.", HelpName = "N" };
        var within = new Choice<TextUnit>("--within", TextUnit.Article, "The piece of an article out of which no span reaches");
        var measure = new Choice<CollocationMeasure>("--measure", CollocationMeasure.LogDice, "What to rank by; one that the short table lacks shows all measures");
        var correction = new Choice<PValueCorrection>("--correction", PValueCorrection.Holm, "How p is corrected over all collocates");
        var all = new Option<bool>("--all-measures") { Description = "Show all measures of association, not only logDice, mutual information, t and G²." };
        var frequency = new Option<int>("--min-frequency") { Description = "Tokens that a collocate must have near the node.", DefaultValueFactory = _ => 3, HelpName = "N" };
        var articles = new Option<int>("--min-articles") { Description = "Articles in which it must stand near the node.", DefaultValueFactory = _ => 2, HelpName = "N" };
        var without = new Option<string?>("--without-stop-words") { Description = "Leave out the function words of a language: az, de, en, fr or ru.", HelpName = "LANGUAGE" };
        var top = new Option<int>("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };
        var command = new Command("collocates", "Lists the words near a word: logDice and mutual information (effect), G² and t (evidence).")
        {
            span, left, right, within.Option, measure.Option, correction.Option, all, frequency, articles, without, top,
        };
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
                Left = parsed.GetValue(left) ?? parsed.GetValue(span),
                Right = parsed.GetValue(right) ?? parsed.GetValue(span),
                Within = within.Value(parsed),
                RankBy = measure.Value(parsed),
                Correction = correction.Value(parsed),
                MinFrequency = parsed.GetValue(frequency),
                MinDocumentFrequency = parsed.GetValue(articles),
                WithoutStopWords = parsed.GetValue(without),
            };
            if (options.Left < 0 || options.Right < 0 || (options.Left == 0 && options.Right == 0))
            {
                throw new UsageException("--left and --right must be 0 or more, and one of them 1 or more.");
            }

            IReadOnlyList<Collocate> rows = Rows.Top(input.Load(parsed).Collocates(parsed.GetRequiredValue(pattern), options), parsed.GetValue(top));
            if (parsed.GetValue(all) || !Short.Contains(options.RankBy))
            {
                output.Write(parsed, rows.AllMeasures());
            }
            else
            {
                output.Write(parsed, rows);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
