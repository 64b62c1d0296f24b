using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus sample</c>: articles to be coded by hand.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var size = new Option<int>("--size") { Description = "Articles to draw.", DefaultValueFactory = _ => 100, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Any number; the same one draws the same articles, on any machine.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var by = new Option<string?>("--by") { Description = "Draw from each value of a field by itself.", HelpName = "FIELD" };
        var theme = new Option<string?>("--theme") { Description = "Draw from the articles with and without hits of a theme by themselves, and let only this theme be coded.", HelpName = "NAME" };
        var equal = new Option<bool>("--equal") { Description = "With --by or --theme: as many articles from each, not in proportion." };
        var dictionary = new Option<string?>("--dictionary") { Description = ThemesCommand.DictionaryDescription, HelpName = "FILE" };
        var excerpt = new Option<int>("--excerpt") { Description = "Characters of the text to show the coders; 0 for none.", DefaultValueFactory = _ => CodingSheetRow.DefaultExcerpt, HelpName = "N" };
        var output = new Option<string?>("--output", "-o") { Description = "Write into a file instead of standard output.", HelpName = "FILE" };
        var command = new Command("sample", "Draws articles by chance and writes a CSV sheet to code them on, for themes --codes.") { size, seed, by, theme, equal, dictionary, excerpt };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(by) is not null && parsed.GetValue(theme) is not null)
            {
                throw new UsageException("--by and --theme are two ways to draw; give one of them.");
            }

            if (parsed.GetValue(equal) && parsed.GetValue(by) is null && parsed.GetValue(theme) is null)
            {
                throw new UsageException("--equal needs --by FIELD or --theme NAME.");
            }

            if (parsed.GetValue(excerpt) < 0)
            {
                throw new UsageException("--excerpt must be 0 or more.");
            }

            ThemeDictionary themes = ThemesCommand.Dictionary(parsed.GetValue(dictionary), input.Path(parsed));
            Theme? only = parsed.GetValue(theme) is { } name ? themes[name] : null;
            Corpus corpus = input.Load(parsed);
            if (parsed.GetValue(size) < 1 || parsed.GetValue(size) > corpus.Articles.Count)
            {
                throw new UsageException($"--size must be from 1 to {corpus.Articles.Count}, the number of articles.");
            }

            SampleAllocation allocation = parsed.GetValue(equal) ? SampleAllocation.Equal : SampleAllocation.Proportional;
            CorpusSample sample = only is null
                ? corpus.Sample(parsed.GetValue(size), parsed.GetValue(seed), parsed.GetValue(by) is { } field ? CorpusInput.Field(field) : null, allocation)
                : corpus.Sample(parsed.GetValue(size), parsed.GetValue(seed), only, allocation);
            Write(sample.CodingSheet(only is null ? themes : [only], parsed.GetValue(excerpt)), parsed.GetValue(output));
            foreach (SampleStratum stratum in sample.Strata)
            {
                Console.Error.WriteLine($"corpus: drawn: {stratum.Sampled} of {stratum.Articles}: {stratum.Stratum}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(IReadOnlyList<CodingSheetRow> rows, string? path)
    {
        if (path is not null && File.Exists(path))
        {
            throw new IOException($"'{path}' is there already, and may hold codes; give another file, or remove it.");
        }

        using var text = new StringWriter { NewLine = "\n" };
        rows.WriteCsv(text);
        if (path is null)
        {
            Console.Out.Write(text);
        }
        else
        {
            File.WriteAllText(path, text.ToString());
        }
    }
}
