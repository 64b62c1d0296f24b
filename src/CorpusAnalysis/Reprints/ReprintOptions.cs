namespace CorpusAnalysis;

/// <summary>When two articles count as the same text, and how surely such pairs are found.</summary>
public sealed record ReprintOptions
{
    /// <summary>The longest shingle that can be asked for.</summary>
    public const int MaxShingleLength = 100;

    /// <summary>The Jaccard coefficient of the shingles from which on two articles are reprints of each other; above 0, at most 1, by default 0.5.</summary>
    /// <remarks>
    /// One word changed takes as many shingles from either article as a shingle has tokens: with shingles of 5, a change in every 20 words
    /// leaves 0.75 / 1.25 = 0.6. Wire copy edited lightly lies at 0.6 to 0.9, and articles of different origin on the same event below
    /// 0.05; half lies between. A version shortened to a share s of the article has s at most. Below about 0.2 the search has to look at
    /// many more pairs.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and at most 1.</exception>
    public double Threshold
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The threshold must be above 0 and at most 1.");
    } = 0.5;

    /// <summary>Tokens in a row that make a shingle, 1 to <see cref="MaxShingleLength"/>; by default 5, which unrelated texts rarely share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int ShingleLength
    {
        get;
        init => field = value is >= 1 and <= MaxShingleLength ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"The length of shingles must be from 1 to {MaxShingleLength}.");
    } = 5;

    /// <summary>The probability with which a pair exactly at the threshold is found, strictly between 0 and 1; by default 0.999. Pairs above it are found more surely: see <see cref="MinHashBands"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not strictly between 0 and 1.</exception>
    public double Recall
    {
        get;
        init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The recall must be strictly between 0 and 1.");
    } = 0.999;

    /// <summary>Draws the hash functions; any number, by default 1. Another one changes only which of the few pairs are missed that may be.</summary>
    public int Seed { get; init; } = 1;
}
