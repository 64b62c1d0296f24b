using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class SearchTests
{
    private static readonly Corpus Three = TestCorpus.Of("klima finanz klima", "minen räumung", "klima gipfel baku finanz");

    // Computed apart from the formula of Robertson and Zaragoza (2009); the second article holds neither word.
    [Fact]
    public void Scores_equal_the_computed_values()
    {
        IReadOnlyList<SearchResult> rows = Three.Search("Klima, Finanz");

        Assert.Equal([("a", 2, 3), ("c", 2, 2)], rows.Select(row => (row.ArticleId, row.Terms, row.Hits)));
        Assert.Equal(1.116259, rows[0].Score, 5e-7);
        Assert.Equal(0.827206, rows[1].Score, 5e-7);
    }

    [Fact]
    public void Queries_are_cut_and_folded_as_articles_are()
    {
        Assert.Equal(["b"], Three.Search("RÄUMUNG nirgends").Select(row => row.ArticleId));
        Assert.Equal(2 * Three.Search("klima")[0].Score, Three.Search("klima Klima")[0].Score, 1e-12);
        Assert.Empty(Three.Search("nirgends"));
        Assert.Equal(["a"], Three.Search("klima", count: 1).Select(row => row.ArticleId));
        Assert.Empty(Three.Where(_ => false).Search("klima"));
    }

    [Fact]
    public void A_view_is_searched_as_if_it_were_the_whole()
    {
        Corpus own = TestCorpus.Of("klima finanz klima", "minen räumung");

        Assert.Equal(own.Search("klima finanz")[0].Score, Three.Where(article => article.Id != "c").Search("klima finanz")[0].Score, 1e-12);
    }

    [Fact]
    public void More_tokens_weigh_more_up_to_a_limit_and_longer_articles_less() =>
        Gen.Select(Gen.Int[1, 50], Gen.Int[100, 1000], Gen.Double[1, 500], Gen.Double[0.1, 3], Gen.Double[0, 1]).Sample((frequency, length, mean, k1, b) =>
        {
            double weight = Bm25.FrequencyWeight(frequency, length, mean, k1, b);
            Assert.InRange(weight, 0, k1 + 1);
            Assert.True(weight < Bm25.FrequencyWeight(frequency + 1, length, mean, k1, b));
            Assert.True(weight >= Bm25.FrequencyWeight(frequency, length + 1, mean, k1, b));
            Assert.Equal(1, Bm25.FrequencyWeight(frequency, length, mean, 0, b), 1e-12);
        });

    [Fact]
    public void Rarer_words_tell_more_and_no_word_counts_against_an_article() => Gen.Int[0, 99].Sample(documentFrequency =>
    {
        Assert.True(Bm25.InverseDocumentFrequency(documentFrequency, 100) > Bm25.InverseDocumentFrequency(documentFrequency + 1, 100));
        Assert.True(Bm25.InverseDocumentFrequency(documentFrequency + 1, 100) > 0);
    });

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Contains("'–'", Assert.Throws<FormatException>(() => Three.Search("–")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.Search("klima", -1));
        Assert.All([new() { K1 = -1 }, new() { B = -0.1 }, new SearchOptions { B = 1.1 }], options => Assert.Throws<ArgumentOutOfRangeException>(() => Three.Search("nirgends", 1, options)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bm25.FrequencyWeight(2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bm25.FrequencyWeight(-1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bm25.InverseDocumentFrequency(2, 1));
        Assert.Equal(0, Bm25.FrequencyWeight(0, 5, 5));
    }
}
