using System.Globalization;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis;

/// <summary>How a column of a data frame becomes one of a table.</summary>
/// <param name="Type">The type in SQL.</param>
/// <param name="WriteValue">Writes a value that is not missing.</param>
internal sealed record FrameColumn(string Type, Action<TableAppender, int, object> WriteValue)
{
    private const int MostPlaces = 38;

    /// <summary>The column of a data frame's; values of types that SQL does not have become texts.</summary>
    public static FrameColumn Of(DataFrameColumn column) => System.Type.GetTypeCode(column.DataType) switch
    {
        TypeCode.Boolean => new("BOOLEAN", (rows, i, value) => rows.Set(i, (bool)value ? 1L : 0L)),
        TypeCode.SByte => Whole("TINYINT"),
        TypeCode.Byte => Whole("UTINYINT"),
        TypeCode.Int16 => Whole("SMALLINT"),
        TypeCode.UInt16 => Whole("USMALLINT"),
        TypeCode.Int32 => Whole("INTEGER"),
        TypeCode.UInt32 => Whole("UINTEGER"),
        TypeCode.Int64 => Whole("BIGINT"),
        TypeCode.UInt64 => new("UBIGINT", (rows, i, value) => rows.Set(i, unchecked((long)(ulong)value))),
        TypeCode.Single => new("FLOAT", (rows, i, value) => rows.Set(i, (double)(float)value)),
        TypeCode.Double => new("DOUBLE", (rows, i, value) => rows.Set(i, (double)value)),
        TypeCode.Decimal => Decimal(column),
        TypeCode.DateTime => new("TIMESTAMP", (rows, i, value) => rows.Set(i, ((DateTime)value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond)),
        _ => new("VARCHAR", (rows, i, value) => rows.Set(i, value is IFormattable plain ? plain.ToString(null, CultureInfo.InvariantCulture) : value.ToString())),
    };

    /// <summary>Writes a value or, where it is missing, null.</summary>
    public void Write(TableAppender rows, int column, object? value)
    {
        if (value is null)
        {
            rows.SetNull(column);
        }
        else
        {
            WriteValue(rows, column, value);
        }
    }

    private static FrameColumn Whole(string type) => new(type, (rows, i, value) => rows.Set(i, Convert.ToInt64(value, CultureInfo.InvariantCulture)));

    // As many decimals as the values have; those that leave too little room before the point become floating-point numbers.
    private static FrameColumn Decimal(DataFrameColumn column)
    {
        decimal[] values = [.. column.Cast<object?>().OfType<decimal>()];
        int scale = values.Select(value => (int)value.Scale).DefaultIfEmpty(0).Max();
        int whole = values.Select(value => decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length).DefaultIfEmpty(1).Max();
        return scale + whole > MostPlaces
            ? new("DOUBLE", (rows, i, value) => rows.Set(i, (double)(decimal)value))
            : new($"DECIMAL({MostPlaces}, {scale})", (rows, i, value) => rows.Set(i, Digits((decimal)value, scale)));
    }

    private static Int128 Digits(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        Int128 digits = new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        for (int place = value.Scale; place < scale; place++)
        {
            digits *= 10;
        }

        return value < 0 ? -digits : digits;
    }
}
