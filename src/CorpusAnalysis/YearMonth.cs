using System.Globalization;

namespace CorpusAnalysis;

/// <summary>A month of a year: the key by which articles are grouped over time.</summary>
public readonly record struct YearMonth : IComparable<YearMonth>
{
    // Months since January of year 1, so that the default is that month and arithmetic is plain.
    private readonly int _months;

    /// <summary>Creates the month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _months = ((year - 1) * 12) + month - 1;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => (_months / 12) + 1;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => (_months % 12) + 1;

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The month this many months later, or earlier when negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">That is outside the years 1 to 9999.</exception>
    public YearMonth AddMonths(int months)
    {
        long sum = (long)_months + months;
        return sum is >= 0 and < 9999 * 12
            ? new((int)(sum / 12) + 1, (int)(sum % 12) + 1)
            : throw new ArgumentOutOfRangeException(nameof(months), months, "The result must lie in the years 1 to 9999.");
    }

    /// <summary>How many months <paramref name="other"/> lies after this one; negative when before.</summary>
    public int MonthsUntil(YearMonth other) => other._months - _months;

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => _months.CompareTo(other._months);

    /// <summary>ISO 8601: <c>2024-11</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not later.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not earlier.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
}
