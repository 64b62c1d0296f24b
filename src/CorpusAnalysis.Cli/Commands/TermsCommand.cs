using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus terms</c>: how often terms occur.</summary>
internal sealed class TermsCommand
{
    private const int PerArticle = 10;

    private readonly NumberOption<int> _top = SharedOptions.Top(description: $"Rows to show, with --by for each group, with --tf-idf for each article (by default {PerArticle}); 0 for all.");
    private readonly StopWordsOption _stopWords = new();
    private readonly Option<string?> _by = new("--by") { Description = "Count the groups of a field apart, such as section or month; --top then counts for each group.", HelpName = "FIELD" };
    private readonly Option<bool> _tfIdf = new("--tf-idf") { Description = "List the terms that mark each article against the others, by their weight: --tf times --df." };

    public static Command Create() => new TermsCommand().Build();

    private Command Build()
    {
        var command = new Command("terms", "Lists terms with frequency, per million tokens with its interval over articles, and document frequency.") { _top, _stopWords, _by };
        TermsGrouping grouping = TermsGrouping.AddTo(command);
        command.Options.Add(_tfIdf);
        WeightingOptions weighting = WeightingOptions.AddTo(command);
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            SharedOptions.AtMostOne(parsed, [.. grouping.All, _tfIdf]);
            SharedOptions.AtMostOne(parsed, _by, _tfIdf);
            foreach (Option option in weighting.All)
            {
                SharedOptions.Needs(parsed, option, _tfIdf);
            }

            if (parsed.GetValue(_tfIdf))
            {
                TermWeighting scheme = weighting.Read(parsed, TermWeighting.TfIdf);
                output.Write(parsed, Weighted(parsed, input.Load(parsed), scheme));
            }
            else if (grouping.IsGiven(parsed))
            {
                WriteGroups(parsed, output, input.Load(parsed), grouping);
            }
            else
            {
                WriteTerms(parsed, output, input.Load(parsed));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private void WriteTerms(ParseResult parsed, TableOutput output, Corpus corpus)
    {
        if (parsed.GetValue(_by) is { } field)
        {
            output.Write(parsed, corpus.By(CorpusInput.Field(field)).SelectMany(group => Groups(group, Terms(parsed, group.Corpus))));
        }
        else
        {
            output.Write(parsed, Terms(parsed, corpus));
        }
    }

    private void WriteGroups(ParseResult parsed, TableOutput output, Corpus corpus, TermsGrouping grouping)
    {
        Func<Corpus, IReadOnlyList<GroupFrequency>> count = grouping.Read(parsed, corpus, _stopWords.Read(parsed));
        int top = parsed.GetValue(_top);
        if (parsed.GetValue(_by) is { } field)
        {
            output.Write(parsed, corpus.By(CorpusInput.Field(field)).SelectMany(part => Rows.Top(count(part.Corpus), top)
                .Select(row => new FieldGroupFrequency(part.Key, row.Group, row.Frequency, row.PerMillion, row.DocumentFrequency, row.Types))));
        }
        else
        {
            output.Write(parsed, Rows.Top(count(corpus), top));
        }
    }

    private IReadOnlyList<TermFrequency> Terms(ParseResult parsed, Corpus articles)
    {
        Func<string, bool> isLeftOut = _stopWords.Read(parsed);
        return Rows.Top([.. articles.Frequencies().Where(row => !isLeftOut(row.Term))], parsed.GetValue(_top));
    }

    private IEnumerable<WeightedTerm> Weighted(ParseResult parsed, Corpus corpus, TermWeighting scheme)
    {
        int top = SharedOptions.IsGiven(parsed, _top) ? parsed.GetValue(_top) : PerArticle;
        Func<string, bool> isLeftOut = _stopWords.Read(parsed);
        return corpus.TopTermsPerArticle(int.MaxValue, scheme)
            .Where(row => !isLeftOut(row.Term))
            .GroupBy(row => row.ArticleId)
            .SelectMany(article => top == 0 ? article : article.Take(top));
    }

    private static IEnumerable<GroupTermFrequency> Groups(CorpusGroup<string> group, IReadOnlyList<TermFrequency> rows) => rows.Select(row =>
        new GroupTermFrequency(group.Key, row.Term, row.Frequency, row.PerMillion, row.DocumentFrequency, row.PerMillionLow, row.PerMillionHigh));

    /// <summary>How often the terms of a group occur in the articles of a field's value.</summary>
    private sealed record FieldGroupFrequency(string By, string Group, long Frequency, double PerMillion, int DocumentFrequency, int Types);
}
