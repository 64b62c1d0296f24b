namespace CorpusAnalysis;

/// <summary>Which terms a ranking by keyness holds, and in which order.</summary>
public sealed record KeynessOptions
{
    /// <summary>Tokens that a term must have in target and reference together; at least 1, by default 3.</summary>
    public int MinFrequency { get; init; } = 3;

    /// <summary>Articles of target and reference together that must hold a term; at least 1, by default 2, since one long article can carry a word.</summary>
    public int MinDocumentFrequency { get; init; } = 2;

    /// <summary>Language whose function words are left out, such as <c>de</c>; null, the default, leaves none out.</summary>
    public string? WithoutStopWords { get; init; }
}
