using System.CommandLine;
using System.Globalization;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus kwic</c>: words in context.</summary>
internal sealed class KwicCommand
{
    private const string Sentence = "sentence";

    // A line is read from left to right, and looked up by its article.
    private static readonly string[] Columns =
    [
        nameof(KwicLine.Left),
        nameof(KwicLine.Node),
        nameof(KwicLine.Right),
        nameof(KwicLine.ArticleId),
        nameof(KwicLine.Date),
        nameof(KwicLine.Kind),
        nameof(KwicLine.Position),
    ];

    private readonly Argument<string> _pattern = new("PATTERN")
    {
        Description = "A word, a glob (Klimafinanz*), a regular expression (/klima(fonds|ziel)e?/), a phrase (\"grüne Anleihe*\"), one near another (\"Milliarde* NEAR/s *klima*\"), stem:zusagen, lemma:gehen, +Finanzierung; with --query a token query.",
    };

    private readonly Option<bool> _query = new("--query") { Description = "Take PATTERN as a token query in the manner of CQP: '[word=\"Milliarden?\"] []{0,3} [stem=\"zusagen\"] within s'." };

    private readonly Option<string> _context = new("--context", "--window")
    {
        Description = "Tokens on each side, or the whole sentence.",
        DefaultValueFactory = _ => "8",
        HelpName = $"N|{Sentence}",
    };

    private readonly Option<string> _sort = new("--sort")
    {
        Description = $"What to sort by, the most important first: {string.Join(", ", Enum.GetNames<ConcordanceKey>())}; by default in the order of the articles.",
        DefaultValueFactory = _ => "",
        HelpName = "KEY,…",
    };

    private readonly Option<int?> _sample = new("--sample") { Description = "So many lines drawn at random.", HelpName = "N" };
    private readonly Option<int> _seed = new("--seed") { Description = "Starts the random numbers: the same seed draws the same lines.", DefaultValueFactory = _ => 1, HelpName = "N" };
    private readonly Option<int?> _limit = new("--limit") { Description = "The first lines to keep, after drawing and sorting.", HelpName = "N" };
    private readonly Option<string> _stems = new("--stems") { Description = "The language of patterns such as stem:zusagen.", DefaultValueFactory = _ => "de", HelpName = "LANGUAGE" };
    private readonly Option<string?> _lemmas = new("--lemmas") { Description = "The list that lemma:… needs: a form, a tab and its lemma a line.", HelpName = "FILE" };

    public static Command Create() => new KwicCommand().Build();

    private Command Build()
    {
        var command = new Command("kwic", "Shows every place of a word with its context.") { _query, _context, _sort, _sample, _seed, _limit, _stems, _lemmas };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(_pattern);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            ConcordanceOptions options = Options(parsed);
            Corpus corpus = input.Load(parsed);
            options = options with { Lookups = Lookups(parsed, corpus) };
            string pattern = parsed.GetRequiredValue(_pattern);
            output.Write(parsed, parsed.GetValue(_query) ? corpus.Concordance(TokenQuery.Parse(pattern, options.Lookups), options) : corpus.Concordance(pattern, options), Columns);
            return ExitCode.Success;
        });
        return command;
    }

    private TermLookups Lookups(ParseResult parsed, Corpus corpus)
    {
        string stems = parsed.GetRequiredValue(_stems);
        if (parsed.GetValue(_lemmas) is { } path)
        {
            return TermLookups.For(corpus, stems, LemmaList.Load(path));
        }

        var known = TermLookups.For(corpus, stems);
        return new TermLookups(known.Vocabulary)
        {
            Stem = known.Stem,
            Part = known.Part,
            Lemma = word => throw new UsageException($"The lemma '{word}' needs a list of lemmas; --lemmas FILE gives it."),
        };
    }

    private ConcordanceOptions Options(ParseResult parsed)
    {
        string context = parsed.GetRequiredValue(_context);
        bool isSentence = context == Sentence;
        int tokens = 0;
        if (!isSentence && !int.TryParse(context, NumberStyles.None, CultureInfo.InvariantCulture, out tokens))
        {
            throw new UsageException($"--context or --window must be 0 or more, or '{Sentence}'.");
        }

        if (parsed.GetValue(_sample) < 0 || parsed.GetValue(_limit) < 0)
        {
            throw new UsageException("--sample and --limit must be 0 or more.");
        }

        return new ConcordanceOptions
        {
            Context = tokens,
            WholeSentences = isSentence,
            Sort = [.. parsed.GetRequiredValue(_sort).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Key)],
            Sample = parsed.GetValue(_sample),
            Seed = parsed.GetValue(_seed),
            Limit = parsed.GetValue(_limit),
        };
    }

    private static ConcordanceKey Key(string name) =>
        Enum.GetNames<ConcordanceKey>().FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } key
            ? Enum.Parse<ConcordanceKey>(key)
            : throw new UsageException($"'{name}' is no key to sort by; there are {string.Join(", ", Enum.GetNames<ConcordanceKey>())}.");
}
