namespace CorpusAnalysis;

/// <summary>What of an article is read.</summary>
public sealed record ReadabilityOptions
{
    /// <summary>Whether the headline counts, as a sentence of its own; false by default, since it mostly is none.</summary>
    public bool WithHeadline { get; init; }
}
