using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>Points for the share of articles with a theme, group by group, each on the line of its 95 % interval; one colour per theme.</summary>
    /// <param name="groups">Themes by group, such as places, in the order wanted; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart ThemeGroups(IEnumerable<ThemeGroup> groups, string title = "Themes by group")
    {
        ArgumentNullException.ThrowIfNull(groups);
        Series[] series =
        [
            .. groups.GroupBy(row => row.Theme).Select(theme => new Series(
                theme.Key,
                [.. theme.Select(row => new Estimate(
                    row.Group,
                    row.Share,
                    row.ShareLow,
                    row.ShareHigh,
                    FormattableString.Invariant($"<b>{ChartStyle.Plain(row.Group)}</b>, {ChartStyle.Plain(row.Theme)}<br>{row.ArticlesWithTheme:N0} of {row.Articles:N0} articles, {row.Share * 100:N0} % (95 % interval {row.ShareLow * 100:N0} … {row.ShareHigh * 100:N0} %)<br>{row.Hits:N0} hits in {row.Tokens:N0} tokens")))])),
        ];
        return Shares(series, title, "articles with the theme, % of the group");
    }

    private static GenericChart Shares(Series[] series, string title, string axis)
    {
        Trace[] points = [.. series.Select((each, number) => SharePoints(each, number))];
        int rows = series.Length == 0 ? 0 : series.Max(each => each.Estimates.Length) * Math.Max(1, series.Length);
        Dictionary<string, object> value = ValueAxis(axis);
        value["range"] = new[] { -2, 102 };
        return ChartStyle.Compose(points, title, value, CategoryAxis(), Frame + 40 + (18 * rows), legend: true, sideBySide: true);
    }

    private static Trace SharePoints(Series series, int number) => ChartStyle.Trace("scatter", new Dictionary<string, object>
    {
        ["mode"] = "markers",
        ["orientation"] = "h",
        ["name"] = ChartStyle.Plain(series.Name),
        ["y"] = series.Estimates.Select(row => ChartStyle.Plain(row.Label)).ToArray(),
        ["x"] = series.Estimates.Select(row => row.Share * 100).ToArray(),
        ["error_x"] = new Dictionary<string, object>
        {
            ["type"] = "data",
            ["symmetric"] = false,
            ["array"] = series.Estimates.Select(row => (row.High - row.Share) * 100).ToArray(),
            ["arrayminus"] = series.Estimates.Select(row => (row.Share - row.Low) * 100).ToArray(),
            ["thickness"] = 2,
            ["width"] = 0,
        },
        ["hovertext"] = series.Estimates.Select(row => row.Hover).ToArray(),
        ["hoverinfo"] = "text",
        ["marker"] = new Dictionary<string, object> { ["color"] = ChartStyle.Colour(number), ["size"] = 10, ["symbol"] = ChartStyle.Symbol(number) },
    });

    private sealed record Series(string Name, Estimate[] Estimates);

    private sealed record Estimate(string Label, double? Share, double Low, double High, string Hover);
}
