namespace CorpusAnalysis;

/// <summary>How alike two vectors are, such as the term counts of two articles.</summary>
/// <remarks>
/// x and y are the values of the two, A and B the places where they are not 0, n all places. All measures are symmetric. A vector and itself
/// get 1; but one that is all 0 gets 0, save from <see cref="Hamann"/> and <see cref="SimpleMatching"/>, and one with the same value everywhere
/// gets 0 from <see cref="Correlation"/>. Cosine, Jaccard and Dice do not look at places where both are 0, the last three measures do.
/// </remarks>
public static class Similarity
{
    /// <summary>The cosine of the angle between two vectors: x·y / (‖x‖‖y‖).</summary>
    /// <returns>0, nothing shared, to 1, the same proportions, for values that are not negative; −1 … 1 for others. 0 where a vector is all 0.</returns>
    /// <remarks>Salton and McGill (1983), Introduction to Modern Information Retrieval. It does not depend on the length of the texts.</remarks>
    public static double Cosine(TermVector first, TermVector second)
    {
        (TermVector a, TermVector b) = Both(first, second);
        double norms = Math.Sqrt(a.SumOfSquares) * Math.Sqrt(b.SumOfSquares);
        return norms == 0 ? 0 : Math.Clamp(TermVector.Dot(a, b) / norms, -1, 1);
    }

    /// <summary>Jaccard's coefficient: |A ∩ B| / |A ∪ B|.</summary>
    /// <returns>0 … 1; 0 where both vectors are all 0.</returns>
    /// <remarks>Jaccard (1901), Bulletin de la Société vaudoise des sciences naturelles 37, 547–579.</remarks>
    public static double Jaccard(TermVector first, TermVector second)
    {
        (TermVector a, TermVector b) = Both(first, second);
        int shared = TermVector.Shared(a, b);
        return Ratio(shared, a.Entries.Length + b.Entries.Length - shared);
    }

    /// <summary>Jaccard's coefficient for values, also Tanimoto's: x·y / (‖x‖² + ‖y‖² − x·y).</summary>
    /// <returns>0 … 1 for values that are not negative; 0 where both vectors are all 0.</returns>
    /// <remarks>Tanimoto (1958); it equals <see cref="Jaccard"/> where all values are 0 or 1.</remarks>
    public static double ExtendedJaccard(TermVector first, TermVector second)
    {
        (TermVector a, TermVector b) = Both(first, second);
        double dot = TermVector.Dot(a, b);
        return Ratio(dot, a.SumOfSquares + b.SumOfSquares - dot);
    }

    /// <summary>Dice's coefficient: 2|A ∩ B| / (|A| + |B|).</summary>
    /// <returns>0 … 1, never below <see cref="Jaccard"/>; 0 where both vectors are all 0.</returns>
    /// <remarks>Dice (1945), Ecology 26, 297–302.</remarks>
    public static double Dice(TermVector first, TermVector second)
    {
        (TermVector a, TermVector b) = Both(first, second);
        return Ratio(2 * TermVector.Shared(a, b), a.Entries.Length + b.Entries.Length);
    }

    /// <summary>Dice's coefficient for values: 2 x·y / (‖x‖² + ‖y‖²).</summary>
    /// <returns>0 … 1 for values that are not negative; 0 where both vectors are all 0.</returns>
    /// <remarks>It equals <see cref="Dice"/> where all values are 0 or 1.</remarks>
    public static double ExtendedDice(TermVector first, TermVector second)
    {
        (TermVector a, TermVector b) = Both(first, second);
        return Ratio(2 * TermVector.Dot(a, b), a.SumOfSquares + b.SumOfSquares);
    }

    /// <summary>Hamann's coefficient: places where both are 0 or neither is, less those where one is, in all places.</summary>
    /// <param name="first">A vector.</param>
    /// <param name="second">Another.</param>
    /// <param name="places">n: all places, at least 1 and as many as the vectors need.</param>
    /// <returns>−1 … 1; near 1 for any two articles, as both lack most terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The places are too few.</exception>
    /// <remarks>Hamann (1961), Willdenowia 2, 639–768. It is 2 · <see cref="SimpleMatching"/> − 1.</remarks>
    public static double Hamann(TermVector first, TermVector second, int places) => (2 * SimpleMatching(first, second, places)) - 1;

    /// <summary>Simple matching: the share of places where both are 0 or neither is.</summary>
    /// <param name="first">A vector.</param>
    /// <param name="second">Another.</param>
    /// <param name="places">n: all places, at least 1 and as many as the vectors need.</param>
    /// <returns>0 … 1; near 1 for any two articles, as both lack most terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The places are too few.</exception>
    /// <remarks>Sokal and Michener (1958), University of Kansas Science Bulletin 38, 1409–1438.</remarks>
    public static double SimpleMatching(TermVector first, TermVector second, int places)
    {
        (TermVector a, TermVector b) = Both(first, second);
        CheckPlaces(a, b, places);
        return (places - (a.Entries.Length + b.Entries.Length - (2.0 * TermVector.Shared(a, b)))) / places;
    }

    /// <summary>Pearson's correlation over all places, those where both are 0 among them.</summary>
    /// <param name="first">A vector.</param>
    /// <param name="second">Another.</param>
    /// <param name="places">n: all places, at least 1 and as many as the vectors need.</param>
    /// <returns>−1 … 1; 0 where a vector has the same value everywhere.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The places are too few.</exception>
    /// <remarks>Pearson (1896). Places where both are 0 draw it up to <see cref="Cosine"/> as they become many.</remarks>
    public static double Correlation(TermVector first, TermVector second, int places)
    {
        (TermVector a, TermVector b) = Both(first, second);
        CheckPlaces(a, b, places);
        double covariance = TermVector.Dot(a, b) - (a.Sum * b.Sum / places);
        double deviations = Deviation(a, places) * Deviation(b, places);
        return deviations == 0 ? 0 : Math.Clamp(covariance / deviations, -1, 1);
    }

    /// <summary>The similarity by a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="first">A vector.</param>
    /// <param name="second">Another.</param>
    /// <param name="places">n: all places; not looked at by cosine, Jaccard and Dice.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such measure, or the places are too few.</exception>
    public static double Of(SimilarityMeasure measure, TermVector first, TermVector second, int places) => measure switch
    {
        SimilarityMeasure.Cosine => Cosine(first, second),
        SimilarityMeasure.Jaccard => Jaccard(first, second),
        SimilarityMeasure.ExtendedJaccard => ExtendedJaccard(first, second),
        SimilarityMeasure.Dice => Dice(first, second),
        SimilarityMeasure.ExtendedDice => ExtendedDice(first, second),
        SimilarityMeasure.Hamann => Hamann(first, second, places),
        SimilarityMeasure.SimpleMatching => SimpleMatching(first, second, places),
        SimilarityMeasure.Correlation => Correlation(first, second, places),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    // A value that is the same everywhere leaves a deviation of 0, but for rounding.
    private static double Deviation(TermVector vector, int places)
    {
        bool same = vector.Entries.IsEmpty || (vector.Entries.Length == places && vector.Entries.All(entry => entry.Value == vector.Entries[0].Value));
        return same ? 0 : Math.Sqrt(vector.SumOfSquares - (vector.Sum * vector.Sum / places));
    }

    private static void CheckPlaces(TermVector first, TermVector second, int places)
    {
        int needed = Math.Max(first.Entries.IsEmpty ? 0 : first.Entries[^1].Place, second.Entries.IsEmpty ? 0 : second.Entries[^1].Place) + 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(places, needed);
    }

    private static (TermVector First, TermVector Second) Both(TermVector first, TermVector second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return (first, second);
    }
}
