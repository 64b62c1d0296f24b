using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>A day whose month is a word: <c>29. November</c>, <c>September 20</c>, <c>12 ноября 2024 г.</c></summary>
/// <param name="Year">The year, if it is written.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day as written; the month may not have it.</param>
/// <param name="Language">What the form tells of the language, as a BCP 47 tag; <c>und</c> when several write it so.</param>
internal sealed partial record NamedDay(int? Year, int Month, int Day, string Language)
{
    // Words that stand in a date and tell nothing: "3 de diciembre", "12 ноября 2024 г.", "29 noyabr 2024-cü il".
    private static readonly ImmutableHashSet<string> FillWords = ["de", "del", "of", "г", "г.", "года", "р", "р.", "року", "il"];

    /// <summary>Reads a text that is nothing but a day, a month in words and perhaps a year; null if it is not.</summary>
    public static NamedDay? Read(string text)
    {
        string[] all = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. all.Where(word => !FillWords.Contains(word))];
        if (words.Length is not (2 or 3))
        {
            return null;
        }

        int? year = words.Length == 3 ? YearOf(words[2]) : null;
        if (words.Length == 3 && year is null)
        {
            return null;
        }

        bool dayFirst = char.IsAsciiDigit(words[0][0]);
        (string dayWord, string monthWord) = dayFirst ? (words[0], words[1]) : (words[1], words[0]);
        if (DayPattern.Match(dayWord) is not { Success: true } day || MonthNames.Find(monthWord) is not { } month)
        {
            return null;
        }

        string ending = all.Length > 1 && all[1] == "de" ? "de" : day.Groups["ending"].Value;
        return new(year, month.Month, int.Parse(day.Groups["day"].Value, CultureInfo.InvariantCulture), LanguageOf(month.Languages, ending, dayFirst));
    }

    /// <summary>The year that a word is: <c>2024</c>, <c>2024г.</c>, <c>2024-cü</c>; null if none.</summary>
    public static int? YearOf(string word) =>
        YearPattern.Match(word) is { Success: true } match ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;

    // The form of the day settles what the month's name leaves open: "29. November" is German, "November 29" English.
    private static string LanguageOf(ImmutableSortedSet<string> languages, string ending, bool dayFirst) => ending switch
    {
        _ when languages.Count == 1 => languages[0],
        "." when languages.Contains("de") => "de",
        "er" when languages.Contains("fr") => "fr",
        "de" when languages.Contains("es") => "es",
        "st" or "nd" or "rd" or "th" when languages.Contains("en") => "en",
        "" when !dayFirst && languages.Contains("en") => "en",
        _ => "und",
    };

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?<ending>\.|er|st|nd|rd|th|\.?º|°|-го)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern { get; }

    [GeneratedRegex(@"^(?<year>[12][0-9]{3})(г\.?|р\.?|-c[iıuü])?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern { get; }
}
