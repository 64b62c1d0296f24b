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

        // Hits per million have no interval here: tokens of an article hang together. Charts.Trend draws one over articles.
        return measure == ThemeMeasure.PerMillion
            ? OverMonths(rows.Select(row => new MonthPoint(row.Theme, row.Month, row.PerMillion, null, null, row.FewArticles, Hover(row), row.Evidence)), title, "hits per million tokens", intervals: false)
            : OverMonths(rows.Select(Share), title, "articles with the theme, % of the month", intervals: rows.Select(row => row.Theme).Distinct().Take(2).Count() == 1);
    }

    private static MonthPoint Share(ThemeMonth row) =>
        new(row.Theme, row.Month, row.Share * 100, 100 * (row.Share - row.ShareLow), 100 * (row.ShareHigh - row.Share), row.FewArticles, Hover(row), row.Evidence);

    private static string Hover(ThemeMonth row) => ChartStyle.Shown(
        $"<b>{ChartStyle.Plain(row.Theme)}</b>, {row.Month}<br>{row.ArticlesWithTheme:N0} of {row.Articles:N0} articles{(row.FewArticles ? " (few)" : "")}, {row.Share * 100:N0} % (95 % interval {row.ShareLow * 100:N0} … {row.ShareHigh * 100:N0} %)<br>{row.Hits:N0} hits in {row.Tokens:N0} tokens, {row.PerMillion:N0} per million");
}
