using System.Globalization;

namespace CorpusAnalysis;

/// <summary>
/// A date of which the year, the day, or all may be unknown, as datelines have it: <c>29. November</c> is a date
/// without a year. <c>default</c> is the date of which nothing is known.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Creates the date from the parts that are known.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">A day that the month has; 29 February is allowed without a year. Needs the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, month or day.</exception>
    /// <exception cref="ArgumentException">A day is given without its month.</exception>
    public PartialDate(int? year, int? month = null, int? day = null)
    {
        CheckRange(year, 1, 9999, nameof(year));
        CheckRange(month, 1, 12, nameof(month));
        if (day is not null)
        {
            int lastDay = DateTime.DaysInMonth(year ?? 2000, month ?? throw new ArgumentException("A day needs its month.", nameof(month)));
            CheckRange(day, 1, lastDay, nameof(day));
        }

        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year, or null.</summary>
    public int? Year { get; }

    /// <summary>The month, 1 to 12, or null.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, from 1, or null.</summary>
    public int? Day { get; }

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsComplete => Year is not null && Day is not null;

    /// <summary>Year and month as a key for grouping; null unless both are known.</summary>
    public YearMonth? YearMonth => Year is { } year && Month is { } month ? new(year, month) : null;

    /// <summary>The date as a whole.</summary>
    /// <exception cref="InvalidOperationException">The date is not complete.</exception>
    public DateOnly ToDateOnly() => IsComplete
        ? new(Year!.Value, Month!.Value, Day!.Value)
        : throw new InvalidOperationException($"The date '{this}' is not complete.");

    /// <summary>The whole date of a day.</summary>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>Whether the text is such a date; surrounding white space and the empty text are not.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        text ??= "";
        bool hasYear = !text.StartsWith("--", StringComparison.Ordinal);
        string[] parts = hasYear ? text.Split('-') : ["", .. text[2..].Split('-')];
        bool wellFormed = parts.Length <= 3
            && parts[0].Length == (hasYear ? 4 : 0)
            && parts.Skip(1).All(part => part.Length == 2)
            && parts.All(part => part.All(char.IsAsciiDigit));
        if (!wellFormed)
        {
            return false;
        }

        int? Part(int index) => index < parts.Length && parts[index].Length > 0 ? int.Parse(parts[index], CultureInfo.InvariantCulture) : null;
        try
        {
            date = new(Part(0), Part(1), Part(2));
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>By year, month and day; an unknown part comes before every known one.</summary>
    public int CompareTo(PartialDate other) => (Year ?? 0, Month ?? 0, Day ?? 0).CompareTo((other.Year ?? 0, other.Month ?? 0, other.Day ?? 0));

    /// <summary>
    /// ISO 8601: <c>2024-11-29</c>, <c>2024-11</c>, <c>2024</c>; without a year <c>--11-29</c> and <c>--11</c>;
    /// empty when nothing is known.
    /// </summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        ({ } year, { } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"),
        ({ } year, { } month, null) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
        ({ } year, null, _) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}"),
        (null, { } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}"),
        (null, { } month, null) => string.Create(CultureInfo.InvariantCulture, $"--{month:00}"),
        _ => "",
    };

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static void CheckRange(int? value, int first, int last, string name)
    {
        if (value < first || value > last)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The {name} must be from {first} to {last}.");
        }
    }
}
