using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class ProportionTests
{
    // Newcombe (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(20, 20, 0.8389, 1)]
    public void Wilson_equals_the_published_interval(long successes, long trials, double low, double high)
    {
        Interval interval = Proportion.Wilson(successes, trials);

        Assert.Equal(low, interval.Low, 5e-5);
        Assert.Equal(high, interval.High, 5e-5);
    }

    [Fact]
    public void Wilson_holds_the_share_and_stays_within_0_and_1() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Double[0, 1], Gen.Double[0.01, 0.999]).Sample((trials, part, confidence) =>
        {
            long successes = (long)(part * trials);
            Interval interval = Proportion.Wilson(successes, trials, confidence);
            Assert.InRange(interval.Low, 0, (double)successes / trials);
            Assert.InRange(interval.High, (double)successes / trials, 1);
        });

    [Theory]
    [InlineData(-1, 3, 0.95)]
    [InlineData(4, 3, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(1, 3, 0)]
    [InlineData(1, 3, 1)]
    public void Wilson_refuses_what_cannot_be(long successes, long trials, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(successes, trials, confidence));
}
