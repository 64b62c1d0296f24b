using System.CommandLine;
using System.Globalization;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus index</c>: articles, metadata and index as one file.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out", "-o") { Description = "The file to write, such as news.corpus; it is replaced if it is there.", Required = true, HelpName = "FILE.corpus" };
        var command = new Command("index", "Writes articles, metadata and index as one file, which every command opens at once in place of a folder.") { output };
        CorpusInput input = CorpusInput.AddTo(command, groups: false);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            if (Directory.Exists(path))
            {
                throw new UsageException($"--out {path} is a folder; name a file in it.");
            }

            Corpus corpus = input.Load(parsed);
            corpus.Save(path);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"corpus: {corpus.Articles.Count:N0} articles, {corpus.TokenCount:N0} tokens in {path} ({new FileInfo(path).Length / 1e6:N1} MB)."));
            return ExitCode.Success;
        });
        return command;
    }
}
