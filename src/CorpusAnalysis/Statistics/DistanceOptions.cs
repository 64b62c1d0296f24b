namespace CorpusAnalysis;

/// <summary>How it is measured how far articles lie apart.</summary>
public sealed record DistanceOptions
{
    /// <summary>The measure; by default <see cref="DistanceMeasure.Euclidean"/>.</summary>
    public DistanceMeasure Measure { get; init; } = DistanceMeasure.Euclidean;

    /// <summary>What a term of an article weighs; by default its share of the article's tokens, so that lengths do not matter.</summary>
    public TermWeighting Weighting { get; init; } = TermWeighting.Counts with { Frequency = TermFrequencyScheme.Share };

    /// <summary>p of <see cref="DistanceMeasure.Minkowski"/>, at least 1; by default 3, as 1 is Manhattan and 2 Euclidean. No other measure looks at it.</summary>
    public double Power { get; init; } = Distance.DefaultPower;
}
