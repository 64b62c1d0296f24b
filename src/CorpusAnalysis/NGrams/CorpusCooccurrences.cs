namespace CorpusAnalysis;

/// <summary>Pairs of terms near each other, counted over the whole vocabulary.</summary>
public static class CorpusCooccurrences
{
    /// <summary>How often every two terms stand within so many tokens of each other, in either order.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="window">The farthest that one may stand from the other, from 1, the next token, to 1001.</param>
    /// <param name="options">
    /// Which pairs to count and list; by default those with 3 pairs of tokens in 2 articles, none reaching out of its article. Its
    /// <see cref="NGramOptions.Skip"/> must be 0, as the window says how far apart the two may stand.
    /// </param>
    /// <returns>One row per pair of terms, the most frequent first, equally frequent ones in the order of their folded words; none for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window or an option is outside its range.</exception>
    /// <exception cref="NotSupportedException">There is no list of stop words for the language, or the corpus holds more than 2,147,483,591 tokens and ends of units.</exception>
    /// <remarks>
    /// The upper triangle of quanteda's <c>fcm(context = "window", count = "frequency")</c>, with its diagonal. Pairs in the order of the
    /// text are skip-grams: <see cref="CorpusNGrams.NGrams"/> of two words with a skip of the window less 1, where a pair of the same term
    /// counts once. Function words left out keep their room in the window.
    /// </remarks>
    public static IReadOnlyList<Cooccurrence> Cooccurrences(this Corpus corpus, int window = 5, NGramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, NGramShape.MaxSkip + 1);
        options ??= new NGramOptions();
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Skip, 0, nameof(options));
        NGramCounts counts = NGramCounts.OfNeighbours(corpus, window, options);
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        int[] best = NGramOrder.Best(counts, counts.Frequencies, options.Top, vocabulary.Ranks);
        var evidence = new CooccurrenceEvidence(corpus, counts.WordsOf(best), window, options.Within);
        return
        [
            .. best.Select((number, row) => new Cooccurrence(
                vocabulary[counts[number][0]],
                vocabulary[counts[number][1]],
                counts.Frequencies[number],
                counts.DocumentFrequencies[number])
            {
                Evidence = evidence.Of(row),
            }),
        ];
    }
}
