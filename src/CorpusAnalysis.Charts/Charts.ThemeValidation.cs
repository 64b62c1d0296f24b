using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>Points for precision, recall and F1 of themes, each on the line of its 95 % interval; a measure that is not defined has no point.</summary>
    /// <param name="themes">The rows to draw; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart ThemeValidation(IEnumerable<ThemeValidation> themes, string title = "Themes against hand codes")
    {
        ArgumentNullException.ThrowIfNull(themes);
        ThemeValidation[] rows = [.. themes];

        // The places are those of the articles found, of which precision alone speaks.
        return Shares(
            [
                new Series("precision", [.. rows.Select(row => Measure("precision", row, row.Precision, row.PrecisionLow, row.PrecisionHigh, $"{row.Both} of {row.Found} found", row.Evidence))]),
                new Series("recall", [.. rows.Select(row => Measure("recall", row, row.Recall, row.RecallLow, row.RecallHigh, $"{row.Both} of {row.Coded} coded", default))]),
                new Series("F1", [.. rows.Select(row => Measure("F1", row, row.F1, row.F1Low, row.F1High, $"{row.Articles} articles", default))]),
            ],
            title,
            "per cent, with 95 % interval");
    }

    private static Estimate Measure(string name, ThemeValidation row, double? value, double low, double high, string counts, Evidence evidence) => new(
        row.Theme,
        value,
        low,
        high,
        ChartStyle.Shown($"<b>{ChartStyle.Plain(row.Theme)}</b>, {name}<br>")
        + (value is null ? "not defined" : ChartStyle.Shown($"{value * 100:N0} % (95 % interval {low * 100:N0} … {high * 100:N0} %), {counts}")),
        evidence);
}
