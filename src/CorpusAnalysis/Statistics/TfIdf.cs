namespace CorpusAnalysis;

/// <summary>Terms that mark an article against the others.</summary>
public static class TfIdf
{
    /// <summary>Weight of a term in an article: frequency · log10(articles / document frequency).</summary>
    /// <param name="frequency">The term's tokens in the article, at least 0.</param>
    /// <param name="documentFrequency">The articles that hold the term, 0 … <paramref name="articles"/>.</param>
    /// <param name="articles">All articles, at least 1.</param>
    /// <returns>At least 0, no unit; 0 for a term in every article, in none, or not in this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>
    /// Spärck Jones (1972), Journal of Documentation 28(1), 11–21; raw frequency and base 10 as in Manning, Raghavan and Schütze
    /// (2008), section 6.2. scikit-learn adds 1 and uses natural logarithms.
    /// </remarks>
    public static double Weight(long frequency, int documentFrequency, int articles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frequency);
        return frequency * InverseDocumentFrequency(documentFrequency, articles);
    }

    /// <summary>log10(articles / document frequency).</summary>
    /// <returns>At least 0; 0 for a term in every article or in none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double InverseDocumentFrequency(int documentFrequency, int articles)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(articles);
        ArgumentOutOfRangeException.ThrowIfNegative(documentFrequency);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(documentFrequency, articles);
        return documentFrequency == 0 ? 0 : Math.Log10((double)articles / documentFrequency);
    }

    /// <summary>The terms of each article that weigh most against the articles of the corpus, article by article.</summary>
    /// <param name="corpus">The articles; document frequencies are counted in them.</param>
    /// <param name="count">Rows per article at most, at least 0; equally heavy terms in ordinal order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static IReadOnlyList<TermWeight> TopTermsPerArticle(this Corpus corpus, int count)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        TermCounts all = TermCounts.Of(corpus);
        var rows = new List<TermWeight>();
        var evidence = new TermEvidence(corpus);
        for (int i = 0; i < corpus.Members.Count; i++)
        {
            Article article = corpus.Articles[i];
            TermCountList terms = corpus.Index.TermCounts(corpus.Members[i]);
            var weights = new TermWeight[terms.Terms.Length];
            for (int place = 0; place < weights.Length; place++)
            {
                int documentFrequency = all.DocumentFrequency(terms.Terms[place]), frequency = terms.Count(place);
                weights[place] = new TermWeight(
                    article.Id, corpus.Index.Vocabulary[terms.Terms[place]], frequency, documentFrequency, Weight(frequency, documentFrequency, corpus.Members.Count))
                {
                    Evidence = evidence.Of(terms.Terms[place], corpus.Members[i]),
                };
            }

            rows.AddRange(weights.OrderByDescending(row => row.TfIdf).ThenBy(row => row.Term, StringComparer.Ordinal).Take(count));
        }

        return rows;
    }
}
