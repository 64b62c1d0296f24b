using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class WeightedLogOddsTests
{
    private static readonly Gen<(long Target, long Reference)[]> Lists = Gen.Select(Gen.Long[0, 5000], Gen.Long[0, 5000]).Array[2, 30];

    // The formula of Monroe, Colaresi and Quinn (2008), computed apart with 40 digits; the last row by hand: 0.
    [Theory]
    [InlineData(20, 1000, 10, 1000, 3, 200, 0.579005145817, 1.6686558188645)]
    [InlineData(0, 1000, 4, 2000, 0.5, 100, -1.5522879199659, -1.0413063929087)]
    [InlineData(1133, 40887, 779, 99684, 1912, 140571, 0.40992400282831, 15.493490668931)]
    [InlineData(7, 500, 7, 500, 0.01, 1, 0, 0)]
    public void One_term_has_the_value_computed_apart(long a, long c, long b, long d, double prior, double priorTokens, double delta, double z)
    {
        WeightedLogOdds actual = Keyness.WeightedLogOdds(new ContingencyTable(a, c, b, d), prior, priorTokens);

        Assert.Equal(delta, actual.Delta, 1e-11);
        Assert.Equal(z, actual.Z, 1e-10);
    }

    [Fact]
    public void A_list_has_the_values_of_its_terms()
    {
        WeightedLogOdds[] pooled = Keyness.WeightedLogOdds([20, 980, 0], [10, 990, 0]);
        WeightedLogOdds[] scaled = Keyness.WeightedLogOdds([20, 980], [10, 990], 200);
        WeightedLogOdds[] own = Keyness.WeightedLogOdds([20, 980], [10, 990], [3.0, 197]);

        Assert.Equal(Keyness.WeightedLogOdds(new ContingencyTable(20, 1000, 10, 1000), 30, 2000), pooled[0]);
        Assert.Equal(new WeightedLogOdds(0, 0), pooled[2]);
        Assert.Equal(0.579005145817, scaled[0].Delta, 1e-11);
        Assert.Equal(1.6686558188645, own[0].Z, 1e-11);
    }

    [Fact]
    public void Exchanging_the_corpora_only_changes_the_signs() => Lists.Sample(terms =>
    {
        (long[] target, long[] reference) = Columns(terms);
        WeightedLogOdds[] there = Keyness.WeightedLogOdds(target, reference), back = Keyness.WeightedLogOdds(reference, target);
        Assert.All(there.Zip(back), pair =>
        {
            Assert.Equal(-pair.First.Delta, pair.Second.Delta, 1e-9);
            Assert.Equal(-pair.First.Z, pair.Second.Z, 1e-9);
        });
    });

    [Fact]
    public void Equal_texts_differ_in_nothing() => Gen.Select(Lists, Gen.Int[1, 20]).Sample((terms, times) =>
    {
        long[] target = Columns(terms).Target;
        Assert.All(Keyness.WeightedLogOdds(target, [.. target.Select(count => count * times)]), value => Assert.Equal(0, value.Z, 1e-6));
    });

    [Fact]
    public void A_stronger_prior_draws_every_term_of_two_nearer_to_0() => Gen.Select(Gen.Long[1, 500], Gen.Long[1, 500], Gen.Long[1, 500], Gen.Long[1, 500]).Sample((a, b, c, d) =>
    {
        double weak = Keyness.WeightedLogOdds([a, c], [b, d], 10)[0].Delta, strong = Keyness.WeightedLogOdds([a, c], [b, d], 1000)[0].Delta;
        Assert.True(Math.Abs(strong) <= Math.Abs(weak) + 1e-9);
    });

    [Fact]
    public void Every_value_is_finite() => Lists.Sample(terms =>
    {
        (long[] target, long[] reference) = Columns(terms);
        Assert.All(Keyness.WeightedLogOdds(target, reference), value => Assert.True(double.IsFinite(value.Delta) && double.IsFinite(value.Z)));
    });

    [Fact]
    public void What_has_no_alternative_differs_in_nothing()
    {
        Assert.Empty(Keyness.WeightedLogOdds([], []));
        Assert.Equal([new WeightedLogOdds(0, 0)], Keyness.WeightedLogOdds([5], [9]));
        Assert.Equal([new WeightedLogOdds(0, 0), new WeightedLogOdds(0, 0)], Keyness.WeightedLogOdds([0, 0], [0, 0]));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(10, 10)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(double.NaN, 10)]
    public void A_prior_that_is_none_is_refused(double prior, double priorTokens) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.WeightedLogOdds(new ContingencyTable(1, 10, 1, 10), prior, priorTokens));

    [Fact]
    public void Lists_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Keyness.WeightedLogOdds([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Keyness.WeightedLogOdds([1, 2], [1, 2], [1.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.WeightedLogOdds([1, -2], [1, 2], [1.0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.WeightedLogOdds([1, 2], [1, 2], [1.0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.WeightedLogOdds([1, 2], [1, 2], 0));
    }

    private static (long[] Target, long[] Reference) Columns((long Target, long Reference)[] terms) =>
        ([.. terms.Select(term => term.Target)], [.. terms.Select(term => term.Reference)]);
}
