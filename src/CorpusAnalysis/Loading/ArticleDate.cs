using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>
/// The date of an article from what is said about it. Metadata take precedence; a dateline without a year takes it from
/// the file's name, else from the option, else stays without. A year is never guessed.
/// </summary>
internal static partial class ArticleDate
{
    // A story may be filed a few days after its dateline; beyond that one of the two is wrong.
    private const int LongestDelay = 7;

    /// <summary>The date, and what is contradictory about it, if anything.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day of the dateline does not exist in the year it gets.</exception>
    public static (PartialDate Date, string? Conflict) Resolve(PartialDate dateline, PartialDate metadata, string fileName, int? defaultYear)
    {
        if (metadata != default)
        {
            var date = new PartialDate(
                metadata.Year ?? dateline.Year ?? YearNear(dateline, fileName) ?? defaultYear,
                metadata.Month ?? dateline.Month,
                metadata.Day ?? (metadata.Month is null || metadata.Month == dateline.Month ? dateline.Day : null));
            return (date, Agree(metadata, dateline) ? null : $"the dateline says {dateline}, the metadata {metadata}");
        }

        PartialDate named = FromFileName(fileName);
        PartialDate dated = dateline.Year is null
            ? new(YearNear(dateline, fileName) ?? defaultYear, dateline.Month, dateline.Day)
            : dateline;
        bool isFar = named.IsComplete && dated.IsComplete && Math.Abs(named.ToDateOnly().DayNumber - dated.ToDateOnly().DayNumber) > LongestDelay;
        return (dated, isFar ? $"the dateline says {dateline}, the file name {named}" : null);
    }

    /// <summary>The date with which a file name begins; <c>default</c> if with none.</summary>
    public static PartialDate FromFileName(string fileName) =>
        NamePattern.Match(fileName) is { Success: true } match && PartialDate.TryParse(match.Value, out PartialDate date) ? date : default;

    // The year of the file's name; at the turn of the year (31 December, filed on 1 January) the year next to it.
    private static int? YearNear(PartialDate dateline, string fileName)
    {
        PartialDate named = FromFileName(fileName);
        if (!named.IsComplete || dateline.Day is null)
        {
            return named.Year;
        }

        int turn = (named.Month!.Value, dateline.Month!.Value) switch
        {
            (1, 12) => -1,
            (12, 1) => 1,
            _ => 0,
        };
        return named.Year + turn;
    }

    private static bool Agree(PartialDate one, PartialDate other) =>
        (one.Year is null || other.Year is null || one.Year == other.Year)
        && (one.Month is null || other.Month is null || one.Month == other.Month)
        && (one.Day is null || other.Day is null || one.Day == other.Day);

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern { get; }
}
