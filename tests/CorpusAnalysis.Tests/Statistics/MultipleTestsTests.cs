using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class MultipleTestsTests
{
    // The first row as in R's p.adjust(c(.01, .02, .03, .04), "holm").
    [Theory]
    [InlineData(new[] { 0.01, 0.02, 0.03, 0.04 }, new[] { 0.04, 0.06, 0.06, 0.06 })]
    [InlineData(new[] { 0.04, 0.01, 0.03, 0.02 }, new[] { 0.06, 0.04, 0.06, 0.06 })]
    [InlineData(new[] { 0.6, 0.7 }, new[] { 1.0, 1.0 })]
    [InlineData(new[] { 0.03 }, new[] { 0.03 })]
    [InlineData(new double[0], new double[0])]
    public void Holm_equals_R(double[] p, double[] expected) =>
        Assert.Equal(expected, MultipleTests.Holm(p).Select(value => Math.Round(value, 12)));

    [Fact]
    public void Holm_never_lowers_a_p_and_keeps_their_order() =>
        Gen.Double[0, 1].Array[0, 50].Sample(p =>
        {
            double[] adjusted = MultipleTests.Holm(p);
            Assert.All(p.Zip(adjusted), pair => Assert.InRange(pair.Second, pair.First, 1));
            Assert.Equal(adjusted.Order(), p.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second));
        });

    // The first row as in R's p.adjust(c(.01, .02, .03, .04), "BH"); the third by hand: .03 · 3/2, .001 · 3, .9.
    [Theory]
    [InlineData(new[] { 0.01, 0.02, 0.03, 0.04 }, new[] { 0.04, 0.04, 0.04, 0.04 })]
    [InlineData(new[] { 0.04, 0.01, 0.03, 0.02 }, new[] { 0.04, 0.04, 0.04, 0.04 })]
    [InlineData(new[] { 0.03, 0.001, 0.9 }, new[] { 0.045, 0.003, 0.9 })]
    [InlineData(new[] { 1.0, 1.0 }, new[] { 1.0, 1.0 })]
    [InlineData(new[] { 0.03 }, new[] { 0.03 })]
    [InlineData(new double[0], new double[0])]
    public void BenjaminiHochberg_equals_R(double[] p, double[] expected) =>
        Assert.Equal(expected, MultipleTests.BenjaminiHochberg(p).Select(value => Math.Round(value, 12)));

    [Fact]
    public void BenjaminiHochberg_never_lowers_a_p_nor_exceeds_Holm_and_keeps_their_order() =>
        Gen.Double[0, 1].Array[0, 50].Sample(p =>
        {
            double[] adjusted = MultipleTests.BenjaminiHochberg(p), holm = MultipleTests.Holm(p);
            Assert.All(Enumerable.Range(0, p.Length), i => Assert.InRange(adjusted[i], p[i], Math.Min(1, holm[i] * (1 + 1e-12))));
            Assert.Equal(adjusted.Order(), p.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second));
        });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTests.Holm([0.5, p]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTests.BenjaminiHochberg([0.5, p]));
    }
}
