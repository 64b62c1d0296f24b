namespace CorpusAnalysis.Tests.Statistics;

public class SimilarityReferenceTests
{
    private const int TermsOfQuanteda = 9573;

    // quanteda compares 12 speeches over the terms of all 60.
    [Theory]
    [InlineData("cosine", SimilarityMeasure.Cosine)]
    [InlineData("jaccard", SimilarityMeasure.Jaccard)]
    [InlineData("ejaccard", SimilarityMeasure.ExtendedJaccard)]
    [InlineData("dice", SimilarityMeasure.Dice)]
    [InlineData("edice", SimilarityMeasure.ExtendedDice)]
    [InlineData("hamann", SimilarityMeasure.Hamann)]
    [InlineData("simple_matching", SimilarityMeasure.SimpleMatching)]
    [InlineData("correlation", SimilarityMeasure.Correlation)]
    public void Similarities_equal_quanteda(string column, SimilarityMeasure measure)
    {
        // Our terms have one apostrophe, quanteda's two (the speech of 2025 is set with ’): so compare over words in lower case.
        var terms = new Dictionary<string, int>();
        Dictionary<string, TermVector> vectors = GoldenTexts.Inaugural().ToDictionary(article => article.Id, article => TermVector.OfTokens(
            [.. Tokenizer.Default.Tokenize(article.Text).Select(token => token.In(article.Text).ToLowerInvariant()).Select(word => terms.TryAdd(word, terms.Count) ? terms.Count - 1 : terms[word])]));

        Assert.Equal(TermsOfQuanteda - 1, terms.Count); // "$" is a term there
        Assert.All(Golden.Rows("similarity_since1981.csv"), row => Assert.Equal(
            row.Number(column)!.Value, Similarity.Of(measure, vectors[row["doc_a"]], vectors[row["doc_b"]], TermsOfQuanteda), 1e-12));
    }

    [Theory]
    [InlineData("inverse", DocumentFrequencyScheme.Inverse)]
    [InlineData("inverse_smooth1", DocumentFrequencyScheme.InverseSmooth)]
    [InlineData("inversemax", DocumentFrequencyScheme.InverseMax)]
    [InlineData("inverseprob", DocumentFrequencyScheme.InverseProbabilistic)]
    [InlineData("unary", DocumentFrequencyScheme.None)]
    public void Document_frequencies_weigh_as_in_quanteda(string column, DocumentFrequencyScheme scheme)
    {
        Corpus corpus = Corpus.From(GoldenTexts.Inaugural());

        Assert.All(Golden.Rows("docfreq_schemes.csv"), row =>
        {
            int documentFrequency = corpus.Index.DocumentFrequency(corpus.Index.Vocabulary.Find(row["feature"]));
            Assert.Equal(row.Number("count")!.Value, documentFrequency);
            Assert.Equal(row.Number(column)!.Value, TermWeighting.DocumentFrequencyWeight(scheme, documentFrequency, 60, 60), 1e-12);
        });
    }

    // Left out: terms with an apostrophe, of which quanteda has two and so other document frequencies, and the sign $, which is no term
    // here; with shares also the three speeches that hold it, as they have a token less.
    [Theory]
    [InlineData("count*inverse (default)", TermFrequencyScheme.Count, 1171)]
    [InlineData("prop*inverse", TermFrequencyScheme.Share, 1111)]
    public void Top_terms_of_60_speeches_weigh_as_in_quanteda(string name, TermFrequencyScheme scheme, int compared)
    {
        string[] withDollar = scheme == TermFrequencyScheme.Share ? ["1821-Monroe", "1901-McKinley", "1909-Taft"] : [];
        Dictionary<(string, string), double> actual = Corpus.From(GoldenTexts.Inaugural())
            .TopTermsPerArticle(int.MaxValue, new TermWeighting { Frequency = scheme })
            .ToDictionary(row => (row.ArticleId, row.Term), row => row.Weight);
        IReadOnlyDictionary<string, string>[] expected =
        [
            .. Golden.Rows("tfidf_top20.csv").Where(row => row["scheme"] == name && !row["feature"].AsSpan().ContainsAny("'’$") && !withDollar.Contains(row["doc_id"])),
        ];

        Assert.Equal(compared, expected.Length);
        Assert.All(expected, row => Assert.Equal(row.Number("value")!.Value, actual[(row["doc_id"], row["feature"])], 1e-12));
    }
}
