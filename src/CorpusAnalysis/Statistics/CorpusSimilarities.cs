namespace CorpusAnalysis;

/// <summary>Articles and terms that are alike.</summary>
/// <remarks>Document frequencies, and the terms that both of two articles may lack, are those of the articles given, not of the whole index.</remarks>
public static class CorpusSimilarities
{
    /// <summary>One row per pair of articles, both in the order of the corpus.</summary>
    /// <param name="corpus">The articles; a thousand of them are half a million pairs.</param>
    /// <param name="options">By default the cosine of tf-idf, all pairs.</param>
    public static IReadOnlyList<ArticleSimilarity> Similarities(this Corpus corpus, SimilarityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new SimilarityOptions();
        var vectors = new ArticleVectors(corpus, options.Weighting);
        return
        [
            .. from pair in Pairs(vectors.Articles.Length)
               let similarity = Similarity.Of(options.Measure, vectors.Articles[pair.First], vectors.Articles[pair.Second], vectors.TermCount)
               where !(similarity < options.Minimum)
               select new ArticleSimilarity(corpus.Articles[pair.First].Id, corpus.Articles[pair.Second].Id, similarity),
        ];
    }

    /// <summary>One row per pair of articles, both in the order of the corpus: how far apart their terms are.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">By default the Euclidean distance of shares.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is below 1, or not finite.</exception>
    public static IReadOnlyList<ArticleDistance> Distances(this Corpus corpus, DistanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new DistanceOptions();
        Distance.CheckPower(options.Power);
        var vectors = new ArticleVectors(corpus, options.Weighting);
        return
        [
            .. from pair in Pairs(vectors.Articles.Length)
               let distance = Distance.Of(options.Measure, vectors.Articles[pair.First], vectors.Articles[pair.Second], options.Power)
               select new ArticleDistance(corpus.Articles[pair.First].Id, corpus.Articles[pair.Second].Id, distance),
        ];
    }

    /// <summary>The articles most like one, most alike first, equally alike ones in ordinal order of their ids.</summary>
    /// <param name="corpus">The articles, that one among them.</param>
    /// <param name="articleId">The article; it is not listed itself.</param>
    /// <param name="count">Rows at most, at least 0.</param>
    /// <param name="options">By default the cosine of tf-idf.</param>
    /// <exception cref="ArgumentException">The corpus holds no article of that id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static IReadOnlyList<ArticleSimilarity> NearestTo(this Corpus corpus, string articleId, int count, SimilarityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(articleId);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        options ??= new SimilarityOptions();
        int one = Enumerable.Range(0, corpus.Articles.Count).FirstOrDefault(i => corpus.Articles[i].Id == articleId, -1);
        if (one < 0)
        {
            throw new ArgumentException($"The corpus holds no article '{articleId}'.", nameof(articleId));
        }

        var vectors = new ArticleVectors(corpus, options.Weighting);
        return
        [
            .. Enumerable.Range(0, vectors.Articles.Length)
                .Where(other => other != one)
                .Select(other => new ArticleSimilarity(
                    articleId, corpus.Articles[other].Id, Similarity.Of(options.Measure, vectors.Articles[one], vectors.Articles[other], vectors.TermCount)))
                .Where(row => !(row.Similarity < options.Minimum))
                .OrderByDescending(row => row.Similarity)
                .ThenBy(row => row.OtherId, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    /// <summary>One row per pair of some terms, both in the order given: how alike they are spread over the articles.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="terms">Terms in any spelling; those that occur nowhere, and repeated ones, are left out.</param>
    /// <param name="options">By default the cosine of tf-idf, all pairs.</param>
    public static IReadOnlyList<TermSimilarity> TermSimilarities(this Corpus corpus, IEnumerable<string> terms, SimilarityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(terms);
        options ??= new SimilarityOptions();
        var vectors = new ArticleVectors(corpus, options.Weighting);
        int[] places = [.. terms.Select(term => vectors.Place(corpus.Index.Vocabulary.Find(term))).Where(place => place >= 0).Distinct()];
        TermVector[] all = vectors.Terms();
        return
        [
            .. Pairs(places.Length)
                .Select(pair => Row(corpus, vectors, all, options.Measure, (places[pair.First], places[pair.Second])))
                .Where(row => !(row.Similarity < options.Minimum)),
        ];
    }

    /// <summary>The terms that are spread over the articles most like one, most alike first, equally alike ones in ordinal order.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="term">The term in any spelling; it is not listed itself.</param>
    /// <param name="count">Rows at most, at least 0.</param>
    /// <param name="options">By default the cosine of tf-idf, terms in two articles or more.</param>
    /// <returns>None for a term that occurs nowhere.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the document frequency asked for below 1.</exception>
    public static IReadOnlyList<TermSimilarity> NearestTerms(this Corpus corpus, string term, int count, SimilarityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        options ??= new SimilarityOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinDocumentFrequency, 1, nameof(options));
        var vectors = new ArticleVectors(corpus, options.Weighting);
        int one = vectors.Place(corpus.Index.Vocabulary.Find(term));
        TermVector[] all = one < 0 ? [] : vectors.Terms();
        return
        [
            .. Enumerable.Range(0, all.Length)
                .Where(other => other != one && vectors.DocumentFrequency(other) >= options.MinDocumentFrequency)
                .Select(other => Row(corpus, vectors, all, options.Measure, (one, other)))
                .Where(row => !(row.Similarity < options.Minimum))
                .OrderByDescending(row => row.Similarity)
                .ThenBy(row => row.Other, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    private static TermSimilarity Row(Corpus corpus, ArticleVectors vectors, TermVector[] terms, SimilarityMeasure measure, (int First, int Second) pair) => new(
        corpus.Index.Vocabulary[vectors.Term(pair.First)],
        corpus.Index.Vocabulary[vectors.Term(pair.Second)],
        Similarity.Of(measure, terms[pair.First], terms[pair.Second], vectors.Articles.Length),
        vectors.DocumentFrequency(pair.First),
        vectors.DocumentFrequency(pair.Second));

    private static IEnumerable<(int First, int Second)> Pairs(int count) =>
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(first + 1, count - first - 1)
        select (first, second);
}
