namespace CorpusAnalysis;

/// <summary>Observed frequencies of one term in a target and in a reference corpus.</summary>
/// <remarks>
/// All four values count tokens, not types or articles. Properties have no <c>init</c> accessor, so a <c>with</c>
/// expression cannot step around the checks.
/// </remarks>
public sealed record ContingencyTable
{
    /// <summary>Creates the table; every argument is a number of tokens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive, or a frequency is outside 0 … its size.</exception>
    public ContingencyTable(long targetFrequency, long targetSize, long referenceFrequency, long referenceSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(targetSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(referenceSize);
        ArgumentOutOfRangeException.ThrowIfNegative(targetFrequency);
        ArgumentOutOfRangeException.ThrowIfNegative(referenceFrequency);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(targetFrequency, targetSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(referenceFrequency, referenceSize);
        (TargetFrequency, TargetSize) = (targetFrequency, targetSize);
        (ReferenceFrequency, ReferenceSize) = (referenceFrequency, referenceSize);
    }

    /// <summary>Occurrences of the term in the target corpus, in tokens.</summary>
    public long TargetFrequency { get; }

    /// <summary>Size of the target corpus, in tokens; at least 1.</summary>
    public long TargetSize { get; }

    /// <summary>Occurrences of the term in the reference corpus, in tokens.</summary>
    public long ReferenceFrequency { get; }

    /// <summary>Size of the reference corpus, in tokens; at least 1.</summary>
    public long ReferenceSize { get; }

    /// <summary>Occurrences of the term that the target would hold if both corpora used it equally often, in tokens.</summary>
    public double ExpectedTargetFrequency =>
        ((double)TargetFrequency + ReferenceFrequency) * (TargetSize / ((double)TargetSize + ReferenceSize));

    /// <summary>O11·O22 − O12·O21, which in frequencies and sizes is ad − bc; 0 exactly where the relative frequencies are equal, else with the right sign.</summary>
    internal double Determinant => ProductDifference.Of(TargetFrequency, ReferenceSize, ReferenceFrequency, TargetSize);

    /// <summary>The smallest of the four expected frequencies, of the term and of all other tokens in both corpora, in tokens; 0 where one of the two has none.</summary>
    internal double SmallestExpectedFrequency
    {
        get
        {
            double tokens = (double)TargetSize + ReferenceSize, term = (double)TargetFrequency + ReferenceFrequency;
            return Math.Min(TargetSize, ReferenceSize) * (Math.Min(term, tokens - term) / tokens);
        }
    }

    /// <summary>The table with target and reference exchanged.</summary>
    public ContingencyTable Swap() => new(ReferenceFrequency, ReferenceSize, TargetFrequency, TargetSize);
}
