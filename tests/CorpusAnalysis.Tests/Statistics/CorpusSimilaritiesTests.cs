namespace CorpusAnalysis.Tests.Statistics;

public class CorpusSimilaritiesTests
{
    private static readonly Corpus Three = TestCorpus.Of("Klima Geld Klima", "Klima Geld", "Minen Geld Feld");

    private static readonly SimilarityOptions Counts = new() { Weighting = TermWeighting.Counts };

    // By hand: (2 1 0 0), (1 1 0 0), (0 1 1 1).
    [Fact]
    public void Similarities_have_a_row_per_pair_of_articles()
    {
        IReadOnlyList<ArticleSimilarity> rows = Three.Similarities(Counts);

        Assert.Equal([("a", "b"), ("a", "c"), ("b", "c")], rows.Select(row => (row.ArticleId, row.OtherId)));
        Assert.Equal([3 / Math.Sqrt(10), 1 / Math.Sqrt(15), 1 / Math.Sqrt(6)], rows.Select(row => row.Similarity), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(["b"], Three.Similarities(Counts with { Minimum = 0.5 }).Select(row => row.OtherId));
        Assert.Empty(Three.Where(_ => false).Similarities());
    }

    // Geld is in all articles, so by tf-idf it makes none alike.
    [Fact]
    public void Terms_of_all_articles_make_none_alike_by_default() =>
        Assert.Equal([1, 0, 0], Three.Similarities().Select(row => row.Similarity), (a, b) => Math.Abs(a - b) < 1e-12);

    [Fact]
    public void A_view_counts_its_own_articles_only()
    {
        Corpus view = Three.Where(article => article.Id != "b");

        Assert.Equal([("a", "c")], view.Similarities(Counts with { Measure = SimilarityMeasure.SimpleMatching }).Select(row => (row.ArticleId, row.OtherId)));
        Assert.Equal(0.25, view.Similarities(Counts with { Measure = SimilarityMeasure.SimpleMatching })[0].Similarity);
    }

    [Fact]
    public void Nearest_articles_stand_first_and_the_article_itself_is_none()
    {
        Assert.Equal(["b", "c"], Three.NearestTo("a", 5, Counts).Select(row => row.OtherId));
        Assert.Equal(["a"], Three.NearestTo("b", 1).Select(row => row.OtherId));
        Assert.Equal(["a", "b"], Three.NearestTo("c", 2).Select(row => row.OtherId)); // both 0: by id
        Assert.Empty(Three.NearestTo("a", 0));
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => Three.NearestTo("x", 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.NearestTo("a", -1));
    }

    // By hand: klima (2 1 0), geld (1 1 1), minen (0 0 1), feld (0 0 1).
    [Fact]
    public void Terms_are_compared_by_the_articles_that_hold_them()
    {
        IReadOnlyList<TermSimilarity> rows = Three.TermSimilarities(["KLIMA", "Geld", "nirgends", "Minen", "klima"], Counts);

        Assert.Equal([("klima", "geld"), ("klima", "minen"), ("geld", "minen")], rows.Select(row => (row.Term, row.Other)));
        Assert.Equal([3 / Math.Sqrt(15), 0, 1 / Math.Sqrt(3)], rows.Select(row => row.Similarity), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal((2, 3), (rows[0].DocumentFrequency, rows[0].OtherDocumentFrequency));
        Assert.Equal(["geld"], Three.NearestTerms("Klima", 5, Counts).Select(row => row.Other));
        Assert.Equal(["feld", "geld", "klima"], Three.NearestTerms("Minen", 5, Counts with { MinDocumentFrequency = 1 }).Select(row => row.Other));
        Assert.Empty(Three.NearestTerms("nirgends", 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.NearestTerms("Minen", 5, new() { MinDocumentFrequency = 0 }));
    }

    [Fact]
    public void Distances_are_of_shares_unless_asked_otherwise()
    {
        Assert.Equal(1, Three.Distances(new() { Measure = DistanceMeasure.Manhattan, Weighting = TermWeighting.Counts })[0].Distance, 1e-12);
        Assert.Equal((1 / 6.0) + (1 / 6.0), Three.Distances(new() { Measure = DistanceMeasure.Manhattan })[0].Distance, 1e-12);
        Assert.Equal(Math.Sqrt(2) / 6, Three.Distances()[0].Distance, 1e-12);
    }

    // By hand: (2 1 0 0) and (0 1 1 1) differ by 2, 0, 1, 1.
    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 2.449489742783178)]
    [InlineData(3, 2.154434690031884)]
    public void Distances_of_Minkowski_have_the_power_asked_for(double power, double expected) =>
        Assert.Equal(expected, Three.Distances(new() { Measure = DistanceMeasure.Minkowski, Power = power, Weighting = TermWeighting.Counts })[1].Distance, 1e-12);

    [Theory]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Distances_refuse_a_power_that_makes_none(double power) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.Where(_ => false).Distances(new() { Measure = DistanceMeasure.Minkowski, Power = power }));
}
