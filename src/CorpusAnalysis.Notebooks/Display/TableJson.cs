using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A table as JSON: its columns with their types, raw values, and what was left out.</summary>
internal static class TableJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first rows, as many as the limits of the options allow; the note says so where there are more.</summary>
    public static JsonObject Of(DisplayTable table, FormatOptions options)
    {
        IReadOnlyList<object?>[] within = [.. table.Rows.Take(options.DataRowLimit)];
        var rows = new JsonArray();
        long bytes = 0;
        foreach (IReadOnlyList<object?> row in within)
        {
            var cells = new JsonArray([.. row.Take(table.Columns.Length).Select(RawValue.Of)]);
            bytes += Encoding.UTF8.GetByteCount(cells.ToJsonString(Plain)) + 1;
            if (bytes > options.DataByteLimit)
            {
                break;
            }

            rows.Add(cells);
        }

        string note = string.Join(" ", new[] { table.Note, LeftOut(table.RowCount, rows.Count, within.Length, options) }.Where(text => text.Length > 0));
        var json = new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select((column, i) => Column(column, within.Select(row => row[i])))]),
            ["rows"] = rows,
            ["total"] = table.RowCount,
            ["note"] = note,
        };
        if (table.Style.Length > 0)
        {
            json["style"] = table.Style;
        }

        if (!table.Evidence.IsDefaultOrEmpty)
        {
            json["evidence"] = new JsonArray([.. Enumerable.Range(0, rows.Count).Select(i => i < table.Evidence.Length ? (JsonNode?)table.Evidence[i] : null)]);
        }

        return json;
    }

    private static JsonObject Column(DisplayColumn column, IEnumerable<object?> values)
    {
        DisplayColumnType type = column.Type ?? RawValue.TypeOf(values) ?? (column.IsNumber ? DisplayColumnType.Number : DisplayColumnType.Text);
        var json = new JsonObject { ["name"] = column.Name, ["header"] = column.Header, ["type"] = Name(type) };
        if (column.Style.Length > 0)
        {
            json["style"] = column.Style;
        }

        return json;
    }

    private static string Name(DisplayColumnType type) => type switch
    {
        DisplayColumnType.WholeNumber => "integer",
        DisplayColumnType.Number => "number",
        DisplayColumnType.Date => "date",
        DisplayColumnType.Boolean => "boolean",
        _ => "text",
    };

    private static string LeftOut(long? total, int kept, int within, FormatOptions options)
    {
        if (total == kept)
        {
            return "";
        }

        CultureInfo culture = options.Culture;
        string size = kept < within ? string.Create(culture, $", as many as {options.DataByteLimit / 1_000_000.0:0.##} MB hold") : "";
        string rest = options.DataRest.Length > 0 ? $"; {options.DataRest}" : "";
        return total is { } count
            ? string.Create(culture, $"The first {kept:N0} of {count:N0} rows{size}{rest}.")
            : string.Create(culture, $"The first {kept:N0} rows{size}; there are more{rest}.");
    }
}
