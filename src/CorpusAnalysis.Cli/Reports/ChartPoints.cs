using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Reads the points of one trace of a Plotly figure.</summary>
internal sealed class ChartPoints
{
    private readonly JsonObject _trace;
    private readonly JsonArray? _evidence;

    private ChartPoints(JsonObject trace, JsonArray? evidence) => (_trace, _evidence, Name) = (trace, evidence, PlotlyText.Plain(PlotlyText.Of(trace["name"])));

    /// <summary>The trace's name.</summary>
    public string Name { get; }

    /// <summary>The points that are drawn: those with a value.</summary>
    /// <param name="trace">A trace.</param>
    /// <param name="evidence">For each point the number of its evidence, or null.</param>
    public static ImmutableArray<ChartPoint> Of(JsonObject trace, JsonArray? evidence) => [.. new ChartPoints(trace, evidence).Read()];

    private IEnumerable<ChartPoint> Read()
    {
        if (_trace["z"] is JsonArray field)
        {
            return Field(field);
        }

        JsonArray? x = Array("x") ?? Array("labels");
        JsonArray? y = Array("y") ?? Array("values");
        int count = Math.Max(x?.Count ?? 0, y?.Count ?? 0);
        bool isSample = PlotlyTrace.Kind(_trace) is "histogram" or "box" or "violin";
        return Enumerable.Range(0, count)
            .Select(i => Point(i, x is null && !isSample ? i : Value(x, i), y is null && !isSample ? i : Value(y, i)))
            .Where(point => isSample || (point.X is not null && point.Y is not null));
    }

    private IEnumerable<ChartPoint> Field(JsonArray field) =>
        from row in Enumerable.Range(0, field.Count)
        where field[row] is JsonArray
        from column in Enumerable.Range(0, ((JsonArray)field[row]!).Count)
        let value = Value((JsonArray)field[row]!, column)
        where value is not null
        select new ChartPoint(Name, "", Value(Array("x"), column) ?? column, Value(Array("y"), row) ?? row, value, null, null, "", null);

    private ChartPoint Point(int i, object? x, object? y)
    {
        (double? low, double? high) = Interval("error_y", y, i) is { Low: not null } interval ? interval : Interval("error_x", x, i);
        string hover = At("hovertext", i);
        string at = PlotlyText.Plain(At("text", i));
        return new ChartPoint(Name, at, x, y, null, low, high, hover.Length > 0 ? hover : "", (int?)(_evidence is not null && i < _evidence.Count ? Number(_evidence[i]) : null));
    }

    private (double? Low, double? High) Interval(string name, object? value, int i)
    {
        if (_trace[name] is not JsonObject error || error["array"] is not JsonArray above || value is null or string || Number(At(above, i)) is not { } up)
        {
            return (null, null);
        }

        double middle = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        double down = error["arrayminus"] is JsonArray below && Number(At(below, i)) is { } given ? given : up;
        return (middle - down, middle + up);
    }

    private JsonArray? Array(string name) => _trace[name] as JsonArray;

    private string At(string name, int i) => _trace[name] is JsonArray all ? PlotlyText.Of(At(all, i)) : "";

    private static JsonNode? At(JsonArray array, int i) => i < array.Count ? array[i] : null;

    private static object? Value(JsonArray? array, int i)
    {
        JsonNode? node = array is null ? null : At(array, i);
        return node?.GetValueKind() switch
        {
            JsonValueKind.String => PlotlyText.Plain(PlotlyText.Of(node)),
            JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
            _ => Number(node) is { } number ? number : null,
        };
    }

    private static double? Number(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) : null;
}
