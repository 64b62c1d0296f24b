namespace CorpusAnalysis;

/// <summary>How alike two vectors are; larger is more alike.</summary>
public enum SimilarityMeasure
{
    /// <summary>The cosine of the angle between them; see <see cref="Similarity.Cosine"/>.</summary>
    Cosine,

    /// <summary>Shared places in all; see <see cref="Similarity.Jaccard"/>.</summary>
    Jaccard,

    /// <summary>Jaccard's for values; see <see cref="Similarity.ExtendedJaccard"/>.</summary>
    ExtendedJaccard,

    /// <summary>Twice the shared places in the places of both; see <see cref="Similarity.Dice"/>.</summary>
    Dice,

    /// <summary>Dice's for values; see <see cref="Similarity.ExtendedDice"/>.</summary>
    ExtendedDice,

    /// <summary>Places that agree less those that do not; see <see cref="Similarity.Hamann"/>.</summary>
    Hamann,

    /// <summary>The share of places that agree; see <see cref="Similarity.SimpleMatching"/>.</summary>
    SimpleMatching,

    /// <summary>Pearson's r; see <see cref="Similarity.Correlation"/>.</summary>
    Correlation,
}
