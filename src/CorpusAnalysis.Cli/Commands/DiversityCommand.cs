using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus diversity</c>: how varied the vocabulary is.</summary>
internal static class DiversityCommand
{
    public static Command Create()
    {
        var by = new Option<string?>("--by") { Description = "One row per value of a field, such as agency or month, its articles read one behind the other; by default one per article.", HelpName = "FIELD" };
        var withoutNumbers = new Option<bool>("--without-numbers") { Description = "Leave out tokens without a letter, such as 2024." };
        NumberOption<int> window = SharedOptions.Whole("--window", "Tokens of a window of MATTR.", LexicalDiversity.DefaultWindow, least: 1);
        NumberOption<int> segment = SharedOptions.Whole("--segment", "Tokens of a segment of MSTTR.", LexicalDiversity.DefaultWindow, least: 1);
        NumberOption<int> sample = SharedOptions.Whole("--sample", "Tokens of a sample of HD-D.", LexicalDiversity.DefaultSample, least: 1);
        NumberOption<double> threshold = SharedOptions.Part("--threshold", "Type-token ratio at which a factor of MTLD closes, between 0 and 1.", LexicalDiversity.DefaultThreshold);
        var command = new Command("diversity", "Measures how varied the vocabulary of articles is: type-token ratio, MATTR, MTLD, HD-D, Yule's K and a dozen more.")
        {
            by, withoutNumbers, window, segment, sample, threshold,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new LexicalDiversityOptions
            {
                WithoutNumbers = parsed.GetValue(withoutNumbers),
                Window = parsed.GetValue(window),
                Segment = parsed.GetValue(segment),
                Sample = parsed.GetValue(sample),
                Threshold = parsed.GetValue(threshold),
            };
            Corpus corpus = input.Load(parsed);
            string? field = parsed.GetValue(by);
            output.Write(parsed, field is null ? corpus.LexicalDiversity(options) : corpus.LexicalDiversity(CorpusInput.Field(field), options), Columns(field is not null));
            return ExitCode.Success;
        });
        return command;
    }

    // The measures that do not depend on the length of the text come first.
    private static string[] Columns(bool areGroups) =>
    [
        nameof(TextDiversity.Text),
        .. areGroups ? [nameof(TextDiversity.Articles)] : Array.Empty<string>(),
        nameof(TextDiversity.Tokens),
        nameof(TextDiversity.Types),
        nameof(TextDiversity.TypeTokenRatio),
        nameof(TextDiversity.Mattr),
        nameof(TextDiversity.Mtld),
        nameof(TextDiversity.HdD),
        nameof(TextDiversity.YuleK),
        nameof(TextDiversity.GuiraudR),
        nameof(TextDiversity.HerdanC),
        nameof(TextDiversity.MaasSquared),
    ];
}
