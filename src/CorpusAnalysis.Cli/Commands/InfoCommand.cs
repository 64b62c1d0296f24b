using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus info</c>: what a corpus holds.</summary>
internal static class InfoCommand
{
    public static Command Create()
    {
        var articles = new Option<bool>("--articles") { Description = "List every article with its metadata." };
        var by = new Option<string>("--by") { Description = "The field to count articles by.", DefaultValueFactory = _ => "language", HelpName = "FIELD" };
        var command = new Command("info", "Counts articles, tokens and types (different terms), or lists the articles.") { articles, by };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            Corpus corpus = input.Load(parsed);
            if (parsed.GetValue(articles))
            {
                output.Write(parsed, Articles(corpus));
            }
            else
            {
                output.Write(parsed, Groups(corpus, CorpusInput.Field(parsed.GetRequiredValue(by))));
            }

            if (!LoadingReport.IsIncomplete(corpus.Report))
            {
                Console.Error.WriteLine($"corpus: {corpus.Report}");
            }

            if (!corpus.Report.Formats.IsEmpty)
            {
                Console.Error.WriteLine($"corpus: read as {string.Join(", ", corpus.Report.Formats)}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<ArticleRow> Articles(Corpus corpus) => corpus.Articles.Select((article, i) => new ArticleRow(
        article.Id, article.Section, article.Headline, article.Place, article.Date.ToString(), article.Agency, article.Language, corpus.Index.Tokens(corpus.Members[i]).Length));

    private static IEnumerable<GroupRow> Groups(Corpus corpus, Func<Article, string> field) => corpus.By(field)
        .Select(group => new GroupRow(group.Key, group.Corpus.Articles.Count, group.Corpus.TokenCount, group.Corpus.TypeCount));

    private sealed record ArticleRow(string Id, string Section, string Headline, string Place, string Date, string Agency, string Language, int Tokens);

    private sealed record GroupRow(string Group, int Articles, long Tokens, int Types);
}
