using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>One line per theme over the months; a month without articles is a gap, one with few has a hollow mark. The shares of a single theme are drawn with their intervals, those of several have them in the hover text, since lines would cover each other.</summary>
    /// <param name="months">Themes by month, in any order; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    /// <param name="measure">What the vertical axis shows.</param>
    public static GenericChart ThemeTimeline(
        IEnumerable<ThemeMonth> months, string title = "Themes by month", ThemeMeasure measure = ThemeMeasure.ShareOfArticles)
    {
        ArgumentNullException.ThrowIfNull(months);
        ThemeMonth[] rows = [.. months];
        YearMonth[] axis = rows.Length == 0 ? [] : Months(rows.Min(row => row.Month), rows.Max(row => row.Month));
        IGrouping<string, ThemeMonth>[] themes = [.. rows.GroupBy(row => row.Theme)];
        bool intervals = measure == ThemeMeasure.ShareOfArticles && themes.Length == 1;
        Trace[] lines = [.. themes.Select((theme, series) => Line(theme, axis, series, measure, intervals))];
        Dictionary<string, object> value = ValueAxis(measure == ThemeMeasure.PerMillion ? "hits per million tokens" : "articles with the theme, % of the month");
        value["rangemode"] = "tozero";
        var time = new Dictionary<string, object> { ["type"] = "date", ["tickformat"] = "%b\n%Y", ["title"] = new Dictionary<string, object> { ["text"] = "month" } };
        return ChartStyle.Compose(lines, title, time, value, height: 420, legend: true);
    }

    private static YearMonth[] Months(YearMonth first, YearMonth last) => [.. Enumerable.Range(0, first.MonthsUntil(last) + 1).Select(first.AddMonths)];

    private static Trace Line(IGrouping<string, ThemeMonth> theme, YearMonth[] axis, int series, ThemeMeasure measure, bool intervals)
    {
        Dictionary<YearMonth, ThemeMonth> byMonth = theme.ToDictionary(row => row.Month);
        ThemeMonth?[] points = [.. axis.Select(month => byMonth.GetValueOrDefault(month))];
        string colour = ChartStyle.Colour(series);
        var line = new Dictionary<string, object>
        {
            ["mode"] = "lines+markers",
            ["name"] = ChartStyle.Plain(theme.Key),
            ["x"] = axis.Select(month => $"{month}-01").ToArray(),
            ["y"] = points.Select(row => Value(row, measure)).ToArray(),
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
        };

        // Hits per million have no interval here: tokens of an article hang together. Charts.Trend draws one over articles.
        if (intervals)
        {
            line["error_y"] = new Dictionary<string, object>
            {
                ["type"] = "data",
                ["symmetric"] = false,
                ["array"] = points.Select(row => 100 * (row?.ShareHigh - row?.Share)).ToArray(),
                ["arrayminus"] = points.Select(row => 100 * (row?.Share - row?.ShareLow)).ToArray(),
                ["thickness"] = 1,
                ["width"] = 0,
            };
        }

        return ChartStyle.Trace("scatter", line);
    }

    private static double? Value(ThemeMonth? row, ThemeMeasure measure) => measure == ThemeMeasure.PerMillion ? row?.PerMillion : row?.Share * 100;

    private static string Hover(ThemeMonth? row) => row is null
        ? ""
        : FormattableString.Invariant(
            $"<b>{ChartStyle.Plain(row.Theme)}</b>, {row.Month}<br>{row.ArticlesWithTheme:N0} of {row.Articles:N0} articles{(row.FewArticles ? " (few)" : "")}, {row.Share * 100:N0} % (95 % interval {row.ShareLow * 100:N0} … {row.ShareHigh * 100:N0} %)<br>{row.Hits:N0} hits in {row.Tokens:N0} tokens, {row.PerMillion:N0} per million");
}
