using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Makes an article of its wire text, its row of metadata, and the name of its file.</summary>
internal static partial class ArticleBuilder
{
    /// <summary>The article. Where metadata and text disagree on the day, metadata wins and the report hears of it.</summary>
    public static Article Build(WireText wire, string file, string id, MetadataRow? row, int? year, Action<LoadProblem> report) => new()
    {
        Id = id,
        Section = Or(row?["section"], wire.Section),
        Headline = wire.Headline,
        Place = Or(row?["place"], wire.Dateline.Place),
        Date = Date(wire.Dateline.Date, row?.Date ?? default, file, year, report),
        Agency = Or(row?["agency"], wire.Dateline.Agency),
        Language = Or(row?["language"], FolderLanguage(file) ?? wire.Dateline.Language),
        Paragraphs = wire.Paragraphs,
        Metadata = row?.FurtherFields ?? Article.NoMetadata,
        Source = file,
    };

    private static string Or(string? first, string second) => string.IsNullOrEmpty(first) ? second : first;

    private static PartialDate Date(PartialDate line, PartialDate metadata, string file, int? year, Action<LoadProblem> report)
    {
        bool differs = (metadata.Month is { } month && month != line.Month)
            || (metadata.Day is { } day && day != line.Day)
            || (metadata.Year is { } other && line.Year is { } own && other != own);
        if (differs)
        {
            report(new LoadProblem(
                LoadSeverity.Warning, file, 3, $"the dateline says {line}, the metadata {metadata}, which counts", "mend whichever is wrong"));
        }

        if (metadata.Day is not null && metadata.Year is not null)
        {
            return metadata;
        }

        int? known = metadata.Year ?? line.Year ?? FileYear(file, line) ?? year;
        try
        {
            return new PartialDate(known, metadata.Month ?? line.Month, metadata.Day ?? line.Day);
        }
        catch (ArgumentOutOfRangeException)
        {
            report(new LoadProblem(LoadSeverity.Warning, file, 3, $"the dateline's {line} does not exist in {known}; the date stays without a year", "mend the day or the year"));
            return line;
        }
    }

    // 2024-11-29_…: a file of another day is named for something else.
    private static int? FileYear(string file, PartialDate line) =>
        NamePattern.Match(Path.GetFileName(file)) is { Success: true } name
        && Number(name.Groups["month"]) == line.Month && Number(name.Groups["day"]) == line.Day
            ? Number(name.Groups["year"])
            : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string? FolderLanguage(string file) => file.Split('/') is [{ Length: 2 } folder, _, ..] && folder.All(char.IsAsciiLetterLower) ? folder : null;

    [GeneratedRegex("^(?<year>[12][0-9]{3})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[^0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern { get; }
}
