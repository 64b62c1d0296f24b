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
        Dictionary<int, int[]> frequencies = Frequencies(corpus, terms);
        double[] inverse = [.. terms.Select((_, i) => Bm25.InverseDocumentFrequency(frequencies.Values.Count(article => article[i] > 0), corpus.Members.Count))];
        double meanLength = frequencies.Count == 0 ? 0 : (double)corpus.TokenCount / corpus.Members.Count;
        return
        [
            .. frequencies
                .Select(article => (Number: article.Key, Counts: article.Value, Score: Score(article.Key, article.Value)))
                .OrderByDescending(row => row.Score)
                .ThenBy(row => row.Number)
                .Take(count)
                .Select(row => (Article: corpus[row.Number], row.Counts, row.Score))
                .Select(row => new SearchResult(row.Article.Id, row.Article.Headline, row.Article.Date, row.Score, row.Counts.Count(frequency => frequency > 0), row.Counts.Sum())),
        ];

        double Score(int article, int[] counts) => terms.Select((term, i) => term.Times * inverse[i] * Bm25.FrequencyWeight(
            counts[i], corpus.Index.Tokens(article).Length, meanLength, options.K1, options.B)).Sum();
    }

    // The tokens of each term in each article of the view that holds any of them.
    private static Dictionary<int, int[]> Frequencies(Corpus corpus, (int Term, int Times)[] terms)
    {
        var frequencies = new Dictionary<int, int[]>();
        for (int i = 0; i < terms.Length; i++)
        {
            foreach (int article in corpus.Index.Articles(terms[i].Term))
            {
                if (corpus.Contains(article))
                {
                    int[] counts = frequencies.GetValueOrDefault(article) ?? (frequencies[article] = new int[terms.Length]);
                    counts[i] = corpus.Index.Count(article, corpus.Index.Terms(article).IndexOf(terms[i].Term));
                }
            }
        }

        return frequencies;
    }
}
