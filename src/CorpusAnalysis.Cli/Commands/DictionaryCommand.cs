using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus dictionary</c>: theme dictionaries from elsewhere.</summary>
internal static class DictionaryCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A dictionary of quanteda (.yml), LIWC (.dic), Yoshikoder (.ykd), Lexicoder (.lc3, .lcd), a table with the columns theme and pattern (.csv), or one of our own." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the YAML into a file instead of standard output.", HelpName = "FILE" };
        var command = new Command("dictionary", "Turns a theme dictionary of another program into YAML for themes --dictionary, and lists what could not be carried over.") { file, output };
        command.SetAction(parsed =>
        {
            var import = ThemeDictionaryImport.Load(parsed.GetRequiredValue(file));
            string yaml = import.Dictionary.ToYaml();
            if (parsed.GetValue(output) is { } path)
            {
                File.WriteAllText(path, yaml);
            }
            else
            {
                Console.Out.Write(yaml);
            }

            foreach (LoadProblem warning in import.Warnings)
            {
                Console.Error.WriteLine($"corpus: note: {warning}");
            }

            Console.Error.WriteLine($"corpus: {Name(import.Format)}: {import.Dictionary.Count} themes, {import.Dictionary.Sum(theme => theme.Patterns.Length)} patterns, {import.Warnings.Length} notes.");
            return ExitCode.Success;
        });
        return command;
    }

    private static string Name(ThemeDictionaryFormat format) => format switch
    {
        ThemeDictionaryFormat.Themes => "a dictionary of our own",
        ThemeDictionaryFormat.Quanteda => "a dictionary of quanteda",
        ThemeDictionaryFormat.Liwc => "a dictionary of LIWC",
        ThemeDictionaryFormat.Yoshikoder => "a dictionary of Yoshikoder or Lexicoder 2",
        ThemeDictionaryFormat.Lexicoder => "a dictionary of Lexicoder 3",
        _ => "a table of patterns",
    };
}
