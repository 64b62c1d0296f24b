namespace CorpusAnalysis;

/// <summary>Which n-grams are counted and listed.</summary>
public sealed record NGramOptions
{
    /// <summary>
    /// How many tokens may be left out between one word of the n-gram and the next: none, the default, for n-grams proper; up to this many
    /// for skip-grams, each number of them (0, 1 …) counting as a place of its own.
    /// </summary>
    public int Skip { get; init; }

    /// <summary>The piece of an article out of which no n-gram reaches; by default the article.</summary>
    public TextUnit Within { get; init; } = TextUnit.Article;

    /// <summary>Places that an n-gram must have, at least 1; by default 3.</summary>
    public int MinFrequency { get; init; } = 3;

    /// <summary>Articles that must hold it, at least 1; by default 2, since one article can repeat itself.</summary>
    public int MinDocumentFrequency { get; init; } = 2;

    /// <summary>
    /// Language whose function words are in no n-gram, such as <c>de</c>; null, the default, leaves all in. They keep their room in the
    /// text, so that the words on both sides of one are no neighbours.
    /// </summary>
    public string? WithoutStopWords { get; init; }

    /// <summary>Whether those function words may stand inside an n-gram, though not at its ends, as in <c>Verlust und Schaden</c>; by default not.</summary>
    public bool StopWordsInside { get; init; }

    /// <summary>How many n-grams to list, at least 1; null, the default, lists all.</summary>
    public int? Top { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Skip);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Skip, NGramShape.MaxSkip);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinFrequency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinDocumentFrequency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Top ?? 1, 1, nameof(Top));
        if (!Enum.IsDefined(Within))
        {
            throw new ArgumentOutOfRangeException(nameof(Within), Within, "There is no such piece of an article.");
        }
    }
}
