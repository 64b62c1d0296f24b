using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class TermWeightingTests
{
    // By hand: 10 of 100 tokens, the most frequent term has 20.
    [Theory]
    [InlineData(TermFrequencyScheme.Count, 10)]
    [InlineData(TermFrequencyScheme.Log, 2)]
    [InlineData(TermFrequencyScheme.Share, 0.1)]
    [InlineData(TermFrequencyScheme.Boolean, 1)]
    [InlineData(TermFrequencyScheme.Augmented, 0.75)]
    public void Frequencies_weigh_by_their_scheme(TermFrequencyScheme scheme, double expected)
    {
        Assert.Equal(expected, TermWeighting.FrequencyWeight(scheme, 10, 20, 100), 1e-12);
        Assert.Equal(0, TermWeighting.FrequencyWeight(scheme, 0, 20, 100));
        Assert.Equal(0, TermWeighting.FrequencyWeight(scheme, 0, 0, 0));
    }

    // By hand: 10 of 1,000 articles, the most widespread term is in 100.
    [Theory]
    [InlineData(DocumentFrequencyScheme.None, 1)]
    [InlineData(DocumentFrequencyScheme.Inverse, 2)]
    [InlineData(DocumentFrequencyScheme.InverseSmooth, 2.0043213737826426)] // log10 101
    [InlineData(DocumentFrequencyScheme.InverseMax, 1)]
    [InlineData(DocumentFrequencyScheme.InverseProbabilistic, 1.9956351945975500)] // log10 99
    public void Document_frequencies_weigh_by_their_scheme(DocumentFrequencyScheme scheme, double expected)
    {
        Assert.Equal(expected, TermWeighting.DocumentFrequencyWeight(scheme, 10, 100, 1000), 1e-12);
        Assert.Equal(0, TermWeighting.DocumentFrequencyWeight(scheme, 0, 100, 1000));
    }

    [Fact]
    public void A_term_in_half_the_articles_or_more_has_no_probabilistic_weight()
    {
        Assert.Equal(0, TermWeighting.DocumentFrequencyWeight(DocumentFrequencyScheme.InverseProbabilistic, 5, 10, 10));
        Assert.Equal(0, TermWeighting.DocumentFrequencyWeight(DocumentFrequencyScheme.InverseProbabilistic, 10, 10, 10));
    }

    [Fact]
    public void More_tokens_weigh_no_less_and_more_articles_no_more() => Gen.Select(Gen.Int[1, 50], Gen.Int[1, 50]).Sample((one, other) =>
    {
        (int less, int more) = (Math.Min(one, other), Math.Max(one, other));
        Assert.All(Enum.GetValues<TermFrequencyScheme>(), scheme =>
            Assert.True(TermWeighting.FrequencyWeight(scheme, less, 60, 100) <= TermWeighting.FrequencyWeight(scheme, more, 60, 100)));
        Assert.All(Enum.GetValues<DocumentFrequencyScheme>(), scheme =>
            Assert.True(TermWeighting.DocumentFrequencyWeight(scheme, less, 60, 100) >= TermWeighting.DocumentFrequencyWeight(scheme, more, 60, 100)));
        Assert.Equal(TfIdf.InverseDocumentFrequency(one, 100), TermWeighting.DocumentFrequencyWeight(DocumentFrequencyScheme.Inverse, one, 60, 100), 1e-12);
    });

    [Fact]
    public void Top_terms_by_the_usual_scheme_weigh_as_usual()
    {
        Corpus corpus = TestCorpus.Of("Klima Geld klima", "Geld Minen und KLIMA");

        Assert.Equal([("b", "minen", Math.Log10(2), 1)], corpus.TopTermsPerArticle(1, TermWeighting.TfIdf).Select(row => (row.ArticleId, row.Term, row.Weight, row.DocumentFrequency)));
        Assert.Equal(["klima", "geld"], corpus.TopTermsPerArticle(1, TermWeighting.Counts).Select(row => row.Term));
        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.TopTermsPerArticle(-1, TermWeighting.TfIdf));
    }

    [Fact]
    public void Frequencies_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TermWeighting.FrequencyWeight(TermFrequencyScheme.Count, -1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermWeighting.FrequencyWeight(TermFrequencyScheme.Count, 2, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermWeighting.FrequencyWeight(TermFrequencyScheme.Count, 1, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermWeighting.DocumentFrequencyWeight(DocumentFrequencyScheme.Inverse, 2, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermWeighting.DocumentFrequencyWeight(DocumentFrequencyScheme.Inverse, 1, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermWeighting.FrequencyWeight((TermFrequencyScheme)99, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermWeighting.DocumentFrequencyWeight((DocumentFrequencyScheme)99, 1, 1, 1));
    }
}
