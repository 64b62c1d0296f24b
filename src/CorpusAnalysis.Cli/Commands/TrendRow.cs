namespace CorpusAnalysis.Cli.Commands;

/// <summary>The trend of one pattern or theme; see <see cref="MonthlyTrend"/>.</summary>
internal sealed record TrendRow(
    string Pattern,
    YearMonth? First,
    YearMonth? Last,
    int Months,
    int Gaps,
    long Score,
    double Z,
    double PValue,
    double Tau,
    double? Slope,
    double? SlopeLow,
    double? SlopeHigh,
    YearMonth? ChangeMonth,
    long ChangeScore,
    double ChangePValue,
    double? MedianBefore,
    double? MedianAfter)
{
    /// <summary>What a table shows.</summary>
    public static string[] TableColumns { get; } =
        [nameof(Pattern), nameof(Months), nameof(Gaps), nameof(Tau), nameof(PValue), nameof(Slope), nameof(SlopeLow), nameof(SlopeHigh), nameof(ChangeMonth), nameof(ChangePValue), nameof(MedianBefore), nameof(MedianAfter)];

    public static TrendRow Of(string pattern, MonthlyTrend trend) => new(
        pattern, trend.First, trend.Last, trend.Months, trend.Gaps, trend.Score, trend.Z, trend.PValue, trend.Tau, trend.Slope, trend.SlopeLow, trend.SlopeHigh,
        trend.ChangeMonth, trend.ChangeScore, trend.ChangePValue, trend.MedianBefore, trend.MedianAfter);
}
