namespace CorpusAnalysis;

public static partial class Keyness
{
    /// <summary>Compares the n-grams of a target and a reference, by the measures of keywords.</summary>
    /// <param name="target">The articles asked about.</param>
    /// <param name="reference">What they are compared with, of the same index; articles of the target in it count for the target only.</param>
    /// <param name="size">Words of an n-gram, from 2 to 20.</param>
    /// <param name="options">
    /// Which to rank, how and in which order; by default those with 3 places in 2 articles of both together, by effect among the significant.
    /// Function words are left out as <see cref="NGramOptions.WithoutStopWords"/> says.
    /// </param>
    /// <param name="shape">Skips, and the unit that no n-gram reaches out of; its minima and its limit of rows are not looked at.</param>
    /// <returns>
    /// One row per n-gram in the order asked for. Its places are held against all places of n-grams on that side. p is adjusted over the
    /// n-grams ranked; those that overlap are no independent tests, for which Holm's correction is valid all the same. The dispersion is
    /// over articles measured in tokens, as for terms.
    /// </returns>
    /// <exception cref="ArgumentException">The two are of different indexes, or one of them has no place of an n-gram.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size or an option is outside its range.</exception>
    /// <exception cref="NotSupportedException">As of <see cref="CorpusNGrams.NGrams"/>, for both together.</exception>
    public static IReadOnlyList<Keyword> RankNGrams(Corpus target, Corpus reference, int size, KeynessOptions? options = null, NGramOptions? shape = null)
    {
        options ??= new KeynessOptions();
        return KeynessRanking.Rank(NGramsOf(target, reference, size, options, shape), options);
    }

    private static KeynessCounts NGramsOf(Corpus target, Corpus reference, int size, KeynessOptions options, NGramOptions? shape)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(reference);
        options.Check();
        shape = (shape ?? new NGramOptions()) with { MinFrequency = options.MinFrequency, MinDocumentFrequency = options.MinDocumentFrequency, Top = null };
        if (options.WithoutStopWords is { } language)
        {
            shape = shape with { WithoutStopWords = language };
        }

        if (!ReferenceEquals(target.Index, reference.Index))
        {
            throw new ArgumentException("N-grams are compared between two views of one corpus; load both parts as one.", nameof(reference));
        }

        (NGramCounts inTarget, NGramCounts inReference) = NGramCounts.OfBoth(target, WithoutShared(target, reference), size, shape);
        if (inTarget.Places == 0 || inReference.Places == 0)
        {
            throw new ArgumentException($"The {(inTarget.Places == 0 ? "target" : "reference")} has no {size} tokens in a row; give it other articles.", inTarget.Places == 0 ? nameof(target) : nameof(reference));
        }

        Vocabulary vocabulary = target.Index.Vocabulary;
        int[] inOrder = NGramOrder.ByWords(inTarget, vocabulary.Ranks);
        var dispersion = new NGramDispersion(target, inTarget, shape);
        var targetPlaces = new NGramEvidence(target, inTarget.Words, size, shape);
        var referencePlaces = new NGramEvidence(WithoutShared(target, reference), inTarget.Words, size, shape);
        return new KeynessCounts(
            inTarget.Places,
            inReference.Places,
            i => CorpusNGrams.Text(vocabulary, inTarget[inOrder[i]]),
            Array.ConvertAll(inOrder, number => (long)inTarget.Frequencies[number]),
            Array.ConvertAll(inOrder, number => (long)inReference.Frequencies[number]),
            Array.ConvertAll(inOrder, number => inTarget.DocumentFrequencies[number]),
            Array.ConvertAll(inOrder, number => inReference.DocumentFrequencies[number]),
            i => dispersion.DeviationOfProportions(inOrder[i]),
            i => (targetPlaces.Of(inOrder[i]), referencePlaces.Of(inOrder[i])));
    }
}
