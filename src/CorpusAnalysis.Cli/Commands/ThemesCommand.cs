using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus themes</c>: how much is written about themes.</summary>
internal static class ThemesCommand
{
    private const string FileName = "themes.yml";

    public static Command Create()
    {
        var dictionary = new Option<string?>("--dictionary") { Description = $"The theme dictionary; by default {FileName} in the folder, else corpus/{FileName}.", HelpName = "FILE" };
        var hits = new Option<bool>("--hits") { Description = "List every hit with its pattern, article and sentence." };
        var months = new Option<bool>("--months") { Description = "One row per theme and month." };
        var by = new Option<string?>("--by") { Description = "One row per theme and value of a field.", HelpName = "FIELD" };
        var pairs = new Option<bool>("--pairs") { Description = "One row per pair of themes: how often they stand in one article." };
        var codes = new Option<string?>("--codes") { Description = "Measure the themes against hand codes: precision, recall, F1, κ, α.", HelpName = "FILE" };
        var differences = new Option<bool>("--differences") { Description = "With --codes: list the articles where patterns and codes differ." };
        var command = new Command("themes", "Counts the hits of themes and the articles that hold them.") { dictionary, hits, months, by, pairs, codes, differences };
        CorpusInput input = CorpusInput.AddTo(command);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            ThemeDictionary themes = ThemeDictionary.Load(parsed.GetValue(dictionary) ?? Default(input.Path(parsed)));
            ThemeMatches matches = input.Load(parsed).Themes(themes);
            if (parsed.GetValue(codes) is { } file)
            {
                WriteCodes(parsed, output, matches, HandCodes.Load(file), parsed.GetValue(differences));
            }
            else if (parsed.GetValue(differences))
            {
                throw new UsageException("--differences needs --codes FILE, such as corpus/coding/codes.csv.");
            }
            else if (parsed.GetValue(pairs))
            {
                output.Write(parsed, matches.Pairs());
            }
            else if (parsed.GetValue(hits))
            {
                output.Write(parsed, matches.Hits());
            }
            else if (parsed.GetValue(months))
            {
                output.Write(parsed, matches.PerMonth());
            }
            else if (parsed.GetValue(by) is { } field)
            {
                output.Write(parsed, matches.By(CorpusInput.Field(field)));
            }
            else
            {
                output.Write(parsed, matches.Frequencies());
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteCodes(ParseResult parsed, TableOutput output, ThemeMatches matches, HandCodes codes, bool differences)
    {
        if (differences)
        {
            output.Write(parsed, matches.Differences(codes));
        }
        else
        {
            output.Write(parsed, matches.Validate(codes));
        }
    }

    private static string Default(string path)
    {
        string own = Path.Combine(Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? ".", FileName);
        return File.Exists(own) ? own : Path.Combine("corpus", FileName);
    }
}
