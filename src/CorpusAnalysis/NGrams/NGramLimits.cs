namespace CorpusAnalysis;

/// <summary>What an n-gram must have to be kept.</summary>
/// <param name="MinFrequency">Places; at least 1.</param>
/// <param name="MinArticles">Articles; at least 1.</param>
/// <param name="NoEnds">By term, whether it may stand neither first nor last; null: all may.</param>
internal sealed record NGramLimits(long MinFrequency, int MinArticles, bool[]? NoEnds)
{
    /// <summary>Whether a term may stand neither first nor last.</summary>
    public bool IsNoEnd(int term) => NoEnds is not null && NoEnds[term];

    /// <summary>Whether so many places of a beginning can make enough places of an n-gram.</summary>
    /// <param name="frequency">The places.</param>
    /// <param name="ways">In how many ways the n-gram can go on from each.</param>
    public bool CanReach(long frequency, long ways) => frequency > 0 && (Int128)frequency * ways >= MinFrequency;

    /// <summary>Forgets the counts of terms that may not stand last.</summary>
    public void LeaveOutNoEnds(NeighbourCounts counts)
    {
        if (NoEnds is null)
        {
            return;
        }

        foreach (int term in counts.Touched)
        {
            if (NoEnds[term])
            {
                counts[term] = default;
            }
        }
    }
}
