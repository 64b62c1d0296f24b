using System.Globalization;

namespace CorpusAnalysis;

/// <summary>An article as a wire text: section, headline, dateline, paragraphs, a line each.</summary>
internal static class WireTextFile
{
    /// <summary>The text; null when something that a wire text needs is missing.</summary>
    /// <remarks>The dateline has the month in the article's language, else in German, and no year. Whether it is read back as the same is for the reader to say.</remarks>
    public static string? Of(Article article)
    {
        bool isWire = article is { Section.Length: > 0, Headline.Length: > 0, Place.Length: > 0, Agency.Length: > 0, Date: { Month: not null, Day: not null } }
            && !article.Paragraphs.Any(WrittenFields.HoldsLineEnd);
        return isWire
            ? string.Join('\n', [article.Section, article.Headline, $"{article.Place}, {Day(article)}, {article.Agency.ToUpperInvariant()}", .. article.Paragraphs, ""])
            : null;
    }

    private static string Day(Article article)
    {
        (int month, int day) = (article.Date.Month!.Value, article.Date.Day!.Value);
        string language = MonthNames.Name(article.Language, month) is null ? "de" : article.Language;
        string name = MonthNames.Name(language, month)!;
        string number = day.ToString(CultureInfo.InvariantCulture);
        return language switch
        {
            "de" => $"{number}. {name}",
            "es" => $"{number} de {name}",
            "fr" when day == 1 => $"1er {name}",
            _ => $"{number} {name}",
        };
    }
}
