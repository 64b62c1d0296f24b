namespace CorpusAnalysis.Tests.Parity;

/// <summary>Our similarities beside those of quanteda 4.3.1, through the call that users make.</summary>
/// <remarks>
/// The table has 12 speeches, compared over the terms of all 60. Our call compares over the terms of the articles given; so it is given
/// all 60, and the pairs of the table are looked up in its rows.
/// </remarks>
public class SimilaritiesParityTests
{
    private const int TermsOfQuanteda = 9573;

    private static readonly Lazy<Corpus> Speeches = new(() => GoldenCorpus.Load());

    [Theory]
    [InlineData("cosine", SimilarityMeasure.Cosine)]
    [InlineData("jaccard", SimilarityMeasure.Jaccard)]
    [InlineData("ejaccard", SimilarityMeasure.ExtendedJaccard)]
    [InlineData("dice", SimilarityMeasure.Dice)]
    [InlineData("edice", SimilarityMeasure.ExtendedDice)]
    [InlineData("hamann", SimilarityMeasure.Hamann)]
    [InlineData("simple_matching", SimilarityMeasure.SimpleMatching)]
    [InlineData("correlation", SimilarityMeasure.Correlation)]
    public void Similarities_of_the_speeches_equal_quanteda(string column, SimilarityMeasure measure)
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("similarity_since1981.csv");

        Dictionary<(string, string), double> ours = Speeches.Value
            .Similarities(new SimilarityOptions { Measure = measure, Weighting = TermWeighting.Counts })
            .ToDictionary(row => (row.ArticleId, row.OtherId), row => row.Similarity);

        Assert.Equal((TermsOfQuanteda, 60 * 59 / 2), (Speeches.Value.TypeCount, ours.Count));
        Assert.Equal(66, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Number(column)!.Value, ours[(row["doc_a"], row["doc_b"])], 1e-12));
    }

    // What a view of the 12 gives too: these measures do not look at terms that both speeches lack.
    [Theory]
    [InlineData("cosine", SimilarityMeasure.Cosine)]
    [InlineData("jaccard", SimilarityMeasure.Jaccard)]
    [InlineData("ejaccard", SimilarityMeasure.ExtendedJaccard)]
    [InlineData("dice", SimilarityMeasure.Dice)]
    [InlineData("edice", SimilarityMeasure.ExtendedDice)]
    public void Similarities_of_a_view_equal_quanteda_where_missing_terms_do_not_count(string column, SimilarityMeasure measure)
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("similarity_since1981.csv");

        IReadOnlyList<ArticleSimilarity> ours = Speeches.Value
            .Where(article => article.Date.Year >= 1981)
            .Similarities(new SimilarityOptions { Measure = measure, Weighting = TermWeighting.Counts });

        Assert.Equal(rows.Select(row => (row["doc_a"], row["doc_b"])), ours.Select(row => (row.ArticleId, row.OtherId)));
        Assert.All(rows.Zip(ours), pair => Assert.Equal(pair.First.Number(column)!.Value, pair.Second.Similarity, 1e-12));
    }
}
