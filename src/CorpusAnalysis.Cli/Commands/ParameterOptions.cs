using System.Collections.Immutable;
using System.CommandLine;
using CorpusAnalysis.Cli.Parameters;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>The options that give values to the parameters of notebooks.</summary>
internal sealed class ParameterOptions
{
    private readonly Option<string[]> _values = new("--parameter", "-p") { Description = "A value for a parameter, as it stands; a list's items have commas between them (\\, is a comma). May be repeated.", HelpName = "NAME=VALUE" };
    private readonly Option<string[]> _paths = new("--path") { Description = "A path for a parameter, from the folder you are in; one given by -p starts from the notebook's folder. May be repeated.", HelpName = "NAME=PATH" };
    private readonly Option<string> _file = new("--parameters") { Description = "A YAML file of parameters, 'name: value'; -p, --path and --for win.", HelpName = "FILE" };
    private readonly Option<string[]> _for = new("--for") { Description = "A report for each of these values; repeated, for each combination. @FILE has a value on each line.", HelpName = "NAME=A,B,…|@FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _values, _paths, _file, _for })
        {
            command.Add(option);
        }
    }

    /// <summary>What the command line gives.</summary>
    /// <exception cref="UsageException">It is not of the form, or names a parameter twice.</exception>
    public GivenParameters Read(ParseResult parsed)
    {
        (string Name, string Value)[] values = Pairs(parsed, _values);
        (string Name, string Value)[] paths = Pairs(parsed, _paths);
        (string Name, string Value)[] variants = Pairs(parsed, _for);
        string? twice = values.Concat(paths).Concat(variants).CountBy(pair => pair.Name).FirstOrDefault(count => count.Value > 1).Key;
        if (twice is not null)
        {
            throw new UsageException($"The parameter '{twice}' is given twice.");
        }

        ImmutableDictionary<string, ParameterInput> ofFile = parsed.GetValue(_file) is { } file ? ParameterFile.Read(file) : GivenParameters.None.Values;
        return new GivenParameters
        {
            Values = ofFile.SetItems(values.Select(pair => KeyValuePair.Create(pair.Name, ParameterInput.OfText(pair.Value)))),
            Paths = paths.ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal),
            Variants = [.. variants.Select(pair => (pair.Name, Several(pair.Name, pair.Value)))],
        };
    }

    private static (string Name, string Value)[] Pairs(ParseResult parsed, Option<string[]> option) =>
    [
        .. (parsed.GetValue(option) ?? []).Select(text => text.Split('=', 2) is [{ Length: > 0 } name, var value]
            ? (GivenParameters.Name(name.Trim(), option.Name), value)
            : throw new UsageException($"{option.Name} {text}: expected name=value.")),
    ];

    private static ImmutableArray<string> Several(string name, string text)
    {
        ImmutableArray<string> values = text.StartsWith('@') ? Lines(name, text[1..]) : ParameterInput.Split(text.StartsWith("\\@", StringComparison.Ordinal) ? text[1..] : text);
        return values.IsEmpty ? throw new UsageException($"--for {name}={text}: no value.") : [.. values.Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Lines(string name, string path)
    {
        try
        {
            return [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--for {name}=@{path}: {error.Message} A value that begins with @ is written \\@.");
        }
    }
}
