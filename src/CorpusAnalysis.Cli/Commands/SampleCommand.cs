using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus sample</c>: articles to be coded by hand.</summary>
internal static class SampleCommand
{
    private static readonly Option<int> Size = new("--size") { Description = "Articles to draw.", DefaultValueFactory = _ => 100, HelpName = "N" };
    private static readonly Option<int> Seed = new("--seed") { Description = "Any number; the same one draws the same articles, on any machine.", DefaultValueFactory = _ => 1, HelpName = "N" };
    private static readonly Option<string?> By = new("--by") { Description = "Draw from each value of a field by itself.", HelpName = "FIELD" };
    private static readonly Option<string?> ThemeName = new("--theme") { Description = "Draw from the articles with and without hits of a theme by themselves, and let only this theme be coded.", HelpName = "NAME" };
    private static readonly Option<bool> Equal = new("--equal") { Description = "With --by or --theme: as many articles from each, not in proportion." };
    private static readonly Option<string?> DictionaryFile = new("--dictionary") { Description = ThemesCommand.DictionaryDescription, HelpName = "FILE" };
    private static readonly Option<int> Excerpt = new("--excerpt") { Description = "Characters of the text to show the coders; 0 for none.", DefaultValueFactory = _ => CodingSheetRow.DefaultExcerpt, HelpName = "N" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Write into a file instead of standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("sample", "Draws articles by chance and writes a CSV sheet to code them on, for themes --codes.")
        {
            Size, Seed, By, ThemeName, Equal, DictionaryFile, Excerpt,
        };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Options.Add(Output);
        command.SetAction(parsed =>
        {
            Check(parsed);
            ThemeDictionary themes = ThemesCommand.Dictionary(parsed.GetValue(DictionaryFile), input.Path(parsed));
            Theme? only = parsed.GetValue(ThemeName) is { } name ? themes[name] : null;
            CorpusSample sample = Draw(parsed, input.Load(parsed), only);
            Write(sample.CodingSheet(only is null ? themes : [only], parsed.GetValue(Excerpt)), parsed.GetValue(Output));
            foreach (SampleStratum stratum in sample.Strata)
            {
                Console.Error.WriteLine($"corpus: drawn: {stratum.Sampled} of {stratum.Articles}: {stratum.Stratum}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Check(ParseResult parsed)
    {
        if (parsed.GetValue(By) is not null && parsed.GetValue(ThemeName) is not null)
        {
            throw new UsageException("--by and --theme are two ways to draw; give one of them.");
        }

        if (parsed.GetValue(Equal) && parsed.GetValue(By) is null && parsed.GetValue(ThemeName) is null)
        {
            throw new UsageException("--equal needs --by FIELD or --theme NAME.");
        }

        if (parsed.GetValue(Excerpt) < 0)
        {
            throw new UsageException("--excerpt must be 0 or more.");
        }
    }

    private static CorpusSample Draw(ParseResult parsed, Corpus corpus, Theme? theme)
    {
        (int size, int seed) = (parsed.GetValue(Size), parsed.GetValue(Seed));
        if (size < 1 || size > corpus.Articles.Count)
        {
            throw new UsageException($"--size must be from 1 to {corpus.Articles.Count}, the number of articles.");
        }

        SampleAllocation allocation = parsed.GetValue(Equal) ? SampleAllocation.Equal : SampleAllocation.Proportional;
        return theme is null
            ? corpus.Sample(size, seed, parsed.GetValue(By) is { } field ? CorpusInput.Field(field) : null, allocation)
            : corpus.Sample(size, seed, theme, allocation);
    }

    // A sheet may hold codes already, which nothing brings back.
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
