using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace CorpusAnalysis.Cli.Export;

/// <summary>Writes tables as Parquet: numbers, truth values, dates and texts in types of their own, packed with Zstandard.</summary>
/// <remarks>Rows are written in groups of 100,000. A decimal number that 38 digits cannot hold, and any value of another type, is a text.</remarks>
internal static class ParquetTable
{
    private const int MostRows = 100_000;
    private const int MostDigits = 38;

    /// <summary>Writes the table.</summary>
    public static async Task WriteAsync(DataTable table, Stream stream, CancellationToken cancellation)
    {
        IParquetColumn[] columns = [.. table.Columns.Select(column => Column(column, table.RowCount))];
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }, cancellationToken: cancellation).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            for (int from = 0; from < table.RowCount; from += MostRows)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                foreach (IParquetColumn column in columns)
                {
                    await column.WriteAsync(group, from, Math.Min(MostRows, table.RowCount - from), cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    private static IParquetColumn Column(DataTableColumn column, int rows) => Type.GetTypeCode(column.Type) switch
    {
        TypeCode.Boolean => new Typed<bool>(column),
        TypeCode.SByte => new Typed<sbyte>(column),
        TypeCode.Byte => new Typed<byte>(column),
        TypeCode.Int16 => new Typed<short>(column),
        TypeCode.UInt16 => new Typed<ushort>(column),
        TypeCode.Int32 => new Typed<int>(column),
        TypeCode.UInt32 => new Typed<uint>(column),
        TypeCode.Int64 => new Typed<long>(column),
        TypeCode.UInt64 => new Typed<ulong>(column),
        TypeCode.Single => new Typed<float>(column),
        TypeCode.Double => new Typed<double>(column),
        TypeCode.Decimal when Scale(column, rows) is { } scale => new Typed<decimal>(column, new DecimalDataField(column.Name, MostDigits, scale, isNullable: true)),
        TypeCode.DateTime => new Typed<DateTime>(column, new DateTimeDataField(column.Name, DateTimeFormat.DateAndTimeMicros, isNullable: true)),
        _ when column.Type == typeof(DateOnly) => new Typed<DateOnly>(column),
        _ => new Texts(column),
    };

    // The digits after the point that all values need; null when 38 digits are too few.
    private static int? Scale(DataTableColumn column, int rows)
    {
        int scale = 0, whole = 1;
        for (int row = 0; row < rows; row++)
        {
            if (column.Value(row) is decimal value)
            {
                scale = Math.Max(scale, value.Scale);
                whole = Math.Max(whole, decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length);
            }
        }

        return scale + whole <= MostDigits ? scale : null;
    }

    private interface IParquetColumn
    {
        DataField Field { get; }

        Task WriteAsync(ParquetRowGroupWriter group, int from, int count, CancellationToken cancellation);
    }

    private sealed class Typed<T>(DataTableColumn column, DataField? field = null) : IParquetColumn
        where T : struct
    {
        public DataField Field { get; } = field ?? new DataField(column.Name, typeof(T), isNullable: true);

        public async Task WriteAsync(ParquetRowGroupWriter group, int from, int count, CancellationToken cancellation)
        {
            T?[] values = [.. Enumerable.Range(from, count).Select(row => (T?)column.Value(row))];
            await group.WriteAsync(Field, new ReadOnlyMemory<T?>(values), cancellationToken: cancellation).ConfigureAwait(false);
        }
    }

    private sealed class Texts(DataTableColumn column) : IParquetColumn
    {
        public DataField Field { get; } = new DataField<string>(column.Name);

        public async Task WriteAsync(ParquetRowGroupWriter group, int from, int count, CancellationToken cancellation)
        {
            string?[] values = [.. Enumerable.Range(from, count).Select(row => column.Value(row) is { } value ? CsvTable.Text(value) : null)];
            await group.WriteAsync(Field, values!).ConfigureAwait(false);
        }
    }
}
