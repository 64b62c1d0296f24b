namespace CorpusAnalysis;

/// <summary>Words that stand in a row more often than each of them lets expect: candidates for names, terms and set phrases.</summary>
public static class CorpusMultiWords
{
    private const int MaxSize = 5;

    /// <summary>The multi-word candidates of a corpus, strongest evidence first.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="size">Words of a candidate, from 2 to 5.</param>
    /// <param name="options">
    /// Which rows of words to rank; by default those with 3 places in 2 articles. Its <see cref="NGramOptions.Skip"/> must be 0. Function
    /// words left out are left out of the list only: every row of words of the text counts in the margins, so λ and z stay the same.
    /// </param>
    /// <returns>One row per candidate, z descending, then in the order of their folded words; none for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size or an option is outside its range.</exception>
    /// <exception cref="NotSupportedException">There is no list of stop words for the language, or the corpus holds more than 2,147,483,591 tokens and ends of units.</exception>
    /// <remarks>
    /// λ and z of <see cref="LogLinearInteraction"/>, whose table counts in how many rows of so many tokens each word, and each of their
    /// combinations, has its place: those of quanteda's <c>textstat_collocations</c>, which however keeps words in capitals apart
    /// (<c>US</c> is not <c>us</c> there) and whose margins leave out the function words that were taken away before.
    /// </remarks>
    public static IReadOnlyList<MultiWordCandidate> MultiWordCandidates(this Corpus corpus, int size = 2, NGramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxSize);
        options ??= new NGramOptions();
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Skip, 0, nameof(options));
        (NGramCounts counts, RowMargins margins) = NGramCounts.WithMargins(corpus, size, options);
        double[] lambdas = new double[counts.Count], evidence = new double[counts.Count], p = new double[counts.Count];
        for (int number = 0; number < counts.Count; number++)
        {
            (lambdas[number], evidence[number]) = LogLinearInteraction.Of(LogLinearInteraction.Cells(margins.Of(counts, number)));
            p[number] = Keyness.PValue(evidence[number] * evidence[number]);
        }

        double[] adjusted = MultipleTests.Holm(p);
        int[] best = NGramOrder.Best<double>(counts, evidence, options.Top, corpus.Index.Vocabulary.Ranks);
        var places = new NGramEvidence(corpus, counts.WordsOf(best), size, options);
        return
        [
            .. best.Select((number, row) => new MultiWordCandidate(
                CorpusNGrams.Text(corpus.Index.Vocabulary, counts[number]),
                counts.Frequencies[number],
                CorpusFrequencies.PerMillion(counts.Frequencies[number], counts.Tokens),
                counts.DocumentFrequencies[number],
                lambdas[number],
                evidence[number],
                adjusted[number])
            {
                Evidence = places.Of(row),
            }),
        ];
    }
}
