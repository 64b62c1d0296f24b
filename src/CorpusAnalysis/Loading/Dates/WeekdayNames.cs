using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The names of the days of the week in the languages of the resource <c>weekdays.txt</c>.</summary>
internal static class WeekdayNames
{
    private static readonly ImmutableHashSet<string> Names =
        [.. TextResource.Lines("Loading.Dates.weekdays.txt").SelectMany(line => line.Split(' ').Skip(1)).Select(name => TermFolding.Fold(name))];

    /// <summary>Whether a word is one, in any case and with or without a full stop.</summary>
    public static bool Contains(string word) => Names.Contains(TermFolding.Fold(word.EndsWith('.') ? word[..^1] : word));
}
