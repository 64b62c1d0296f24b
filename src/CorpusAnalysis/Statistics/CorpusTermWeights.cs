namespace CorpusAnalysis;

/// <summary>Terms that mark articles, by any scheme of tf-idf.</summary>
public static class CorpusTermWeights
{
    /// <summary>The terms of each article that weigh most, article by article.</summary>
    /// <param name="corpus">The articles; document frequencies are counted in them.</param>
    /// <param name="count">Rows per article at most, at least 0; equally heavy terms in ordinal order.</param>
    /// <param name="weighting">The scheme; <see cref="TermWeighting.TfIdf"/> gives the weights of <see cref="TfIdf.TopTermsPerArticle"/>.</param>
    /// <returns>Terms that weigh nothing are left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static IReadOnlyList<WeightedTerm> TopTermsPerArticle(this Corpus corpus, int count, TermWeighting weighting)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(weighting);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var vectors = new ArticleVectors(corpus, weighting);
        var evidence = new TermEvidence(corpus);
        return
        [
            .. vectors.Articles.SelectMany((article, i) => article.Entries
                .Select(term => new WeightedTerm(
                    corpus.Articles[i].Id, corpus.Index.Vocabulary[vectors.Term(term.Place)], term.Value, vectors.DocumentFrequency(term.Place))
                {
                    Evidence = evidence.Of(vectors.Term(term.Place), corpus.Members[i]),
                })
                .OrderByDescending(row => row.Weight)
                .ThenBy(row => row.Term, StringComparer.Ordinal)
                .Take(count)),
        ];
    }
}
