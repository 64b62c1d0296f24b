using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus search</c>: the articles that answer a query.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words to look for; articles with more of them, and with rarer ones, come first.", Arity = ArgumentArity.OneOrMore };
        NumberOption<int> top = SharedOptions.Top(20);
        var k1 = new NumberOption<double>("--k1", "How soon more tokens of a word stop adding to the score; 0 or more.", Bm25.DefaultK1, number => number >= 0, "0 or more");
        var b = new NumberOption<double>("--b", "How far the length of an article counts, from 0 to 1.", Bm25.DefaultB, number => number is >= 0 and <= 1, "from 0 to 1");
        var command = new Command("search", "Finds the articles that answer a query best, by BM25.") { top, k1, b };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(query);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(top);
            var options = new SearchOptions { K1 = parsed.GetValue(k1), B = parsed.GetValue(b) };
            IReadOnlyList<SearchResult> rows = input.Load(parsed).Search(string.Join(' ', parsed.GetRequiredValue(query)), count == 0 ? int.MaxValue : count, options);
            output.Write(parsed, rows);
            if (rows.Count == 0)
            {
                Console.Error.WriteLine("corpus: no article holds any of these words.");
            }

            return ExitCode.Success;
        });
        return command;
    }
}
