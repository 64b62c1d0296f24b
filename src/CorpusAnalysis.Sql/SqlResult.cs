using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis;

/// <summary>What a statement gave.</summary>
public sealed class SqlResult
{
    private readonly ImmutableArray<IReadOnlyList<object?>> _values;

    internal SqlResult(ImmutableArray<(SqlColumn Column, IReadOnlyList<object?> Values)> columns, long rowCount)
    {
        Columns = [.. columns.Select(column => column.Column)];
        _values = [.. columns.Select(column => column.Values)];
        RowCount = rowCount;
        Rows = new RowsOnDemand<IReadOnlyList<object?>>(_values.IsEmpty ? 0 : _values[0].Count, row => [.. _values.Select(values => values[row])]);
    }

    /// <summary>The columns, in the order of the query.</summary>
    public ImmutableArray<SqlColumn> Columns { get; }

    /// <summary>The rows that were kept, in the order of the query; a value for each column, null where SQL has null.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    /// <summary>The number of all rows, also of those beyond <see cref="SqlQuery.RowLimit"/>.</summary>
    public long RowCount { get; }

    /// <summary>The rows that were kept as a data frame; of columns with one name, later ones get a number.</summary>
    public DataFrame ToDataFrame()
    {
        string[] names = TableColumn.Distinct(Columns.Select(column => column.Name));
        return new DataFrame(names.Select((name, i) => Column(name, Columns[i].Type, _values[i])));
    }

    /// <summary>A value as it is shown: times in ISO form, all else as it is.</summary>
    public static object? Text(object? value) => value is DateTime time
        ? time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)
        : value;

    private static DataFrameColumn Column(string name, Type type, IReadOnlyList<object?> values) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => new BooleanDataFrameColumn(name, values.Cast<bool?>()),
        TypeCode.SByte => new SByteDataFrameColumn(name, values.Cast<sbyte?>()),
        TypeCode.Byte => new ByteDataFrameColumn(name, values.Cast<byte?>()),
        TypeCode.Int16 => new Int16DataFrameColumn(name, values.Cast<short?>()),
        TypeCode.UInt16 => new UInt16DataFrameColumn(name, values.Cast<ushort?>()),
        TypeCode.Int32 => new Int32DataFrameColumn(name, values.Cast<int?>()),
        TypeCode.UInt32 => new UInt32DataFrameColumn(name, values.Cast<uint?>()),
        TypeCode.Int64 => new Int64DataFrameColumn(name, values.Cast<long?>()),
        TypeCode.UInt64 => new UInt64DataFrameColumn(name, values.Cast<ulong?>()),
        TypeCode.Single => new SingleDataFrameColumn(name, values.Cast<float?>()),
        TypeCode.Double => new DoubleDataFrameColumn(name, values.Cast<double?>()),
        TypeCode.Decimal => new DecimalDataFrameColumn(name, values.Cast<decimal?>()),
        TypeCode.DateTime => new DateTimeDataFrameColumn(name, values.Cast<DateTime?>()),
        _ => new StringDataFrameColumn(name, values.Cast<string?>()),
    };
}
