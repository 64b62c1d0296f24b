using System.CommandLine;
using System.Text.Json;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>An option that takes one of some names, written small with hyphens: <c>chi-squared-yates</c>.</summary>
internal sealed class ChoiceOption<T> : Option<string>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    /// <summary>Creates the option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What is chosen, without full stop; the names are listed behind it.</param>
    /// <param name="byDefault">The choice where none is made; null where that is said in the description.</param>
    public ChoiceOption(string name, string description, T? byDefault = null)
        : base(name)
    {
        (Description, HelpName) = ($"{description}: {Names}.", "NAME");
        if (byDefault is { } value)
        {
            DefaultValueFactory = _ => NameOf(value);
        }
    }

    private static string Names => string.Join(", ", Values.Select(NameOf));

    /// <summary>The choice; null where none was made and there is no default.</summary>
    /// <exception cref="UsageException">There is no such name.</exception>
    public T? Read(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } given)
        {
            return null;
        }

        // As the library writes it, too: ChiSquaredYates.
        int found = Array.FindIndex(Values, value => Plain(value.ToString()).Equals(Plain(given), StringComparison.OrdinalIgnoreCase));
        return found >= 0 ? Values[found] : throw new UsageException($"{Name} knows no '{given}'; there are {Names}.");
    }

    private static string NameOf(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal);
}
