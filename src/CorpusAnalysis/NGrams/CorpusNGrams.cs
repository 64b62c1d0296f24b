namespace CorpusAnalysis;

/// <summary>Words that stand in a row, counted.</summary>
public static class CorpusNGrams
{
    /// <summary>The n-grams of a corpus: all rows of so many words, or, with <see cref="NGramOptions.Skip"/>, skip-grams.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="size">Words of an n-gram, from 2 to 20; single words are counted by <see cref="CorpusFrequencies.Frequencies"/>.</param>
    /// <param name="options">Which to count and list; by default those with 3 places in 2 articles, none reaching out of its article.</param>
    /// <returns>One row per n-gram, the most frequent first, equally frequent ones in the order of their folded words; none for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size or an option is outside its range.</exception>
    /// <exception cref="NotSupportedException">There is no list of stop words for the language, or the corpus holds more than 2,147,483,591 tokens and ends of units, or the n-grams and their beginnings have more than 100,000,000,000 places, one of them more than 2,147,483,591.</exception>
    /// <remarks>
    /// A place is every choice of tokens in the order of the text, as in quanteda's <c>tokens_ngrams</c> and <c>tokens_skipgrams(skip = 0:k)</c>:
    /// up to k tokens may be left out in each gap. Guthrie et al. (2006), "A closer look at skip-gram modelling", limit the sum of all gaps
    /// instead; for two words it is the same.
    /// </remarks>
    public static IReadOnlyList<NGramFrequency> NGrams(this Corpus corpus, int size, NGramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Rows(corpus, size, options ?? new NGramOptions(), part: "");
    }

    private static NGramFrequency[] Rows(Corpus corpus, int size, NGramOptions options, string part)
    {
        NGramCounts counts = NGramCounts.Of(corpus, size, options);
        int[] best = NGramOrder.Best(counts, counts.Frequencies, options.Top, corpus.Index.Vocabulary.Ranks);
        var evidence = new NGramEvidence(corpus, counts.WordsOf(best), size, options, part);
        var rows = new NGramFrequency[best.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            int number = best[row];
            rows[row] = new NGramFrequency(
                Text(corpus.Index.Vocabulary, counts[number]),
                counts.Frequencies[number],
                CorpusFrequencies.PerMillion(counts.Frequencies[number], counts.Tokens),
                counts.DocumentFrequencies[number])
            {
                Evidence = evidence.Of(row),
            };
        }

        return rows;
    }

    /// <summary>The n-grams of every group of articles, the groups in their order, in each as <see cref="NGrams"/> gives them.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="size">Words of an n-gram, from 2 to 20.</param>
    /// <param name="group">What articles of a group share, such as their section or month; articles for which it is null or empty are the group "–".</param>
    /// <param name="options">Which to count and list; its minima and its limit of rows hold for each group.</param>
    /// <returns>One row per group and n-gram listed of it; a group in which no n-gram reaches the minima has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size or an option is outside its range.</exception>
    /// <exception cref="NotSupportedException">There is no list of stop words for the language, or a group holds more than 2,147,483,591 tokens and ends of units, or its n-grams and their beginnings have more than 100,000,000,000 places, one of them more than 2,147,483,591.</exception>
    public static IReadOnlyList<GroupNGramFrequency> NGramsBy(this Corpus corpus, int size, Func<Article, string?> group, NGramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(group);
        options ??= new NGramOptions();
        NGramCounts.Check(size, options);
        return
        [
            .. corpus.By(article => group(article) is { Length: > 0 } name ? name : "–").SelectMany(part => Rows(part.Corpus, size, options, part.Key).Select(row =>
                new GroupNGramFrequency(part.Key, row.Text, row.Frequency, row.PerMillion, row.DocumentFrequency) { Evidence = row.Evidence })),
        ];
    }

    /// <summary>Some terms with blanks between them.</summary>
    internal static string Text(Vocabulary vocabulary, ReadOnlySpan<int> terms)
    {
        string[] words = new string[terms.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = vocabulary[terms[i]];
        }

        return string.Join(' ', words);
    }
}
