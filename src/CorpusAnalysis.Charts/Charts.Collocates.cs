using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>Bars of collocates by logDice, in the order given.</summary>
    /// <param name="collocates">The rows to draw, best 10 to 30; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart Collocates(IEnumerable<Collocate> collocates, string title = "Words nearby")
    {
        ArgumentNullException.ThrowIfNull(collocates);
        Collocate[] rows = [.. collocates];
        return Bars(
            rows.Select(row => row.Term),
            rows.Select(row => row.LogDice),
            rows.Select(row => ChartStyle.Shown(
                $"<b>{ChartStyle.Plain(row.Term)}</b><br>logDice {row.LogDice:N2}, G² {row.LogLikelihood:N1}<br>{row.JointFrequency:N0} of {row.Frequency:N0} tokens nearby, {row.ExpectedFrequency:N1} expected<br>in {row.JointDocumentFrequency:N0} articles")),
            rows.Select(row => row.JointFrequency < row.ExpectedFrequency ? ChartStyle.Negative : ChartStyle.Positive),
            rows.Select(row => row.Evidence),
            title,
            "logDice");
    }
}
