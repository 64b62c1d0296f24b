namespace CorpusAnalysis;

/// <summary>How many articles of a sample each stratum gets.</summary>
public enum SampleAllocation
{
    /// <summary>In proportion to its articles, but at least one: what is found in the sample is an estimate for the corpus as it stands.</summary>
    Proportional,

    /// <summary>
    /// As many as any other: rare strata are seen well, and each can be judged by itself; for the corpus as a whole they must be weighted
    /// again, see <see cref="SampleStratum.Weight"/>.
    /// </summary>
    Equal,
}
