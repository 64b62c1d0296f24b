using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>Bars of n-grams by places per million tokens, in the order given.</summary>
    /// <param name="ngrams">The rows to draw, best 10 to 30; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart NGrams(IEnumerable<NGramFrequency> ngrams, string title = "Most frequent rows of words")
    {
        ArgumentNullException.ThrowIfNull(ngrams);
        NGramFrequency[] rows = [.. ngrams];
        return Bars(
            rows.Select(row => row.Text),
            rows.Select(row => row.PerMillion),
            rows.Select(row => ChartStyle.Shown(
                $"<b>{ChartStyle.Plain(row.Text)}</b><br>{row.Frequency:N0} places, {row.PerMillion:N0} per million tokens<br>in {row.DocumentFrequency:N0} articles")),
            rows.Select(_ => ChartStyle.Positive),
            rows.Select(row => row.Evidence),
            title,
            "places per million tokens");
    }

    /// <summary>Bars of multi-word candidates by z: how sure it is that their words belong together.</summary>
    /// <param name="candidates">The rows to draw, best 10 to 30; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart MultiWordCandidates(IEnumerable<MultiWordCandidate> candidates, string title = "Words that may be one expression")
    {
        ArgumentNullException.ThrowIfNull(candidates);
        MultiWordCandidate[] rows = [.. candidates];
        return Bars(
            rows.Select(row => row.Text),
            rows.Select(row => row.Z),
            rows.Select(row => ChartStyle.Shown(
                $"<b>{ChartStyle.Plain(row.Text)}</b><br>z {row.Z:N1}, λ {row.Lambda:N2}<br>{row.Frequency:N0} places in {row.DocumentFrequency:N0} articles")),
            rows.Select(row => row.Z < 0 ? ChartStyle.Negative : ChartStyle.Positive),
            rows.Select(row => row.Evidence),
            title,
            "z of the interaction λ");
    }
}
