using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>Frequency by month with its interval, one line per pattern; a month without articles is a gap, one with few has a hollow mark.</summary>
    /// <param name="months">Patterns by month, in any order; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart Trend(IEnumerable<FrequencyMonth> months, string title = "Frequency by month")
    {
        ArgumentNullException.ThrowIfNull(months);
        FrequencyMonth[] rows = [.. months];
        YearMonth[] axis = rows.Length == 0 ? [] : Months(rows.Min(row => row.Month), rows.Max(row => row.Month));
        Trace[] lines = [.. rows.GroupBy(row => row.Pattern).Select((pattern, series) => Line(pattern, axis, series))];
        Dictionary<string, object> value = ValueAxis("hits per million tokens");
        value["rangemode"] = "tozero";
        var time = new Dictionary<string, object> { ["type"] = "date", ["tickformat"] = "%b\n%Y", ["title"] = new Dictionary<string, object> { ["text"] = "month" } };
        return ChartStyle.Compose(lines, title, time, value, height: 420, legend: true);
    }

    private static Trace Line(IGrouping<string, FrequencyMonth> pattern, YearMonth[] axis, int series)
    {
        Dictionary<YearMonth, FrequencyMonth> byMonth = pattern.ToDictionary(row => row.Month);
        FrequencyMonth?[] points = [.. axis.Select(month => byMonth.GetValueOrDefault(month))];
        string colour = ChartStyle.Colour(series);
        return ChartStyle.Trace("scatter", new Dictionary<string, object>
        {
            ["mode"] = "lines+markers",
            ["name"] = ChartStyle.Plain(pattern.Key),
            ["x"] = axis.Select(month => $"{month}-01").ToArray(),
            ["y"] = points.Select(row => row?.PerMillion).ToArray(),
            ["error_y"] = new Dictionary<string, object>
            {
                ["type"] = "data",
                ["symmetric"] = false,
                ["array"] = points.Select(row => row?.PerMillionHigh - row?.PerMillion).ToArray(),
                ["arrayminus"] = points.Select(row => row?.PerMillion - row?.PerMillionLow).ToArray(),
                ["thickness"] = 1,
                ["width"] = 0,
            },
            ["connectgaps"] = false,
            ["hovertext"] = points.Select(Hover).ToArray(),
            ["hoverinfo"] = "text",
            ["line"] = new Dictionary<string, object> { ["color"] = colour, ["dash"] = ChartStyle.Dash(series) },
            ["marker"] = new Dictionary<string, object>
            {
                ["size"] = 8,
                ["color"] = colour,
                ["symbol"] = points.Select(row => row is { FewArticles: true } ? "circle-open" : "circle").ToArray(),
            },
        });
    }

    private static string Hover(FrequencyMonth? row) => row is null
        ? ""
        : FormattableString.Invariant($"<b>{ChartStyle.Plain(row.Pattern)}</b>, {row.Month}<br>{row.Hits:N0} hits in {row.Tokens:N0} tokens, {row.PerMillion:N0} per million")
            + (row is { PerMillionLow: { } low, PerMillionHigh: { } high } ? FormattableString.Invariant($" (interval {low:N0} … {high:N0})") : "")
            + FormattableString.Invariant($"<br>in {row.ArticlesWithHits:N0} of {row.Articles:N0} articles{(row.FewArticles ? ", few" : "")}");
}
