using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis;

/// <summary>The names of the months in the languages of the resource <c>months.txt</c>.</summary>
internal static class MonthNames
{
    private static readonly string[][] Lines = [.. TextResource.Lines("Loading.Dates.months.txt").Select(line => line.Split(' '))];

    private static readonly ILookup<string, (string Language, int Month)> ByName = Lines
        .SelectMany(fields => fields.Skip(2).Select(name => (
            Name: TermFolding.Fold(name), Language: fields[0], Month: int.Parse(fields[1], CultureInfo.InvariantCulture))))
        .ToLookup(entry => entry.Name, entry => (entry.Language, entry.Month));

    /// <summary>The month of a name, in any case and with or without a full stop, and the languages that call it so.</summary>
    /// <returns>Null when it is no month, or, which no name of today is, a different one by language.</returns>
    public static (int Month, ImmutableSortedSet<string> Languages)? Find(string name)
    {
        (string Language, int Month)[] found = [.. ByName[TermFolding.Fold(name.EndsWith('.') ? name[..^1] : name)]];
        return found.DistinctBy(entry => entry.Month).Count() == 1
            ? (found[0].Month, found.Select(entry => entry.Language).ToImmutableSortedSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>The full name of a month in a language; null when the language is not known.</summary>
    public static string? Name(string language, int month) =>
        Lines.FirstOrDefault(line => line[0] == language && line[1] == month.ToString(CultureInfo.InvariantCulture))?[2];
}
