using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus ngrams</c>: words that stand in a row.</summary>
internal static class NgramsCommand
{
    public static Command Create()
    {
        var size = new Option<int>("--n") { Description = "Words in a row: 2 to 20, of candidates 2 to 5.", DefaultValueFactory = _ => 2, HelpName = "N" };
        var skip = new Option<int>("--skip") { Description = "Tokens that may be left out between one word and the next (skip-grams).", DefaultValueFactory = _ => 0, HelpName = "N" };
        var within = new Choice<TextUnit>("--within", TextUnit.Article, "The piece of an article out of which no row reaches");
        var frequency = new Option<int>("--min") { Description = "Places that a row must have.", DefaultValueFactory = _ => 5, HelpName = "N" };
        var articles = new Option<int>("--min-articles") { Description = "Articles that must hold it.", DefaultValueFactory = _ => 2, HelpName = "N" };
        var without = new Option<string?>("--without-stop-words") { Description = "Leave out rows with function words of a language: az, de, en, fr or ru.", HelpName = "LANGUAGE" };
        var inside = new Option<bool>("--stop-words-inside") { Description = "Leave out only those that begin or end with one." };
        var candidates = new Option<bool>("--candidates") { Description = "Rank candidates for names, terms and set phrases: λ (effect) and z (evidence) of the words' interaction." };
        var top = new Option<int>("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };
        var command = new Command("ngrams", "Lists words that stand in a row, with frequency, per million tokens, and document frequency.")
        {
            size, skip, within.Option, frequency, articles, without, inside, candidates, top,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            int words = parsed.GetValue(size);
            var options = new NGramOptions
            {
                Skip = parsed.GetValue(skip),
                Within = within.Value(parsed),
                MinFrequency = parsed.GetValue(frequency),
                MinDocumentFrequency = parsed.GetValue(articles),
                WithoutStopWords = parsed.GetValue(without),
                StopWordsInside = parsed.GetValue(inside),
                Top = parsed.GetValue(top) is var rows and not 0 ? rows : null,
            };
            Check(words, options, parsed.GetValue(candidates));
            if (parsed.GetValue(candidates))
            {
                output.Write(parsed, input.Load(parsed).MultiWordCandidates(words, options));
            }
            else
            {
                output.Write(parsed, input.Load(parsed).NGrams(words, options));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Check(int words, NGramOptions options, bool candidates)
    {
        int most = candidates ? 5 : 20;
        string? problem = words < 2 || words > most ? $"--n must be from 2 to {most}{(candidates ? " with --candidates" : "")}."
            : options.Skip is < 0 or > 1000 ? "--skip must be from 0 to 1000."
            : candidates && options.Skip > 0 ? "--candidates are words in a row; leave --skip out."
            : options.MinFrequency < 1 || options.MinDocumentFrequency < 1 ? "--min and --min-articles must be 1 or more."
            : options.Top < 0 ? "--top must be 0 or more."
            : options is { StopWordsInside: true, WithoutStopWords: null } ? "--stop-words-inside needs --without-stop-words."
            : null;
        if (problem is not null)
        {
            throw new UsageException(problem);
        }
    }
}
