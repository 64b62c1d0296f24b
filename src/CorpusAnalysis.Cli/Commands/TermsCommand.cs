using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus terms</c>: how often terms occur.</summary>
internal static class TermsCommand
{
    public static Command Create()
    {
        var top = new Option<int>("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };
        var stopWords = new Option<string?>("--without-stop-words") { Description = "Leave out the function words of a language (az, de, en, fr, ru).", HelpName = "LANGUAGE" };
        var by = new Option<string?>("--by") { Description = "Count the groups of a field apart, such as section or month; --top then counts for each group.", HelpName = "FIELD" };
        var command = new Command("terms", "Lists terms with frequency, per million tokens with its interval over articles, and document frequency.") { top, stopWords, by };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            Corpus corpus = input.Load(parsed);
            if (parsed.GetValue(by) is { } field)
            {
                output.Write(parsed, corpus.By(CorpusInput.Field(field)).SelectMany(group => Groups(group, Listed(group.Corpus))));
            }
            else
            {
                output.Write(parsed, Listed(corpus));
            }

            IReadOnlyList<TermFrequency> Listed(Corpus articles)
            {
                IReadOnlyList<TermFrequency> rows = articles.Frequencies();
                return Rows.Top(parsed.GetValue(stopWords) is { } language ? rows.WithoutStopWords(language) : rows, parsed.GetValue(top));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<GroupTermFrequency> Groups(CorpusGroup<string> group, IReadOnlyList<TermFrequency> rows) => rows.Select(row =>
        new GroupTermFrequency(group.Key, row.Term, row.Frequency, row.PerMillion, row.DocumentFrequency, row.PerMillionLow, row.PerMillionHigh));
}
