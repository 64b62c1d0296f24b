using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus ngrams</c>: words that stand in a row, or near each other.</summary>
internal sealed class NgramsCommand
{
    private const int MaxWindow = 1001;

    // Effect and evidence before what they are computed from.
    private static readonly string[] ColumnsOfCandidates =
    [
        nameof(MultiWordCandidate.Text),
        nameof(MultiWordCandidate.Frequency),
        nameof(MultiWordCandidate.Lambda),
        nameof(MultiWordCandidate.Z),
        nameof(MultiWordCandidate.AdjustedP),
        nameof(MultiWordCandidate.DocumentFrequency),
        nameof(MultiWordCandidate.PerMillion),
    ];

    private static readonly string[] Columns = [nameof(NGramFrequency.Text), nameof(NGramFrequency.Frequency), nameof(NGramFrequency.DocumentFrequency), nameof(NGramFrequency.PerMillion)];

    private readonly Option<int> _size = new("--n") { Description = "Words in a row: 2 to 20, of candidates 2 to 5.", DefaultValueFactory = _ => 2, HelpName = "N" };
    private readonly Option<int> _skip = new("--skip") { Description = "Tokens that may be left out between one word and the next (skip-grams).", DefaultValueFactory = _ => 0, HelpName = "N" };
    private readonly Option<int?> _window = new("--window") { Description = "Count pairs of words that stand at most N tokens apart, in either order, instead of words in a row.", HelpName = "N" };
    private readonly Option<string?> _by = new("--by") { Description = "Count the groups of a field apart, such as section or month; --min, --min-articles and --top then hold for each group.", HelpName = "FIELD" };
    private readonly ChoiceOption<TextUnit> _within = new("--within", "The piece of an article out of which no row reaches", TextUnit.Article);
    private readonly Option<int> _frequency = new("--min") { Description = "Places that a row must have.", DefaultValueFactory = _ => 5, HelpName = "N" };
    private readonly Option<int> _articles = new("--min-articles") { Description = "Articles that must hold it.", DefaultValueFactory = _ => 2, HelpName = "N" };
    private readonly Option<string?> _without = new("--without-stop-words") { Description = "Leave out rows with function words of a language: az, de, en, fr or ru.", HelpName = "LANGUAGE" };
    private readonly Option<bool> _inside = new("--stop-words-inside") { Description = "Leave out only those that begin or end with one." };
    private readonly Option<bool> _candidates = new("--candidates") { Description = "Rank candidates for names, terms and set phrases: λ (effect) and z (evidence) of the words' interaction." };
    private readonly Option<int> _top = new("--top") { Description = "Rows to show; 0 for all.", DefaultValueFactory = _ => 50, HelpName = "N" };

    public static Command Create() => new NgramsCommand().Build();

    private Command Build()
    {
        var command = new Command("ngrams", "Lists words that stand in a row, with frequency, per million tokens, and document frequency.")
        {
            _size, _skip, _window, _by, _within, _frequency, _articles, _without, _inside, _candidates, _top,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            NGramOptions options = Options(parsed);
            Check(parsed, options);
            int words = parsed.GetValue(_size);
            if (parsed.GetValue(_candidates))
            {
                output.Write(parsed, input.Load(parsed).MultiWordCandidates(words, options), ColumnsOfCandidates);
            }
            else if (parsed.GetValue(_window) is { } window)
            {
                output.Write(parsed, input.Load(parsed).Cooccurrences(window, options));
            }
            else if (parsed.GetValue(_by) is { } field)
            {
                output.Write(parsed, input.Load(parsed).NGramsBy(words, CorpusInput.Field(field), options), [nameof(GroupNGramFrequency.Group), .. Columns]);
            }
            else
            {
                output.Write(parsed, input.Load(parsed).NGrams(words, options), Columns);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private NGramOptions Options(ParseResult parsed) => new()
    {
        Skip = parsed.GetValue(_skip),
        Within = _within.Read(parsed)!.Value,
        MinFrequency = parsed.GetValue(_frequency),
        MinDocumentFrequency = parsed.GetValue(_articles),
        WithoutStopWords = parsed.GetValue(_without),
        StopWordsInside = parsed.GetValue(_inside),
        Top = parsed.GetValue(_top) is var rows and not 0 ? rows : null,
    };

    private void Check(ParseResult parsed, NGramOptions options)
    {
        foreach (Option other in new Option[] { _size, _skip, _candidates, _by, _inside })
        {
            SharedOptions.AtMostOne(parsed, _window, other);
        }

        SharedOptions.AtMostOne(parsed, _by, _candidates);
        (int words, bool candidates) = (parsed.GetValue(_size), parsed.GetValue(_candidates));
        int most = candidates ? 5 : 20;
        string? problem = words < 2 || words > most ? $"--n must be from 2 to {most}{(candidates ? " with --candidates" : "")}."
            : options.Skip is < 0 or > 1000 ? "--skip must be from 0 to 1000."
            : parsed.GetValue(_window) is < 1 or > MaxWindow ? $"--window must be from 1 to {MaxWindow}."
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
