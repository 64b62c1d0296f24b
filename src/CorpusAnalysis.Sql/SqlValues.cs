using System.Globalization;
using System.Numerics;

namespace CorpusAnalysis;

/// <summary>The values of a column of a result as they are read.</summary>
internal sealed class SqlValues(string name, Type type)
{
    private static readonly HashSet<Type> Kept =
    [
        typeof(bool), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double),
        typeof(decimal), typeof(string), typeof(DateTime),
    ];

    private readonly List<object?> _values = [];

    /// <summary>Whether the values can be read one by one.</summary>
    public bool IsPlain => IsPlainType(type);

    /// <summary>Whether values of a type can be read one by one; lists, structures, intervals and bytes cannot.</summary>
    public static bool IsPlainType(Type type) => Kept.Contains(type) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(Guid) || type == typeof(BigInteger);

    /// <summary>Adds a value.</summary>
    public void Add(object? value) => _values.Add(value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        Guid guid => guid.ToString(),
        _ => value,
    });

    /// <summary>The column. Sums of whole numbers, which DuckDB makes 128 bits wide, are long where all fit, else decimal, else texts.</summary>
    public (SqlColumn Column, IReadOnlyList<object?> Values) Complete()
    {
        if (type != typeof(BigInteger))
        {
            return (new SqlColumn(name, Kept.Contains(type) ? type : typeof(string)), _values);
        }

        BigInteger most = _values.OfType<BigInteger>().Select(BigInteger.Abs).DefaultIfEmpty(BigInteger.Zero).Max();
        return most <= long.MaxValue ? Converted(typeof(long), value => (long)value)
            : most <= new BigInteger(decimal.MaxValue) ? Converted(typeof(decimal), value => (decimal)value)
            : Converted(typeof(string), value => value.ToString(CultureInfo.InvariantCulture));
    }

    private (SqlColumn Column, IReadOnlyList<object?> Values) Converted(Type to, Func<BigInteger, object> convert) =>
        (new SqlColumn(name, to), [.. _values.Select(value => value is BigInteger number ? convert(number) : null)]);
}
