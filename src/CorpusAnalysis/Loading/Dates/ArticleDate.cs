using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>
/// The date of an article from what is said about it. Metadata take precedence; a dateline without a year takes it from
/// the file's name, else from its folder, else from the option, else stays without. A year is never guessed.
/// </summary>
internal static partial class ArticleDate
{
    // A story may be filed a few days after its dateline; beyond that one of the two is wrong.
    private const int LongestDelay = 7;

    /// <summary>The date, and what is contradictory about it, if anything.</summary>
    /// <param name="dateline">What the article says; <c>default</c> when nothing: then the date is that of the file's name or folder.</param>
    /// <param name="metadata">What the metadata say.</param>
    /// <param name="path">The file, relative to the corpus folder with <c>/</c>.</param>
    /// <param name="defaultYear">The year of the option.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day of the dateline does not exist in the year it gets.</exception>
    public static (PartialDate Date, string? Conflict) Resolve(PartialDate dateline, PartialDate metadata, string path, int? defaultYear)
    {
        string fileName = path[(path.LastIndexOf('/') + 1)..];
        PartialDate ofFile = FromFileName(fileName);
        PartialDate named = ofFile != default ? ofFile : FromFolders(path);
        if (metadata != default)
        {
            var date = new PartialDate(
                metadata.Year ?? dateline.Year ?? YearNear(dateline.Month is null ? metadata : dateline, named) ?? defaultYear,
                metadata.Month ?? dateline.Month,
                metadata.Day ?? (metadata.Month is null || metadata.Month == dateline.Month ? dateline.Day : null));
            return (date, Agree(metadata, dateline) ? null : $"the dateline says {dateline}, the metadata {metadata}");
        }

        if (dateline == default)
        {
            return (named != default || defaultYear is null ? named : new(defaultYear), null);
        }

        // A folder may hold what was collected in its year: it counts only where the article says none.
        PartialDate compared = dateline.Year is null ? named : ofFile;
        PartialDate dated = dateline.Year is null
            ? new(YearNear(dateline, named) ?? defaultYear, dateline.Month, dateline.Day)
            : dateline;
        return (dated, IsFar(dated, compared) ? $"the dateline says {dateline}, the {(compared == ofFile ? "file name" : "folder")} {compared}" : null);
    }

    /// <summary>
    /// The date with which a file name begins: <c>2024-11-29_…</c>, <c>2024_11_29</c>, <c>20241129</c>, <c>2024-11_…</c>;
    /// <c>default</c> if with none.
    /// </summary>
    public static PartialDate FromFileName(string fileName) =>
        NamePattern.Match(fileName) is { Success: true } match
        && PartialDate.TryParse(string.Join('-', match.Groups.Values.Skip(1).Where(group => group.Success && group.Name != "sign").Select(group => group.Value)), out PartialDate date)
            ? date
            : default;

    /// <summary>
    /// The date that the folders of a file say, the nearest first: <c>2024/</c>, <c>2024-11/</c>, <c>2024/11/29/</c>,
    /// <c>2024-11-29/</c>; <c>default</c> if none does.
    /// </summary>
    /// <param name="path">The file, relative to the corpus folder with <c>/</c>.</param>
    public static PartialDate FromFolders(string path)
    {
        string[] folders = path.Split('/')[..^1];
        for (int i = folders.Length - 1; i >= 0; i--)
        {
            PartialDate date = YearPattern.IsMatch(folders[i]) ? new(int.Parse(folders[i], CultureInfo.InvariantCulture)) : FromFileName(folders[i]);
            if (date != default)
            {
                // The folders in a year are its months, those in a month its days.
                for (int j = i + 1; j < folders.Length && date.Day is null && With(date, folders[j]) is { } closer; j++)
                {
                    date = closer;
                }

                return date;
            }
        }

        return default;
    }

    private static PartialDate? With(PartialDate date, string folder)
    {
        bool isNumber = PartPattern.IsMatch(folder);
        int part = isNumber ? int.Parse(folder, CultureInfo.InvariantCulture) : 0;
        int last = date.Month is { } known ? DateTime.DaysInMonth(date.Year!.Value, known) : 12;
        return part < 1 || part > last ? null : date.Month is { } month ? new(date.Year, month, part) : new(date.Year, part);
    }

    // The year of the file's name or folder; at the turn of the year (31 December, filed on 1 January) the year next to it.
    private static int? YearNear(PartialDate dateline, PartialDate named) => (named.Month, dateline.Day is null ? null : dateline.Month) switch
    {
        (1, 12) => named.Year - 1,
        (12, 1) => named.Year + 1,
        _ => named.Year,
    };

    // Whether a day lies beyond a few days of the day, month or year that is named.
    private static bool IsFar(PartialDate dated, PartialDate named)
    {
        if (!dated.IsComplete || named.Year is not { } year)
        {
            return false;
        }

        int first = new DateOnly(year, named.Month ?? 1, named.Day ?? 1).DayNumber;
        int lastMonth = named.Month ?? 12;
        int last = new DateOnly(year, lastMonth, named.Day ?? DateTime.DaysInMonth(year, lastMonth)).DayNumber;
        int day = dated.ToDateOnly().DayNumber;
        return day < first - LongestDelay || day > last + LongestDelay;
    }

    private static bool Agree(PartialDate one, PartialDate other) =>
        (one.Year is null || other.Year is null || one.Year == other.Year)
        && (one.Month is null || other.Month is null || one.Month == other.Month)
        && (one.Day is null || other.Day is null || one.Day == other.Day);

    [GeneratedRegex("^(?:([0-9]{4})(?<sign>[-_])([0-9]{2})(?:\\k<sign>([0-9]{2}))?|((?:1[6-9]|2[01])[0-9]{2})([0-9]{2})([0-9]{2}))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern { get; }

    [GeneratedRegex("^(?:1[6-9]|2[01])[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern { get; }

    [GeneratedRegex("^[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex PartPattern { get; }
}
