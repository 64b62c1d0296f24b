using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus tokens</c>: how text is cut into tokens and sentences.</summary>
internal static class TokensCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ARTICLE") { Description = "The id of an article.", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<string?>("--text") { Description = "A text to cut instead of an article; with PATH by the rules of that corpus.", HelpName = "TEXT" };
        var command = new Command("tokens", "Shows how an article, or any text, is cut: each token as it is spelled, the term it counts as, the key that equal terms share, and its sentence.") { text };
        CorpusInput input = CorpusInput.AddTo(command, fields: false);
        Argument path = command.Arguments[0];
        path.Arity = ArgumentArity.ZeroOrOne; // a text needs no corpus
        command.Arguments.Add(id);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            bool isCorpus = parsed.GetResult(path) is { Tokens.Count: > 0 };
            string? article = parsed.GetValue(id);
            if (parsed.GetValue(text) is { } given ? article is not null : article is null)
            {
                throw new UsageException("give PATH and ARTICLE, or --text TEXT.");
            }

            Corpus? corpus = isCorpus ? input.Load(parsed) : null;
            output.Write(parsed, Tokens(parsed.GetValue(text) ?? Article(corpus!, article!).Text, corpus?.Tokenizer ?? Tokenizer.Default));
            return ExitCode.Success;
        });
        return command;
    }

    private static Article Article(Corpus corpus, string id) => corpus.Articles.FirstOrDefault(article => article.Id == id)
        ?? throw new UsageException($"there is no article '{id}'; corpus info PATH --articles lists them.");

    private static IEnumerable<TokenRow> Tokens(string text, Tokenizer tokenizer)
    {
        int[] ends = [.. SentenceSplitter.Split(text).Select(sentence => sentence.End.Value)];
        int sentence = 0;
        foreach ((int position, Token token) in tokenizer.Tokenize(text).Index())
        {
            while (sentence < ends.Length - 1 && token.Start >= ends[sentence])
            {
                sentence++;
            }

            string spelling = token.In(text);
            yield return new TokenRow(position, spelling, TermFolding.Display(spelling), TermFolding.Fold(spelling), sentence + 1);
        }
    }

    /// <summary>A token: its place from 0, its sentence from 1.</summary>
    private sealed record TokenRow(int Position, string Spelling, string Term, string Key, int Sentence);
}
