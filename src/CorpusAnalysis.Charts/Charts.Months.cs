using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    // A line per series over all months between the first and the last; a month without a point is a gap, one with few articles has a hollow mark.
    private static GenericChart OverMonths(IEnumerable<MonthPoint> points, string title, string axis, bool intervals)
    {
        MonthPoint[] all = [.. points];
        YearMonth[] months = all.Length == 0 ? [] : Months(all.Min(point => point.Month), all.Max(point => point.Month));
        (string Name, MonthPoint?[] Points)[] lines = [.. all.GroupBy(point => point.Series).Select(series => (series.Key, Every(months, series)))];
        Dictionary<string, object> value = ValueAxis(axis);
        value["rangemode"] = "tozero";
        var time = new Dictionary<string, object> { ["type"] = "date", ["tickformat"] = "%b\n%Y", ["title"] = new Dictionary<string, object> { ["text"] = "month" } };
        return ChartStyle.Compose([.. lines.Select((line, number) => Line(line.Name, line.Points, months, number, intervals))], title, time, value, height: 420, legend: true)
            .WithEvidence(lines.Select(line => line.Points.Select(point => point is null ? null : OrNull(point.Evidence))));
    }

    private static YearMonth[] Months(YearMonth first, YearMonth last) => [.. Enumerable.Range(0, first.MonthsUntil(last) + 1).Select(first.AddMonths)];

    private static MonthPoint?[] Every(YearMonth[] months, IEnumerable<MonthPoint> points)
    {
        Dictionary<YearMonth, MonthPoint> byMonth = points.ToDictionary(point => point.Month);
        return [.. months.Select(month => byMonth.GetValueOrDefault(month))];
    }

    private static Trace Line(string name, MonthPoint?[] points, YearMonth[] months, int number, bool intervals)
    {
        string colour = ChartStyle.Colour(number);
        var line = new Dictionary<string, object>
        {
            ["mode"] = "lines+markers",
            ["name"] = ChartStyle.Plain(name),
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
    private sealed record MonthPoint(string Series, YearMonth Month, double Value, double? Below, double? Above, bool FewArticles, string Hover, Evidence Evidence);
}
