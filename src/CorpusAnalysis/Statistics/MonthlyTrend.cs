namespace CorpusAnalysis;

/// <summary>Whether and how a value moves over months.</summary>
/// <param name="Pattern">The pattern or theme; empty where it is not known.</param>
/// <param name="First">The first month with a value; null without any.</param>
/// <param name="Last">The last month with a value; null without any.</param>
/// <param name="Months">The months with a value.</param>
/// <param name="Gaps">The months between the first and the last without one.</param>
/// <param name="Score">S of Mann and Kendall; see <see cref="MannKendallTest"/>.</param>
/// <param name="Z">Its standardised form.</param>
/// <param name="PValue">Its p, two-sided; never below 0.05 with fewer than five months.</param>
/// <param name="Tau">Kendall's τ-b, −1 … 1.</param>
/// <param name="Slope">Sen's slope, in the value's unit per month; null with fewer than two months.</param>
/// <param name="SlopeLow">Lower end of the slope's confidence interval; null as above.</param>
/// <param name="SlopeHigh">Upper end of the slope's confidence interval; null as above.</param>
/// <param name="ChangeMonth">The first month after the strongest change of level; null where there is none.</param>
/// <param name="ChangeScore">K of Pettitt; see <see cref="ChangePoint"/>.</param>
/// <param name="ChangePValue">Its p, approximately.</param>
/// <param name="MedianBefore">The median of the values before the change; null where there is none.</param>
/// <param name="MedianAfter">The median of the values from the change on; null where there is none.</param>
public sealed record MonthlyTrend(
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
    double? MedianAfter);
