namespace CorpusAnalysis.Tests.Reprints;

public class MinHashBandsTests
{
    // Leskovec, Rajaraman and Ullman, Mining of massive datasets, section 3.4.2: the S-curve of 20 bands of 5 rows.
    [Theory]
    [InlineData(0.2, 0.006, 3)]
    [InlineData(0.3, 0.047, 3)]
    [InlineData(0.4, 0.186, 3)]
    [InlineData(0.5, 0.470, 3)]
    [InlineData(0.6, 0.802, 3)]
    [InlineData(0.7, 0.975, 3)]
    [InlineData(0.8, 0.9996, 4)]
    public void Probability_equals_the_published_value(double similarity, double expected, int digits) =>
        Assert.Equal(expected, new MinHashBands(20, 5).Probability(similarity), digits);

    // By hand: 52 (0.875)^b ≤ 0.001 from b = 51.7 on; 200 functions allow no 4 rows, which need 108 bands.
    [Theory]
    [InlineData(0.5, 0.999, 52, 3)]
    [InlineData(0.8, 0.999, 23, 6)]
    [InlineData(1, 0.999, 1, 16)]
    [InlineData(0.01, 0.99, 459, 1)]
    public void Bands_are_the_fewest_that_find_a_pair_at_the_threshold(double threshold, double recall, int bands, int rows) =>
        Assert.Equal(new MinHashBands(bands, rows), MinHashBands.For(threshold, recall));

    [Fact]
    public void Probability_at_the_threshold_is_at_least_the_recall_and_grows_with_similarity()
    {
        foreach (double threshold in Enumerable.Range(1, 100).Select(i => i / 100.0).Append(1e-4))
        {
            foreach (double recall in new[] { 0.5, 0.9, 0.99, 0.999, 1 - 1e-9 })
            {
                var bands = MinHashBands.For(threshold, recall);

                Assert.True(bands.Probability(threshold) >= recall * (1 - 1e-12), $"{threshold} {recall} {bands}");
                Assert.True(bands.Rows == 1 || bands.Hashes <= 200);
                Assert.InRange(bands.Probability(threshold / 2), 0, bands.Probability(threshold));
                Assert.Equal((0, 1), (bands.Probability(0), bands.Probability(1)));
            }
        }
    }

    [Fact]
    public void Bands_and_options_refuse_what_is_out_of_range()
    {
        Assert.All([0, -0.1, 1.1, double.NaN], threshold =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => MinHashBands.For(threshold, 0.9));
            Assert.Throws<ArgumentOutOfRangeException>(() => new ReprintOptions { Threshold = threshold });
        });
        Assert.All([0, 1, double.NaN], recall =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => MinHashBands.For(0.5, recall));
            Assert.Throws<ArgumentOutOfRangeException>(() => new ReprintOptions { Recall = recall });
        });
        Assert.All([0, 101], length => Assert.Throws<ArgumentOutOfRangeException>(() => new ReprintOptions { ShingleLength = length }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MinHashBands(1, 1).Probability(1.1));
    }
}
