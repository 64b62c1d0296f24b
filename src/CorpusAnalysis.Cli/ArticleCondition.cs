using System.Globalization;

namespace CorpusAnalysis.Cli;

/// <summary>A condition on a field of articles, such as <c>language=de</c>, <c>place!=Baku</c> or <c>date&gt;=2024-11</c>.</summary>
internal static class ArticleCondition
{
    /// <summary>How conditions are written, for help texts.</summary>
    public const string Forms = "FIELD=VALUE or FIELD!=VALUE; for date, month, year and numbers also FIELD>=VALUE, <=, > and <, in quotes: \"date>=2024-11\"";

    private static readonly Dictionary<string, Func<Article, string>> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = article => article.Id,
        ["section"] = article => article.Section,
        ["place"] = article => article.Place,
        ["agency"] = article => article.Agency,
        ["language"] = article => article.Language,
        ["date"] = article => article.Date.ToString(),
        ["month"] = article => article.Month?.ToString() ?? "",
        ["year"] = article => article.Date.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    // With an example of a value, which may not be longer.
    private static readonly Dictionary<string, string> DateFields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = "2024-11-29",
        ["month"] = "2024-11",
        ["year"] = "2024",
    };

    /// <summary>The fields that every article has.</summary>
    public static IEnumerable<string> Names => Fields.Keys;

    /// <summary>Whether an article has the value.</summary>
    /// <param name="text">The condition.</param>
    /// <remarks>
    /// Dates are compared as far as the value goes, so that <c>date&lt;=2024-11</c> holds for the whole of November; an article whose date
    /// is not known well enough, and one without a number where the value is one, meets no such condition.
    /// </remarks>
    /// <exception cref="UsageException">It is no condition, or asks for an order that the field does not have.</exception>
    public static Func<Article, bool> Parse(string text)
    {
        (string field, string sign, string value) = Split(text);
        Func<Article, string> read = Field(field);
        if (sign is "=" or "!=")
        {
            return article => (read(article) == value) == (sign == "=");
        }

        Func<Article, int?> compare = Comparison(text, field, read, value);
        return sign switch
        {
            ">=" => article => compare(article) >= 0,
            "<=" => article => compare(article) <= 0,
            ">" => article => compare(article) > 0,
            _ => article => compare(article) < 0,
        };
    }

    /// <summary>The field that a condition is on.</summary>
    /// <exception cref="UsageException">It is no condition.</exception>
    public static string FieldOf(string text) => Split(text).Field;

    /// <summary>The value of a field, or of a column of the metadata.</summary>
    public static Func<Article, string> Field(string name) =>
        Fields.GetValueOrDefault(name) ?? (article => article.Metadata.GetValueOrDefault(name, ""));

    private static (string Field, string Sign, string Value) Split(string text)
    {
        int at = text.AsSpan().IndexOfAny('=', '<', '>');
        int begin = at > 0 && text[at] == '=' && text[at - 1] == '!' ? at - 1 : at;

        // The signs turned round are a slip: no date, and hardly any name, begins so.
        bool isSlip = at >= 0 && text[at] == '=' && at + 1 < text.Length && text[at + 1] is '<' or '>';
        if (begin <= 0 || isSlip)
        {
            throw new UsageException($"'{text}' is no condition; write {Forms}.");
        }

        int end = text[at] != '=' && at + 1 < text.Length && text[at + 1] == '=' ? at + 2 : at + 1;
        return (text[..begin], text[begin..end], text[end..]);
    }

    private static Func<Article, int?> Comparison(string text, string field, Func<Article, string> read, string value)
    {
        bool isDate = PartialDate.TryParse(value, out PartialDate date) && date.Year is not null;
        if (DateFields.TryGetValue(field, out string? example))
        {
            return isDate && value.Length <= example.Length
                ? article => CompareDates(article.Date.ToString(), value)
                : throw new UsageException($"'{text}' needs a {field.ToLowerInvariant()} such as {example}.");
        }

        if (Fields.ContainsKey(field))
        {
            throw new UsageException($"'{text}' asks for an order, and {field} has none; there are = and !=.");
        }

        return Number(value) is { } number ? article => Number(read(article))?.CompareTo(number) ?? (isDate ? CompareDates(read(article), value) : null)
            : isDate ? article => CompareDates(read(article), value)
            : throw new UsageException($"'{text}' needs a number, or a date such as 2024-11-29.");
    }

    // Null where the article's date is unknown in what would decide.
    private static int? CompareDates(string date, string value)
    {
        if (!PartialDate.TryParse(date, out PartialDate known) || known.Year is null)
        {
            return null;
        }

        int length = Math.Min(date.Length, value.Length);
        int order = string.CompareOrdinal(date, 0, value, 0, length);
        return order != 0 || length == value.Length ? order : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
