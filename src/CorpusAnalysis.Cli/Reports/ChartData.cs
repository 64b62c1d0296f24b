using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What a chart shows, for those who do not see it: a table of its points, and a sentence.</summary>
internal sealed partial class ChartData
{
    private const int MostNames = 4;

    private readonly JsonObject? _layout;
    private readonly ImmutableArray<JsonObject> _traces;
    private readonly ImmutableArray<ChartPoint> _points;
    private readonly bool _isFree;
    private readonly bool _isSideways;

    private ChartData(JsonObject figure)
    {
        _layout = figure["layout"] as JsonObject;
        JsonObject?[] traces = [.. (figure["data"] as JsonArray ?? []).Select(trace => trace as JsonObject)];
        var evidence = figure["evidence"] as JsonArray;
        int[] told = [.. Enumerable.Range(0, traces.Length).Where(i => traces[i] is { } trace && !PlotlyTrace.IsHelper(trace))];
        _traces = [.. told.Select(i => traces[i]!)];
        _points = [.. told.SelectMany(i => ChartPoints.Of(traces[i]!, i < evidence?.Count ? evidence[i] as JsonArray : null))];
        _isFree = IsHidden("xaxis") && IsHidden("yaxis");
        _isSideways = _traces.Any(PlotlyTrace.IsSideways) || (_points.All(point => point.X is not string && point.Z is null) && _points.Any(point => point.Y is string));
    }

    /// <summary>Reads a figure.</summary>
    public static ChartData Of(JsonNode figure) => new(figure as JsonObject ?? []);

    /// <summary>The points as a table; null when there is none.</summary>
    public DisplayTable? Table()
    {
        if (_points.IsEmpty)
        {
            return null;
        }

        List<(DisplayColumn Column, Func<ChartPoint, object?> Value)> columns = [.. Columns().Where(column => _points.Any(point => column.Value(point) is not (null or "")))];
        return new DisplayTable(
            [.. columns.Select(column => column.Column)],
            [.. _points.Select(point => (IReadOnlyList<object?>)[.. columns.Select(column => Cell(column.Value(point), column.Column))])])
        {
            Evidence = _points.Any(point => point.Evidence is not null) ? [.. _points.Select(point => point.Evidence)] : [],
        };
    }

    /// <summary>What kind of chart it is, of what, how many points it has, and which are the lowest and the highest.</summary>
    public string Description(CultureInfo culture)
    {
        string kind = Kind();
        if (_points.IsEmpty)
        {
            return $"{kind} without points.";
        }

        string[] names = [.. _points.Select(point => point.Series).Where(name => name.Length > 0).Distinct()];
        string series = names.Length < 2 ? "" : string.Create(culture, $" in {names.Length:N0} series ({string.Join(", ", names.Take(MostNames))}{(names.Length > MostNames ? ", …" : "")})");
        string points = string.Create(culture, $"{_points.Length:N0} {(_points.Length == 1 ? "point" : "points")}{series}");
        return _isFree ? string.Create(culture, $"{kind}: {Named(culture)}.") : $"{kind}{Subject()}: {points}{Extremes(culture)}.";
    }

    private string Named(CultureInfo culture)
    {
        string[] names = [.. _points.Select(point => point.Label).Where(name => name.Length > 0)];
        int others = _points.Length - names.Length;
        string named = string.Create(culture, $"{names.Length:N0} named points ({string.Join(", ", names.Take(MostNames))}{(names.Length > MostNames ? ", …" : "")})");
        return names.Length == 0 ? string.Create(culture, $"{others:N0} points") : others == 0 ? named : string.Create(culture, $"{named}, and {others:N0} others");
    }

    private IEnumerable<(DisplayColumn Column, Func<ChartPoint, object?> Value)> Columns()
    {
        if (_points.Select(point => point.Series).Distinct().Skip(1).Any())
        {
            yield return (new("series", false), point => point.Series);
        }

        if (_isFree)
        {
            // Where a point lies in a plane without axes means nothing.
            yield return (new("point", false), point => Name(point));
        }
        else
        {
            string across = Header("xaxis", point => point.X);
            string up = Header("yaxis", point => point.Y);
            bool isMonthly = IsMonthly("xaxis");
            (DisplayColumn, Func<ChartPoint, object?>) x = (Column(across, point => point.X), point => isMonthly && point.X is string day ? Day().Replace(day, "") : point.X);
            (DisplayColumn, Func<ChartPoint, object?>) y = (Column(up, point => point.Y), point => point.Y);
            yield return _isSideways ? y : x;
            yield return _isSideways ? x : y;
            yield return (Column(ColourTitle(), point => point.Z), point => point.Z);
            yield return (new("low", true), point => point.Low);
            yield return (new("high", true), point => point.High);
            yield return (new("label", false), point => point.Label);
        }

        yield return (new("details", false), point => Details(point));
    }

    // Counts are whole numbers, and are shown as such.
    private DisplayColumn Column(string header, Func<ChartPoint, object?> value)
    {
        object?[] values = [.. _points.Select(value)];
        bool isNumber = values.All(each => each is null or double);
        bool isWhole = isNumber && values.All(each => each is not double number || (double.IsInteger(number) && Math.Abs(number) < 1e15));
        return new(header, isNumber) { Type = isWhole ? DisplayColumnType.WholeNumber : null };
    }

    private static object? Cell(object? value, DisplayColumn column) => value switch
    {
        "" => null,
        double number when column.Type == DisplayColumnType.WholeNumber => (long)number,
        _ => value,
    };

    private string Header(string axis, Func<ChartPoint, object?> value)
    {
        string title = AxisTitle(axis);
        return title.Length > 0 ? title : _points.Any(point => value(point) is string) ? "category" : axis[..1];
    }

    private string Subject()
    {
        if (_points.Any(point => point.Z is not null))
        {
            return $" of {ColourTitle()} by {Header("xaxis", point => point.X)} and {Header("yaxis", point => point.Y)}";
        }

        (string value, string by) = _isSideways ? (AxisTitle("xaxis"), AxisTitle("yaxis")) : (AxisTitle("yaxis"), AxisTitle("xaxis"));
        return (value.Length > 0 ? $" of {value}" : "") + (by.Length > 0 ? $" by {by}" : "");
    }

    private string Extremes(CultureInfo culture)
    {
        (double Value, ChartPoint Point)[] values = [.. _points.Select(point => (Value: point.Z ?? (_isSideways ? point.X : point.Y), point)).Where(pair => pair.Value is double).Select(pair => ((double)pair.Value!, pair.point))];
        if (values.Length < 2)
        {
            return "";
        }

        return $"; lowest {Told(values.MinBy(pair => pair.Value))}, highest {Told(values.MaxBy(pair => pair.Value))}";

        string Told((double Value, ChartPoint Point) pair)
        {
            object? place = _isSideways ? pair.Point.Y : pair.Point.X;
            string at = place is string text ? IsMonthly("xaxis") ? Day().Replace(text, "") : text : ValueText.Of(place, culture);
            at += pair.Point.Z is null ? "" : $", {ValueText.Of(pair.Point.Y, culture)}";
            bool isOneOfSeveral = pair.Point.Series.Length > 0 && values.Any(other => other.Point.Series != pair.Point.Series);
            object value = double.IsInteger(pair.Value) && Math.Abs(pair.Value) < 1e15 ? (long)pair.Value : (object)pair.Value;
            return $"{ValueText.Of(value, culture)} ({at}{(isOneOfSeveral ? $", {pair.Point.Series}" : "")})";
        }
    }

    private string Kind()
    {
        string[] types = [.. _traces.Select(PlotlyTrace.Kind).Distinct()];
        if (types.Length != 1)
        {
            return "Chart";
        }

        return types[0] switch
        {
            "bar" => "Bar chart",
            "pie" => "Pie chart",
            "heatmap" => "Heat map",
            "histogram" => "Histogram",
            "box" => "Box plot",
            "violin" => "Violin plot",
            "scatter" or "scattergl" => ScatterKind(),
            _ => "Chart",
        };
    }

    private string ScatterKind() => _isFree ? "Network"
        : _traces.Any(PlotlyTrace.HasLines) ? "Line chart"
        : _points.Any(point => point.X is string || point.Y is string) ? "Dot plot" : "Scatter plot";

    // The first line of what is shown names the point, as the other columns do.
    private static string Details(ChartPoint point) =>
        string.Join("; ", PlotlyText.Lines(point.Details).Skip(point.Details.StartsWith("<b>", StringComparison.Ordinal) ? 1 : 0));

    private static string Name(ChartPoint point) => point.Label.Length > 0 ? point.Label : PlotlyText.Lines(point.Details).FirstOrDefault("");

    private string AxisTitle(string axis) => PlotlyText.Plain(PlotlyText.Title(_layout?[axis]));

    private string ColourTitle() => _traces.Select(trace => PlotlyText.Plain(PlotlyText.Title(trace["colorbar"]))).FirstOrDefault(title => title.Length > 0) ?? "value";

    private bool IsHidden(string axis) => (_layout?[axis] as JsonObject)?["visible"]?.GetValueKind() == System.Text.Json.JsonValueKind.False;

    // An axis that names months and no days.
    private bool IsMonthly(string axis) =>
        PlotlyText.Of((_layout?[axis] as JsonObject)?["tickformat"]) is { Length: > 0 } format && MonthFormat().IsMatch(format) && !DayFormat().IsMatch(format);

    [GeneratedRegex("(?<=^[0-9]{4}-[0-9]{2})-01$")]
    private static partial Regex Day();

    [GeneratedRegex("%-?[bBm]")]
    private static partial Regex MonthFormat();

    [GeneratedRegex("%-?[deHMSjx]")]
    private static partial Regex DayFormat();
}
