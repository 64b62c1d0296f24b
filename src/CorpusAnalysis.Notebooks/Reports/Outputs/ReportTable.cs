using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>A table's data as read from its JSON, which any program may have written.</summary>
internal sealed partial class ReportTable
{
    private const string Missing = "–";
    private const int ShortText = 20;

    private readonly JsonArray _rows;
    private readonly JsonArray? _evidence;
    private readonly ImmutableArray<bool> _grouped;

    private ReportTable(JsonObject json, ImmutableArray<Column> columns, JsonArray rows)
    {
        (Columns, _rows, _evidence) = (columns, rows, json["evidence"] as JsonArray);
        _grouped = [.. columns.Select((column, i) => rows.Any(row => IsLarge(((JsonArray)row!)[i], column.Type)))];
        Note = Text(json["note"]);
        Style = Class(json["style"]);
        IsCut = json.TryGetPropertyValue("total", out JsonNode? total) && (Number(total) is not { } count || count > rows.Count);
        Total = Number(total);
    }

    public ImmutableArray<Column> Columns { get; }

    public int RowCount => _rows.Count;

    public long? Total { get; }

    /// <summary>Whether there are, or may be, more rows than are here.</summary>
    public bool IsCut { get; }

    public string Note { get; }

    public string Style { get; }

    /// <summary>The column that opens a row's evidence: the node of a concordance, else the first.</summary>
    public int OpeningColumn => Columns.Select((column, i) => column.Class == "node" ? i : -1).FirstOrDefault(i => i >= 0);

    /// <summary>Reads a table; null when the JSON is none.</summary>
    public static ReportTable? Read(JsonNode content)
    {
        if (content is not JsonObject json || json["columns"] is not JsonArray columns || json["rows"] is not JsonArray rows
            || columns.Any(column => column is not JsonObject) || rows.Any(row => row is not JsonArray cells || cells.Count != columns.Count))
        {
            return null;
        }

        return new ReportTable(json, [.. columns.Select((column, i) => new Column(Text(column!["header"]), Text(column["type"]), ClassOf(column, i, rows)))], rows);
    }

    // Numbers stand at the right; dates and short texts stay on one line.
    private static string ClassOf(JsonNode column, int index, JsonArray rows) => (Class(column["style"]), Text(column["type"])) switch
    {
        ({ Length: > 0 } style, _) => style,
        (_, "number" or "integer") => "number",
        (_, "date") => "short",
        _ => rows.All(row => Text(((JsonArray)row!)[index]).Length <= ShortText) ? "short" : "",
    };

    /// <summary>The number of the row's set of evidence, or null.</summary>
    public long? Evidence(int row) => _evidence is not null && row < _evidence.Count ? Number(_evidence[row]) : null;

    /// <summary>A cell as readers see it; tables.js has the same rules.</summary>
    public string Cell(int row, int column, CultureInfo culture)
    {
        JsonNode? value = ((JsonArray)_rows[row]!)[column];
        string type = Columns[column].Type;
        return value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => Missing,
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            JsonValueKind.Number => Shown(value.ToJsonString(), type, culture, _grouped[column]),
            JsonValueKind.String => value.GetValue<string>() switch
            {
                "Infinity" when type == "number" => ValueText.Of(double.PositiveInfinity, culture),
                "-Infinity" when type == "number" => ValueText.Of(double.NegativeInfinity, culture),
                var text when type == "integer" && Digits().IsMatch(text) => Shown(text, type, culture, _grouped[column]),
                var text => text,
            },
            _ => value.ToJsonString(),
        };
    }

    // As ValueText has it, of all rows: those of another page have the same look.
    private static bool IsLarge(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => ValueText.AreGrouped([double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)]),
        JsonValueKind.String => type == "integer" && Digits().IsMatch(value.GetValue<string>()) && ValueText.AreGrouped([double.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture)]),
        _ => false,
    };

    private static string Shown(string number, string type, CultureInfo culture, bool isGrouped) =>
        type != "number" && BigInteger.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole)
            ? whole.ToString(isGrouped ? "N0" : "F0", culture)
            : ValueText.Of(double.Parse(number, CultureInfo.InvariantCulture), culture, isGrouped);

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static long? Number(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && long.TryParse(node.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static string Class(JsonNode? node) => Text(node) is var name && ClassName().IsMatch(name) ? name : "";

    [GeneratedRegex(@"^[a-z][a-z-]*\z")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"^-?[0-9]+\z")]
    private static partial Regex Digits();

    /// <summary>A column.</summary>
    /// <param name="Header">Its name for readers.</param>
    /// <param name="Type">What it holds, as the JSON names it.</param>
    /// <param name="Class">The class of its cells.</param>
    internal sealed record Column(string Header, string Type, string Class);
}
