using System.CommandLine;
using System.Text.Json;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>An option that takes one value of an enumeration by its name, in small letters with hyphens.</summary>
internal sealed class Choice<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(Name);

    /// <summary>Makes the option.</summary>
    /// <param name="name">The option, such as <c>--within</c>.</param>
    /// <param name="usual">The value where it is not given.</param>
    /// <param name="description">What it is; the values are named behind.</param>
    public Choice(string name, T usual, string description)
    {
        Option = new Option<string>(name)
        {
            Description = $"{description} ({string.Join(", ", Values.Keys)})",
            DefaultValueFactory = _ => Name(usual),
            HelpName = "NAME",
        };
        Option.AcceptOnlyFromAmong([.. Values.Keys]);
    }

    /// <summary>The option, for the command.</summary>
    public Option<string> Option { get; }

    /// <summary>The value that was given.</summary>
    public T Value(ParseResult parsed) => Values[parsed.GetRequiredValue(Option)];

    private static string Name(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
