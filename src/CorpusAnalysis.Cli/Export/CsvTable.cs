using System.Buffers;
using System.Globalization;
using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Cli.Export;

/// <summary>Writes tables as CSV as the library writes its rows: RFC 4180, comma, LF, full precision, whatever the culture.</summary>
/// <remarks>
/// A missing value is an empty field. A text that a spreadsheet would take for a formula is not changed: the file is data, and the
/// spreadsheet's import can be told that a column is text.
/// </remarks>
internal static class CsvTable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the table.</summary>
    public static void Write(DataTable table, TextWriter writer)
    {
        Line(table.Columns.Select(column => column.Name), writer);
        for (int row = 0; row < table.RowCount; row++)
        {
            Line(table.Columns.Select(column => Text(column.Value(row))), writer);
        }
    }

    /// <summary>Writes one line; of a single empty field it is no empty line, which readers leave out.</summary>
    public static void Line(IEnumerable<string> fields, TextWriter writer)
    {
        string[] all = [.. fields];
        writer.Write(all is [""] ? "\"\"" : string.Join(',', all.Select(Quote)));
        writer.Write('\n');
    }

    /// <summary>A value as a field's text; times in ISO form.</summary>
    public static string Text(object? value) => value switch
    {
        null or DBNull => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => ValueText.Of(value, CultureInfo.InvariantCulture),
    };

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(Special) || field.StartsWith(' ') || field.EndsWith(' ')
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
