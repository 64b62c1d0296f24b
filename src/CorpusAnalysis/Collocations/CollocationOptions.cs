namespace CorpusAnalysis;

/// <summary>How far a node's span reaches, and which collocates are ranked by what.</summary>
public sealed record CollocationOptions
{
    /// <summary>Tokens of the span before the node, 0 or more; by default 5.</summary>
    public int Left { get; init; } = 5;

    /// <summary>Tokens of the span behind the node, 0 or more; by default 5. One of the two must be at least 1.</summary>
    public int Right { get; init; } = 5;

    /// <summary>The piece of an article out of which no span reaches; by default the article.</summary>
    public TextUnit Within { get; init; } = TextUnit.Article;

    /// <summary>Tokens that a collocate must have within the spans, at least 1; by default 3.</summary>
    public int MinFrequency { get; init; } = 3;

    /// <summary>Articles in which it must stand within a span, at least 1; by default 2, since one article can repeat a pair.</summary>
    public int MinDocumentFrequency { get; init; } = 2;

    /// <summary>Language whose function words are left out of the ranking, such as <c>de</c>; null, the default, leaves none out. They take room in the spans all the same.</summary>
    public string? WithoutStopWords { get; init; }

    /// <summary>What the collocates are ranked by, the largest first; by default logDice.</summary>
    public CollocationMeasure RankBy { get; init; } = CollocationMeasure.LogDice;

    /// <summary>How p is corrected over all collocates ranked; by default after Holm.</summary>
    public PValueCorrection Correction { get; init; } = PValueCorrection.Holm;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Left);
        ArgumentOutOfRangeException.ThrowIfNegative(Right);
        ArgumentOutOfRangeException.ThrowIfZero(Left + (long)Right);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinFrequency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinDocumentFrequency, 1);
        if (!Enum.IsDefined(Within) || !Enum.IsDefined(RankBy) || !Enum.IsDefined(Correction))
        {
            throw new ArgumentOutOfRangeException(nameof(Within), "Within, RankBy and Correction must be among the values that they name.");
        }
    }
}
