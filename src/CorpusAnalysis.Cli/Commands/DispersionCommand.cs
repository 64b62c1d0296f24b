using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus dispersion</c>: how evenly words are spread.</summary>
internal static class DispersionCommand
{
    public static Command Create()
    {
        Argument<string[]> patterns = SharedOptions.Patterns("without any, all terms");
        NumberOption<int> parts = SharedOptions.Whole("--parts", "Parts of equally many tokens to divide the corpus into; 0 for one part per article.", 0);
        var points = new Option<bool>("--points") { Description = "List the places of the patterns, for a dispersion plot." };
        NumberOption<int> frequency = SharedOptions.Whole("--min-frequency", "Without patterns: tokens that a term must have.", 3, least: 1);
        var stopWords = new StopWordsOption();
        NumberOption<int> top = SharedOptions.Top(description: "Without patterns: rows to show; 0 for all.");
        var command = new Command("dispersion", "Measures how evenly words are spread over the articles: DP, Juilland's D, Carroll's D2, Rosengren's S, Kullback and Leibler's divergence.")
        {
            parts, points, frequency, stopWords, top,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(patterns);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] wanted = SharedOptions.Given(parsed, patterns);
            int divided = parsed.GetValue(parts);
            if (parsed.GetValue(points))
            {
                CheckPoints(parsed, wanted, parts);
                output.Write(parsed, input.Load(parsed).DispersionPoints(wanted));
            }
            else if (wanted.Length > 0)
            {
                output.Write(parsed, input.Load(parsed).Dispersion(wanted, divided), Columns(divided));
            }
            else
            {
                (int least, Func<string, bool> isLeftOut) = (parsed.GetValue(frequency), stopWords.Read(parsed));
                DispersionRow[] rows = [.. input.Load(parsed).TermDispersion(divided, least).Where(row => !isLeftOut(row.Term))];
                output.Write(parsed, Rows.Top(rows, parsed.GetValue(top)), Columns(divided));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void CheckPoints(ParseResult parsed, string[] patterns, Option parts)
    {
        if (patterns.Length == 0 || SharedOptions.IsGiven(parsed, parts))
        {
            throw new UsageException("--points needs a PATTERN, and no --parts.");
        }
    }

    // With one part per article the range is the document frequency again.
    private static string[] Columns(int parts) =>
    [
        nameof(DispersionRow.Term),
        nameof(DispersionRow.Frequency),
        nameof(DispersionRow.DocumentFrequency),
        .. parts == 0 ? Array.Empty<string>() : [nameof(DispersionRow.Range), nameof(DispersionRow.Parts)],
        nameof(DispersionRow.DP),
        nameof(DispersionRow.DPNorm),
        nameof(DispersionRow.JuillandD),
        nameof(DispersionRow.CarrollD2),
        nameof(DispersionRow.RosengrenS),
        nameof(DispersionRow.KLD),
    ];
}
