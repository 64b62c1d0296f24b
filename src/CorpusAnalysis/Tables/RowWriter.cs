using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Result rows as CSV or JSON, in full precision and without regard to the culture.</summary>
/// <remarks>Columns are named after the properties in snake case: <c>PerMillion</c> is <c>per_million</c>.</remarks>
public static class RowWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    // JSON is read by programs here, not put into HTML; letters stay readable.
    internal static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes rows as CSV (RFC 4180, comma, LF) under a line of column names.</summary>
    /// <typeparam name="T">The row type.</typeparam>
    /// <param name="rows">The rows; none gives the column names alone.</param>
    /// <param name="writer">Where to.</param>
    /// <remarks>
    /// Numbers round-trip; a missing value is an empty field. A text that a spreadsheet would take for a formula is not changed:
    /// the file is data, and the spreadsheet's import can be told that a column is text.
    /// </remarks>
    public static void WriteCsv<T>(this IEnumerable<T> rows, TextWriter writer)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        IReadOnlyList<PropertyInfo> columns = RowColumns.Of(typeof(T));
        Line(columns.Select(Name));
        foreach (T row in rows)
        {
            Line(columns.Select(column => Text(RowColumns.Value(column, row))));
        }

        void Line(IEnumerable<string> fields)
        {
            writer.Write(string.Join(',', fields.Select(Quote)));
            writer.Write('\n');
        }
    }

    /// <summary>Writes rows as a JSON array of objects whose keys are the column names.</summary>
    /// <typeparam name="T">The row type.</typeparam>
    /// <param name="rows">The rows; none gives an empty array.</param>
    /// <param name="writer">Where to.</param>
    /// <remarks>Numbers round-trip. A missing value, and a number that JSON cannot hold, is null.</remarks>
    public static void WriteJson<T>(this IEnumerable<T> rows, TextWriter writer)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        IReadOnlyList<PropertyInfo> columns = RowColumns.Of(typeof(T));
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Json);
        json.WriteStartArray();
        foreach (T row in rows)
        {
            json.WriteStartObject();
            foreach (PropertyInfo column in columns)
            {
                json.WritePropertyName(Name(column));
                WriteValue(json, RowColumns.Value(column, row));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        writer.Write(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    private static string Name(PropertyInfo column) => JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Name);

    /// <summary>A value as JSON.</summary>
    internal static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case float or double when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>A value as the text of a field.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A field, quoted where it must be; one with blanks at its ends too, since some readers trim.</summary>
    internal static string Quote(string field) =>
        field.AsSpan().ContainsAny(Special) || field.StartsWith(' ') || field.EndsWith(' ')
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
