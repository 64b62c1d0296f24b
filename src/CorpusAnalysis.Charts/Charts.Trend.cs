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
        IEnumerable<MonthPoint> points = months.Select(row => new MonthPoint(
            row.Pattern, row.Month, row.PerMillion, row.PerMillion - row.PerMillionLow, row.PerMillionHigh - row.PerMillion, row.FewArticles, Hover(row), row.Evidence));
        return OverMonths(points, title, "hits per million tokens", intervals: true);
    }

    private static string Hover(FrequencyMonth row) =>
        ChartStyle.Shown($"<b>{ChartStyle.Plain(row.Pattern)}</b>, {row.Month}<br>{row.Hits:N0} hits in {row.Tokens:N0} tokens, {row.PerMillion:N0} per million")
            + (row is { PerMillionLow: { } low, PerMillionHigh: { } high } ? ChartStyle.Shown($" (interval {low:N0} … {high:N0})") : "")
            + ChartStyle.Shown($"<br>in {row.ArticlesWithHits:N0} of {row.Articles:N0} articles{(row.FewArticles ? ", few" : "")}");
}
