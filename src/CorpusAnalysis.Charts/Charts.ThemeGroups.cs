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
                    ChartStyle.Shown($"<b>{ChartStyle.Plain(row.Group)}</b>, {ChartStyle.Plain(row.Theme)}<br>{row.ArticlesWithTheme:N0} of {row.Articles:N0} articles, {row.Share * 100:N0} % (95 % interval {row.ShareLow * 100:N0} … {row.ShareHigh * 100:N0} %)<br>{row.Hits:N0} hits in {row.Tokens:N0} tokens"),
                    row.Evidence))])),
        ];
        return Shares(series, title, "articles with the theme, % of the group");
    }
}
