namespace CorpusAnalysis;

/// <summary>Search for articles.</summary>
public static class CorpusSearch
{
    /// <summary>The articles that answer a query best, best first, equally good ones in the order of the corpus.</summary>
    /// <param name="corpus">The articles; document frequencies and the mean length are counted in them.</param>
    /// <param name="query">Words, cut and folded as the articles are; a word said twice counts twice.</param>
    /// <param name="count">Rows at most, at least 0.</param>
    /// <param name="options">By default k₁ = 1.2 and b = 0.75.</param>
    /// <returns>Articles with at least one of the words; none where no word occurs.</returns>
    /// <exception cref="FormatException">The query holds no word.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or a parameter outside its range.</exception>
    /// <remarks>The score is Σ over the words of <see cref="Bm25.InverseDocumentFrequency"/> · <see cref="Bm25.FrequencyWeight"/>.</remarks>
    public static IReadOnlyList<SearchResult> Search(this Corpus corpus, string query, int count = 20, SearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        options ??= new SearchOptions();
        Bm25.FrequencyWeight(0, 0, 0, options.K1, options.B); // refuses parameters out of range, also where nothing is found
        string[] words = [.. corpus.Tokenizer.Tokenize(query).Select(token => token.In(query))];
        if (words.Length == 0)
        {
            throw new FormatException($"the query '{query}' holds no word");
        }

        (int Term, int Times)[] terms = [.. words.Select(corpus.Index.Vocabulary.Find).Where(term => term >= 0).CountBy(term => term).Select(entry => (entry.Key, entry.Value))];
        int[][] frequencies = Frequencies(corpus, terms);
        double[] inverse = [.. terms.Select((_, i) => Bm25.InverseDocumentFrequency(frequencies.Count(article => article[i] > 0), frequencies.Length))];
        double meanLength = frequencies.Length == 0 ? 0 : (double)corpus.TokenCount / frequencies.Length;
        return
        [
            .. Enumerable.Range(0, frequencies.Length)
                .Where(i => frequencies[i].Any(frequency => frequency > 0))
                .Select(i => new SearchResult(corpus.Articles[i].Id, corpus.Articles[i].Headline, corpus.Articles[i].Date, Score(i), frequencies[i].Count(frequency => frequency > 0), frequencies[i].Sum()))
                .OrderByDescending(row => row.Score)
                .Take(count),
        ];

        double Score(int article) => terms.Select((term, i) => term.Times * inverse[i] * Bm25.FrequencyWeight(
            frequencies[article][i], corpus.Index.Tokens(corpus.Members[article]).Length, meanLength, options.K1, options.B)).Sum();
    }

    // The tokens of each term in each article of the view.
    private static int[][] Frequencies(Corpus corpus, (int Term, int Times)[] terms) =>
        [.. corpus.Members.Select(member => Array.ConvertAll(terms, term => corpus.Index.Tokens(member).Count(term.Term)))];
}
