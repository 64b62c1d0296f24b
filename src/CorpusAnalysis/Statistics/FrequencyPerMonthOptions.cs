namespace CorpusAnalysis;

/// <summary>How frequencies by month are given with their uncertainty.</summary>
public sealed record FrequencyPerMonthOptions
{
    /// <summary>A month with fewer articles is marked; at least 0, by default 10, as the intervals of fewer are mostly too narrow.</summary>
    public int FewArticles { get; init; } = 10;

    /// <summary>Starts the random numbers of the intervals, together with the month: the same seed gives the same intervals.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The samples drawn for an interval; at least 100, by default 2,000.</summary>
    public int Resamples { get; init; } = Bootstrap.DefaultResamples;

    /// <summary>The level of the intervals, strictly between 0 and 1; by default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(FewArticles);
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 100);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Confidence, 1);
    }
}
