using System.Globalization;
using System.Numerics;
using System.Text;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace CorpusAnalysis.Formats;

/// <summary>A column of a row group as texts.</summary>
internal static class ParquetColumn
{
    /// <summary>The cells, null where there is no value.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="field">The column; of lists their element.</param>
    /// <param name="separator">What stands between the elements of a list.</param>
    public static string?[] Read(ParquetRowGroupReader group, DataField field, string separator)
    {
        var rows = new string?[group.RowCount];
        if (!group.ColumnExists(field))
        {
            return rows;
        }

        using RawColumnData column = group.ReadRawColumnDataBaseAsync(field).AsTask().GetAwaiter().GetResult();
        switch (column)
        {
            case RawColumnData<ReadOnlyMemory<char>> texts: Fill(texts, text => text.ToString()); break;
            case RawColumnData<ReadOnlyMemory<byte>> bytes: Fill(bytes, text => Encoding.UTF8.GetString(text.Span)); break;
            case RawColumnData<bool> flags: Fill(flags, flag => flag ? "true" : "false"); break;
            case RawColumnData<DateOnly> dates: Fill(dates, date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case RawColumnData<DateTime> times: Fill(times, Time); break;
            case RawColumnData<int> numbers: Fill(numbers, Number); break;
            case RawColumnData<long> numbers: Fill(numbers, Number); break;
            case RawColumnData<short> numbers: Fill(numbers, Number); break;
            case RawColumnData<sbyte> numbers: Fill(numbers, Number); break;
            case RawColumnData<byte> numbers: Fill(numbers, Number); break;
            case RawColumnData<ushort> numbers: Fill(numbers, Number); break;
            case RawColumnData<uint> numbers: Fill(numbers, Number); break;
            case RawColumnData<ulong> numbers: Fill(numbers, Number); break;
            case RawColumnData<float> numbers: Fill(numbers, Number); break;
            case RawColumnData<double> numbers: Fill(numbers, Number); break;
            case RawColumnData<decimal> numbers: Fill(numbers, Number); break;
            case RawColumnData<BigInteger> numbers: Fill(numbers, Number); break;
            case RawColumnData<Guid> ids: Fill(ids, id => id.ToString()); break;
            case RawColumnData<TimeSpan> spans: Fill(spans, span => span.ToString()); break;
            default: throw new NotSupportedException($"the column {field.Path} holds values of an unknown kind");
        }

        return rows;

        // Values stand without gaps; a level below the highest tells that there is none, and a repetition that it belongs to the row before.
        void Fill<T>(RawColumnData<T> data, Func<T, string> text)
            where T : struct
        {
            ReadOnlySpan<T> values = data.Values;
            ReadOnlySpan<int> definitions = field.MaxDefinitionLevel > 0 ? data.DefinitionLevels : default;
            ReadOnlySpan<int> repetitions = field.MaxRepetitionLevel > 0 ? data.RepetitionLevels : default;
            int row = -1, value = 0, count = definitions.IsEmpty ? values.Length : definitions.Length;
            for (int i = 0; i < count; i++)
            {
                row += repetitions.IsEmpty || repetitions[i] == 0 ? 1 : 0;
                if (definitions.IsEmpty || definitions[i] == field.MaxDefinitionLevel)
                {
                    string cell = text(values[value++]);
                    rows[row] = rows[row] is { } before ? before + separator + cell : cell;
                }
            }
        }
    }

    private static string Number<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Time(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
