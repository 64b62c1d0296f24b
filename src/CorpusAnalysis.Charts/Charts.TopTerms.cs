using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>Bars of terms by tokens per million, in the order given.</summary>
    /// <param name="terms">The rows to draw, best 10 to 30; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart TopTerms(IEnumerable<TermFrequency> terms, string title = "Most frequent terms")
    {
        ArgumentNullException.ThrowIfNull(terms);
        TermFrequency[] rows = [.. terms];
        return Bars(
            rows.Select(row => row.Term),
            rows.Select(row => row.PerMillion),
            rows.Select(row => ChartStyle.Shown(
                $"<b>{ChartStyle.Plain(row.Term)}</b><br>{row.Frequency:N0} tokens, {row.PerMillion:N0} per million<br>in {row.DocumentFrequency:N0} articles")),
            rows.Select(_ => ChartStyle.Positive),
            rows.Select(row => row.Evidence),
            title,
            "tokens per million");
    }
}
