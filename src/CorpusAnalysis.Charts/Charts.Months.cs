using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    // A line per series over all months between the first and the last; a month without a point is a gap, one with few articles has a hollow mark.
    private static GenericChart OverMonths(IEnumerable<MonthPoint> points, string title, string axis, bool intervals)
    {
        MonthPoint[] all = [.. points];
        YearMonth[] months = all.Length == 0 ? [] : Months(all.Min(point => point.Month), all.Max(point => point.Month));
        Trace[] lines = [.. all.GroupBy(point => point.Series).Select((series, number) => Line(series, months, number, intervals))];
        Dictionary<string, object> value = ValueAxis(axis);
        value["rangemode"] = "tozero";
        var time = new Dictionary<string, object> { ["type"] = "date", ["tickformat"] = "%b\n%Y", ["title"] = new Dictionary<string, object> { ["text"] = "month" } };
        return ChartStyle.Compose(lines, title, time, value, height: 420, legend: true);
    }

    private static YearMonth[] Months(YearMonth first, YearMonth last) => [.. Enumerable.Range(0, first.MonthsUntil(last) + 1).Select(first.AddMonths)];

    private static Trace Line(IGrouping<string, MonthPoint> series, YearMonth[] months, int number, bool intervals)
    {
        Dictionary<YearMonth, MonthPoint> byMonth = series.ToDictionary(point => point.Month);
        MonthPoint?[] points = [.. months.Select(month => byMonth.GetValueOrDefault(month))];
        string colour = ChartStyle.Colour(number);
        var line = new Dictionary<string, object>
        {
            ["mode"] = "lines+markers",
            ["name"] = ChartStyle.Plain(series.Key),
            ["x"] = months.Select(month => $"{month}-01").ToArray(),
            ["y"] = points.Select(point => point?.Value).ToArray(),
            ["connectgaps"] = false,
            ["hovertext"] = points.Select(point => point?.Hover ?? "").ToArray(),
            ["hoverinfo"] = "text",
            ["line"] = new Dictionary<string, object> { ["color"] = colour, ["dash"] = ChartStyle.Dash(number) },
            ["marker"] = new Dictionary<string, object>
            {
                ["size"] = 8,
                ["color"] = colour,
                ["symbol"] = points.Select(point => point is { FewArticles: true } ? "circle-open" : "circle").ToArray(),
            },
        };
        if (intervals)
        {
            line["error_y"] = new Dictionary<string, object>
            {
                ["type"] = "data",
                ["symmetric"] = false,
                ["array"] = points.Select(point => point?.Above).ToArray(),
                ["arrayminus"] = points.Select(point => point?.Below).ToArray(),
                ["thickness"] = 1,
                ["width"] = 0,
            };
        }

        return ChartStyle.Trace("scatter", line);
    }

    // How far the interval reaches below and above the value; null where there is none.
    private sealed record MonthPoint(string Series, YearMonth Month, double Value, double? Below, double? Above, bool FewArticles, string Hover);
}
