using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>How a series of a chart is drawn.</summary>
internal enum SeriesKind
{
    Bars,
    HorizontalBars,
    Line,
    Points,
}

/// <summary>A series of a chart in numbers: names become their places in the order of their first occurrence, dates days.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Points">Its points; null for a missing value.</param>
internal sealed record ChartSeries(SeriesKind Kind, ImmutableArray<(double? X, double? Y)> Points)
{
    /// <summary>Reads the first series of a Plotly figure that share axes; what is of another kind, or malformed, is left out.</summary>
    public static ImmutableArray<ChartSeries> Read(JsonNode figure, int mostSeries, int mostBars, int mostPoints)
    {
        JsonObject[] traces = [.. ((figure as JsonObject)?["data"] as JsonArray ?? []).OfType<JsonObject>().Where(trace => KindOf(trace) is not null && trace["x"] is JsonArray && trace["y"] is JsonArray)];
        if (traces.Length == 0)
        {
            return [];
        }

        JsonObject[] drawn = [.. traces.Where(trace => PlotlyText.Of(trace["xaxis"]) == PlotlyText.Of(traces[0]["xaxis"]) && PlotlyText.Of(trace["yaxis"]) == PlotlyText.Of(traces[0]["yaxis"])).Take(mostSeries)];
        var (x, y) = (new Scale(drawn, "x"), new Scale(drawn, "y"));
        bool isReversed = PlotlyText.Of((((figure as JsonObject)?["layout"] as JsonObject)?["yaxis"] as JsonObject)?["autorange"]) == "reversed";
        return
        [
            .. from trace in drawn
               let kind = KindOf(trace)!.Value
               let all = ((JsonArray)trace["x"]!).Zip((JsonArray)trace["y"]!, (a, b) => (x.Read(a), y.Read(b) is { } value && isReversed ? -value : y.Read(b))).ToArray()
               let points = Thinned(all, kind is SeriesKind.Bars or SeriesKind.HorizontalBars ? mostBars : mostPoints, kind)
               where points.Any(point => point is { Item1: not null, Item2: not null })
               select new ChartSeries(kind, [.. points]),
        ];
    }

    // Of too many points every second, third …; of too many bars the first.
    private static IEnumerable<(double?, double?)> Thinned((double?, double?)[] all, int most, SeriesKind kind) =>
        all.Length <= most ? all
        : kind is SeriesKind.Bars or SeriesKind.HorizontalBars ? all.Take(most)
        : all.Where((_, i) => i % ((all.Length + most - 1) / most) == 0);

    private static SeriesKind? KindOf(JsonObject trace) => PlotlyTrace.Kind(trace) switch
    {
        "bar" => PlotlyTrace.IsSideways(trace) ? SeriesKind.HorizontalBars : SeriesKind.Bars,
        "scatter" or "scattergl" => PlotlyTrace.HasLines(trace) ? SeriesKind.Line : SeriesKind.Points,
        _ => null,
    };

    // Reads one axis of all series: numbers as they are, else dates, else names.
    private sealed class Scale
    {
        private readonly Func<string, double?> _read;

        public Scale(IEnumerable<JsonObject> traces, string axis)
        {
            string[] texts = [.. traces.SelectMany(trace => (JsonArray)trace[axis]!).Where(value => value?.GetValueKind() == JsonValueKind.String).Select(value => value!.GetValue<string>()).Distinct()];
            var places = texts.Index().ToDictionary(pair => pair.Item, pair => (double)pair.Index, StringComparer.Ordinal);
            _read = texts.All(text => Day(text) is not null) ? Day : text => places.GetValueOrDefault(text);
        }

        public double? Read(JsonNode? value) => value?.GetValueKind() switch
        {
            JsonValueKind.Number => value.AsValue().TryGetValue(out double number) && double.IsFinite(number) ? number
                : double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double read) && double.IsFinite(read) ? read : null,
            JsonValueKind.String => _read(value.GetValue<string>()),
            _ => null,
        };

        private static double? Day(string text) =>
            DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
                ? day.Ticks / (double)TimeSpan.TicksPerDay : null;
    }
}
