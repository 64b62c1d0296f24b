using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus similar</c>: articles and terms that are alike.</summary>
internal sealed class SimilarCommand
{
    private const double PairsMinimum = 0.5;

    private readonly Argument<string?> _article = new("ARTICLE") { Description = "The id of an article, to list those most like it.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _terms = new("--term") { Description = "List the terms that are spread over the articles most like this one; given several times, compare these terms.", HelpName = "WORD" };
    private readonly Option<bool> _pairs = new("--pairs") { Description = "List all pairs of articles that are alike." };
    private readonly NumberOption<double> _minimum = new("--min", "Similarity that a row must have; by default 0.5 with --pairs, none otherwise.", byDefault: null, _ => true, "a number");
    private readonly ChoiceOption<SimilarityMeasure> _measure = new("--measure", "What similarity is", SimilarityMeasure.Cosine);
    private readonly ChoiceOption<DistanceMeasure> _distance = new("--distance", "With --pairs: list how far apart all articles are instead, nearest first");
    private readonly NumberOption<double> _power = new("--power", "With --distance minkowski: its power, 1 for Manhattan, 2 for Euclidean.", Distance.DefaultPower, power => power >= 1, "1 or more");
    private readonly NumberOption<int> _articles = SharedOptions.Whole("--min-articles", "With one --term: articles that must hold another term.", 2, least: 1);
    private readonly NumberOption<int> _top = SharedOptions.Top(10, "Rows to show; 0 for all, as by default with --pairs.");

    public static Command Create() => new SimilarCommand().Build();

    private Command Build()
    {
        var command = new Command("similar", "Finds articles that are alike, by the terms they hold, or terms, by the articles that hold them.") { _terms, _pairs, _measure, _minimum, _distance, _power, _articles, _top };
        WeightingOptions weighting = WeightingOptions.AddTo(command, "; with --distance share", "; with --distance none");
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(_article);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            Check(parsed);
            string[] terms = parsed.GetValue(_terms) ?? [];
            var options = new SimilarityOptions
            {
                Measure = _measure.Read(parsed)!.Value,
                Weighting = weighting.Read(parsed, TermWeighting.TfIdf),
                Minimum = SharedOptions.IsGiven(parsed, _minimum) ? parsed.GetValue(_minimum) : parsed.GetValue(_pairs) ? PairsMinimum : null,
                MinDocumentFrequency = parsed.GetValue(_articles),
            };
            int count = parsed.GetValue(_top) is > 0 and var given && (SharedOptions.IsGiven(parsed, _top) || !parsed.GetValue(_pairs)) ? given : int.MaxValue;
            if (_distance.Read(parsed) is { } distance)
            {
                var distances = new DistanceOptions { Measure = distance, Power = parsed.GetValue(_power) };
                distances = distances with { Weighting = weighting.Read(parsed, distances.Weighting) };
                output.Write(parsed, input.Load(parsed).Distances(distances).OrderBy(row => row.Distance).Take(count));
            }
            else if (parsed.GetValue(_pairs))
            {
                output.Write(parsed, input.Load(parsed).Similarities(options).OrderByDescending(row => row.Similarity).Take(count));
            }
            else if (terms.Length > 0)
            {
                output.Write(parsed, Terms(input.Load(parsed), terms, count, options));
            }
            else
            {
                output.Write(parsed, Nearest(input.Load(parsed), parsed.GetValue(_article)!, count, options), nameof(NearRow.OtherId), nameof(NearRow.OtherHeadline), nameof(NearRow.Similarity));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private void Check(ParseResult parsed)
    {
        SharedOptions.AtMostOne(parsed, _terms, _pairs);
        SharedOptions.AtMostOne(parsed, _measure, _distance);
        SharedOptions.AtMostOne(parsed, _minimum, _distance);
        SharedOptions.Needs(parsed, _distance, _pairs);
        if (SharedOptions.IsGiven(parsed, _power) && _distance.Read(parsed) != DistanceMeasure.Minkowski)
        {
            throw new UsageException("--power needs --distance minkowski.");
        }

        bool isAlone = parsed.GetValue(_article) is not null;
        if (isAlone == (SharedOptions.IsGiven(parsed, _terms) || SharedOptions.IsGiven(parsed, _pairs)))
        {
            throw new UsageException("give one of ARTICLE, --term WORD and --pairs.");
        }
    }

    private static IEnumerable<NearRow> Nearest(Corpus corpus, string id, int count, SimilarityOptions options)
    {
        Dictionary<string, Article> articles = corpus.Articles.ToDictionary(article => article.Id);
        return articles.ContainsKey(id)
            ? corpus.NearestTo(id, count, options).Select(row => new NearRow(id, row.OtherId, row.Similarity, articles[row.OtherId].Date, articles[row.OtherId].Headline))
            : throw new UsageException($"there is no article '{id}'; corpus info PATH --articles lists them.");
    }

    private static IReadOnlyList<TermSimilarity> Terms(Corpus corpus, string[] terms, int count, SimilarityOptions options)
    {
        foreach (string term in terms.Where(term => corpus.Index.Vocabulary.Find(term) < 0))
        {
            Console.Error.WriteLine($"corpus: no article holds the term '{term}'.");
        }

        return terms.Length == 1
            ? corpus.NearestTerms(terms[0], count, options)
            : [.. corpus.TermSimilarities(terms, options).OrderByDescending(row => row.Similarity).Take(count)];
    }
    /// <summary>An article like another, and what it is about.</summary>
    private sealed record NearRow(string ArticleId, string OtherId, double Similarity, PartialDate OtherDate, string OtherHeadline);
}
