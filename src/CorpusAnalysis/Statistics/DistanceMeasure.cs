namespace CorpusAnalysis;

/// <summary>How far two vectors lie apart; 0 is the same.</summary>
public enum DistanceMeasure
{
    /// <summary>The straight line; see <see cref="Distance.Euclidean"/>.</summary>
    Euclidean,

    /// <summary>The sum of all differences; see <see cref="Distance.Manhattan"/>.</summary>
    Manhattan,

    /// <summary>The largest difference; see <see cref="Distance.Maximum"/>.</summary>
    Maximum,

    /// <summary>The sum of differences, each by its size; see <see cref="Distance.Canberra"/>.</summary>
    Canberra,

    /// <summary>The p-th root of the sum of all differences to the power of p; see <see cref="Distance.Minkowski"/>.</summary>
    Minkowski,
}
