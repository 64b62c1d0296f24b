using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>Bars of terms by signed G²: right of 0 more frequent in the target, left of it in the reference. Each opens into its places on that side.</summary>
    /// <param name="keywords">The rows to draw, best 10 to 30; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart Keyness(IEnumerable<Keyword> keywords, string title = "Keyness")
    {
        ArgumentNullException.ThrowIfNull(keywords);
        Keyword[] rows = [.. keywords];
        return Bars(
            rows.Select(row => row.Term),
            rows.Select(row => row.LogLikelihood),
            rows.Select(row => ChartStyle.Shown(
                $"<b>{ChartStyle.Plain(row.Term)}</b><br>G² {row.LogLikelihood:N1}, log ratio {row.LogRatio:N2} ({row.LogRatioLow:N2} … {row.LogRatioHigh:N2})<br>target {row.TargetFrequency:N0} tokens in {row.TargetDocumentFrequency:N0} articles<br>reference {row.ReferenceFrequency:N0} tokens in {row.ReferenceDocumentFrequency:N0} articles")),
            rows.Select(row => row.LogLikelihood < 0 ? ChartStyle.Negative : ChartStyle.Positive),
            rows.Select(row => row.LogLikelihood < 0 ? row.EvidenceInReference() : row.Evidence),
            title,
            "signed log-likelihood G²");
    }
}
