using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Reads dates as tables, feeds, web pages and markup have them. Never in the culture of the machine.</summary>
/// <remarks>
/// <para>
/// ISO 8601 and its short forms (<c>2024-11-29T10:00:00+04:00</c>, <c>20241129</c>, <c>20241129T100000Z</c>, <c>2024-11</c>,
/// <c>2024</c>), the dates of mail and feeds (<c>Fri, 29 Nov 2024 10:00:00 +0400</c>), and days with the month in words in
/// German, English, French, Spanish, Italian, Russian, Ukrainian, Azerbaijani and Turkish, with or without the day of the week
/// (<c>Freitag, den 29. November 2024</c>, <c>Nov. 29, 2024</c>, <c>29 ноября 2024 г.</c>). The day is the one written, in
/// the place where it was written: time and offset are left out, and nothing is turned into UTC.
/// </para>
/// <para>
/// In digits with full stops the day comes first, in all of these languages: <c>29.11.2024</c>. With slashes or hyphens
/// (<c>11/29/2024</c>, <c>29-11-2024</c>) it may be either: the order is certain when one number is beyond 12, or both
/// are equal; else only the year is taken, and the date is uncertain. Of a year of two digits (<c>29.11.24</c>, <c>29 Nov 24</c>)
/// the century is not certain: day and month are taken. Text with any other word in it, and days that no month has, are no dates.
/// </para>
/// </remarks>
internal static partial class WrittenDate
{
    private static readonly ImmutableHashSet<string> FillWords =
    [
        "de", "del", "of", "the", "den", "dem", "der", "am", "vom", "um", "le", "la", "el", "on", "at", "à", "a", "alle", "las",
        "г", "г.", "года", "в", "р", "р.", "року", "о", "il", "ili", "uhr", "h", "am", "pm", "a.m.", "p.m.", "|", "-", "–",
    ];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The whole of what is written.</param>
    /// <param name="date">What of it is certain.</param>
    /// <param name="isUncertain">Whether a part was left out because it can be read in two ways.</param>
    /// <param name="order">The order of days and months in digits with slashes or hyphens, where it is known otherwise; see <see cref="OrderOf"/>.</param>
    /// <returns>Whether it is a date.</returns>
    public static bool TryParse(string? text, out PartialDate date, out bool isUncertain, DateOrder order = DateOrder.Unknown)
    {
        (date, isUncertain) = (default, false);
        text = text?.Trim() ?? "";
        if (PartialDate.TryParse(text, out date))
        {
            return date != default;
        }

        // As long as no date is; so hostile text costs nothing.
        if (text.Length is 0 or > 100)
        {
            return false;
        }

        if (IsoPattern.Match(text) is { Success: true } iso)
        {
            return Make(Number(iso, "year"), Number(iso, "month"), Number(iso, "day"), out date);
        }

        string[] words = Words(text);
        string joined = string.Concat(words);
        if (DigitsPattern.Match(joined) is { Success: true } digits && (words.Length == 1 || digits.Groups["sign"].Value == "."))
        {
            return FromDigits(digits, order, out date, out isUncertain);
        }

        return YearFirstPattern.Match(joined) is { Success: true } yearFirst && words.Length == 1
            ? Make(Number(yearFirst, "year"), Number(yearFirst, "month"), Number(yearFirst, "day"), out date)
            : FromWords(words, out date, out isUncertain);
    }

    /// <summary>
    /// The order of days and months in the dates of one source, such as a column of a table: known when some of them can only be read
    /// one way and none only the other.
    /// </summary>
    public static DateOrder OrderOf(IEnumerable<string> texts)
    {
        (bool dayFirst, bool monthFirst) = (false, false);
        foreach (string text in texts)
        {
            string[] words = Words(text.Trim());
            if (words.Length == 1 && DigitsPattern.Match(words[0]) is { Success: true } match && match.Groups["sign"].Value != ".")
            {
                dayFirst |= Number(match, "first") > 12;
                monthFirst |= Number(match, "second") > 12;
            }
        }

        return dayFirst == monthFirst ? DateOrder.Unknown : dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    // Without times, zones, days of the week, and the words between.
    private static string[] Words(string text)
    {
        string[] words =
        [
            .. WithoutTime.Replace(text, " ")
                .Split([' ', '\t', '\n', '\r', '\u00A0', '\u202F', ','], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !FillWords.Contains(word.ToLowerInvariant())),
        ];

        // "29-Nov-2024".
        words = words is [var only] && HyphenedPattern.IsMatch(only) ? only.Split(['-', '/']) : words;

        // "mar." is a Tuesday in "mar. 3 déc. 2024", and March in "3 mar. 2024".
        int tuesday = words.Count(IsMonth) == 2 ? Array.FindIndex(words, word => IsMonth(word) && WeekdayNames.Contains(word)) : -1;
        return [.. words.Where((word, i) => i != tuesday && (IsMonth(word) || !WeekdayNames.Contains(word)))];
    }

    private static bool IsMonth(string word) => MonthNames.Find(word) is not null;

    private static bool FromDigits(Match match, DateOrder order, out PartialDate date, out bool isUncertain)
    {
        (int first, int second) = (Number(match, "first")!.Value, Number(match, "second")!.Value);
        int? year = match.Groups["year"].Length == 4 ? Number(match, "year") : null;
        isUncertain = match.Groups["year"].Length == 2;
        bool hasStops = match.Groups["sign"].Value == ".";
        if (hasStops)
        {
            return Make(year, second, first, out date);
        }

        if (year is null)
        {
            // "24/11/29" and "29/11/24": not even day and month are certain.
            (date, isUncertain) = (default, false);
            return false;
        }

        if (order == DateOrder.DayFirst || first > 12 || first == second)
        {
            return Make(year, second, first, out date);
        }

        if (order == DateOrder.MonthFirst || second > 12)
        {
            return Make(year, first, second, out date);
        }

        isUncertain = first > 0 && second > 0;
        date = isUncertain ? new(year) : default;
        return isUncertain;
    }

    private static bool FromWords(string[] words, out PartialDate date, out bool isUncertain)
    {
        (date, isUncertain) = (default, false);
        switch (words)
        {
            case [var month] when MonthNames.Find(month) is { } found:
                return Make(null, found.Month, null, out date);
            case [var month, var year] when MonthNames.Find(month) is { } found && NamedDay.YearOf(year) is { } number:
                return Make(number, found.Month, null, out date);
            case [var year, var month, var day] when NamedDay.YearOf(year) is not null:
                return FromNamed(NamedDay.Read($"{day} {month} {year}"), out date);
            case [var one, var other, var year] when ShortYearPattern.IsMatch(year):
                isUncertain = FromNamed(NamedDay.Read($"{one} {other}"), out date);
                return isUncertain;
            default:
                return FromNamed(NamedDay.Read(string.Join(' ', words)), out date);
        }
    }

    private static bool FromNamed(NamedDay? day, out PartialDate date)
    {
        date = default;
        return day is not null && Make(day.Year, day.Month, day.Day, out date);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static bool Make(int? year, int? month, int? day, out PartialDate date)
    {
        try
        {
            date = new(year, month, day);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            date = default;
            return false;
        }
    }

    [GeneratedRegex(
        """
        ^(?<year>[12][0-9]{3})(?:-(?<month>[0-9]{2})-(?<day>[0-9]{2})|(?<month>[0-9]{2})(?<day>[0-9]{2}))
        (?:[Tt\ ]?(?:[01][0-9]|2[0-4])(?::?[0-5][0-9](?::?[0-6][0-9](?:[.,][0-9]+)?)?)?)?\ ?(?:[Zz]|[+-][0-9]{2}:?(?:[0-9]{2})?|UTC|GMT)?
        $
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex IsoPattern { get; }

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<sign>[./-])(?<second>[0-9]{1,2})(?:\k<sign>(?:(?<year>[12][0-9]{3}|[0-9]{2})[гр]?\.?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DigitsPattern { get; }

    [GeneratedRegex(@"^(?<year>[12][0-9]{3})(?<sign>[./])(?<month>[0-9]{1,2})(?:\k<sign>(?<day>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirstPattern { get; }

    [GeneratedRegex(@"^[0-9]{1,2}(?<sign>[-/])\p{L}+\.?\k<sign>[0-9]{2,4}$|^\p{L}+\.?[-/][12][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex HyphenedPattern { get; }

    [GeneratedRegex("^['’]?[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYearPattern { get; }

    // Hours and what may follow them: "10:15", "10:15:00.5 PM", "10h15", "10.15 Uhr", and a zone behind them.
    [GeneratedRegex(
        """
        (?<![0-9.:/-])[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?|h(?:[0-9]{2})?(?![\p{L}0-9])|\.[0-9]{2}\ ?(?=Uhr\b))
        (?:\ ?[AaPp]\.?[Mm]\.?(?![\p{L}]))?
        |(?<=\s)[+-][0-9]{2}:?[0-9]{2}(?!\S)
        |\(?\b(?:GMT|UTC|CET|CEST|MEZ|MESZ|BST|EST|EDT|CST|CDT|PST|PDT|MSK|AZT|TRT|UT)\b(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?\)?
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WithoutTime { get; }
}
