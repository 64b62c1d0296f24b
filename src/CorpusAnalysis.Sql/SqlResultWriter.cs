using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Results as CSV or JSON, in full precision and without regard to the culture, as <see cref="RowWriter"/> writes rows.</summary>
public static class SqlResultWriter
{
    /// <summary>Writes the rows as CSV (RFC 4180, comma, LF) under a line of column names; a missing value is an empty field.</summary>
    public static void WriteCsv(this SqlResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        Line(Names(result));
        foreach (IReadOnlyList<object?> row in result.Rows)
        {
            Line(row.Select(value => RowWriter.Text(Plain(value))));
        }

        void Line(IEnumerable<string> fields)
        {
            writer.Write(string.Join(',', fields.Select(RowWriter.Quote)));
            writer.Write('\n');
        }
    }

    /// <summary>Writes results as JSON: one as an array of objects, several as an array of such arrays.</summary>
    /// <remarks>A missing value, and a number that JSON cannot hold, is null; of columns with one name, later ones get a number.</remarks>
    public static void WriteJson(this IReadOnlyList<SqlResult> results, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(writer);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, RowWriter.Json);
        if (results.Count != 1)
        {
            json.WriteStartArray();
        }

        foreach (SqlResult result in results)
        {
            Write(json, result);
        }

        if (results.Count != 1)
        {
            json.WriteEndArray();
        }

        json.Flush();
        writer.Write(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, SqlResult result)
    {
        string[] names = Names(result);
        json.WriteStartArray();
        foreach (IReadOnlyList<object?> row in result.Rows)
        {
            json.WriteStartObject();
            for (int i = 0; i < names.Length; i++)
            {
                json.WritePropertyName(names[i]);
                RowWriter.WriteValue(json, Plain(row[i]));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string[] Names(SqlResult result) => TableColumn.Distinct(result.Columns.Select(column => column.Name));

    private static object? Plain(object? value) => value switch
    {
        DateTime => SqlResult.Text(value),
        sbyte or byte or short or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => (decimal)number,
        _ => value,
    };
}
