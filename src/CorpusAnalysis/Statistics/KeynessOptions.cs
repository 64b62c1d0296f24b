namespace CorpusAnalysis;

/// <summary>Which terms a ranking by keyness holds, how they are tested, and in which order they stand.</summary>
public sealed record KeynessOptions
{
    /// <summary>Tokens that a term must have in target and reference together; at least 1, by default 3.</summary>
    public int MinFrequency { get; init; } = 3;

    /// <summary>Articles of target and reference together that must hold a term; at least 1, by default 2, since one long article can carry a word.</summary>
    public int MinDocumentFrequency { get; init; } = 2;

    /// <summary>Language whose function words are left out, such as <c>de</c>; null, the default, leaves none out.</summary>
    public string? WithoutStopWords { get; init; }

    /// <summary>The test that p comes from; by default G² over four cells.</summary>
    public KeynessTest Test { get; init; } = KeynessTest.LogLikelihood;

    /// <summary>The correction of p over the whole vocabulary, also over terms that are not listed; by default Holm's.</summary>
    public TestCorrection Correction { get; init; } = TestCorrection.Holm;

    /// <summary>The order; by default by effect among the significant.</summary>
    public KeynessOrder Order { get; init; } = KeynessOrder.Effect;

    /// <summary>The adjusted p below which a difference counts as significant in <see cref="KeynessOrder.Effect"/>; strictly between 0 and 1, by default 0.05.</summary>
    public double Significance { get; init; } = 0.05;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinFrequency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinDocumentFrequency, 1);
        if (Significance is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Significance), Significance, "The level must be strictly between 0 and 1.");
        }
    }
}
