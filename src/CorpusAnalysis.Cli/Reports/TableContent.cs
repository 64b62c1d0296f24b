using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>A column of a table in an executed notebook.</summary>
/// <param name="Name">As the rows' author named it, <c>PerMillion</c>.</param>
/// <param name="Header">As readers see it, <c>per million</c>.</param>
/// <param name="Type">number, integer, text, date or boolean.</param>
internal sealed record TableContentColumn(string Name, string Header, string Type)
{
    /// <summary>Whether it holds numbers.</summary>
    public bool IsNumber => Type is "number" or "integer";

    /// <summary>Whether its values name a row rather than measure it.</summary>
    public bool IsLabel => Type is "text" or "date";
}

/// <summary>A table as an executed notebook holds it.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows that are there: for each column a string, a truth value, a long, a decimal, a double, or null; of a table in HTML a string or a <see cref="ShownNumber"/>.</param>
internal sealed record TableContent(ImmutableArray<TableContentColumn> Columns, ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>The MIME type of tables with their raw values.</summary>
    public const string MimeType = "application/vnd.corpus-analysis.table+json";

    /// <summary>How many rows there were in all; null when nobody counted.</summary>
    public long? Total { get; init; } = Rows.Length;

    /// <summary>What is said below the table.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the values are those of the run, and not those that were shown of them.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Reads a table's JSON; null where it is not what it should be, as another program may have written it.</summary>
    public static TableContent? Read(JsonNode content)
    {
        if (content is not JsonObject table || table["columns"] is not JsonArray columns || table["rows"] is not JsonArray rows
            || columns.Any(column => column is not JsonObject) || rows.Any(row => row is not JsonArray cells || cells.Count != columns.Count))
        {
            return null;
        }

        ImmutableArray<TableContentColumn> all = [.. columns.Select(column => Column(column!.AsObject()))];
        return new TableContent(all, [.. rows.Select(row => row!.AsArray().Select((cell, i) => Typed(Value(cell), all[i])).ToImmutableArray())])
        {
            Total = table["total"] is JsonValue total && total.TryGetValue(out long count) ? count : null,
            Note = Text(table["note"]) ?? "",
        };
    }

    /// <summary>A value of JSON as one of .NET.</summary>
    public static object? Value(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(node.AsValue()),
        _ => node.ToJsonString(),
    };

    // JSON writes the double 1 as 1.
    private static object? Typed(object? value, TableContentColumn column) => column.Type == "number" && value is long whole ? (double)whole : value;

    // Whole numbers to the last digit; numbers that no double holds as they are given stay decimal.
    private static object Number(JsonValue value)
    {
        string text = value.ToJsonString();
        if (long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long whole))
        {
            return whole;
        }

        bool isDecimal = decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal exact);
        double number = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return isDecimal && text.Count(char.IsAsciiDigit) is > 17 and <= 28 && !text.Contains('e', StringComparison.OrdinalIgnoreCase) ? exact : number;
    }

    private static TableContentColumn Column(JsonObject column)
    {
        string name = Text(column["name"]) ?? Text(column["header"]) ?? "";
        return new TableContentColumn(name, Text(column["header"]) ?? name, Text(column["type"]) ?? "text");
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
