using CsCheck;

namespace CorpusAnalysis.Tests.Coding;

public class CorpusSamplingTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("themes:\n  mines:\n    patterns: [Mine]\n  peace:\n    patterns: [Frieden]\n");

    private static readonly Corpus Corpus = TestCorpus.Of("Mine", "x", "x", "Mine", "x", "x", "x", "x");

    private static readonly Gen<int[]> Sizes = Gen.Int[1, 12].Array[1, 4];

    // Computed apart, with another library of SHA-256.
    [Theory]
    [InlineData(7, "a", 11_036_561_184_376_889_915UL)]
    [InlineData(7, "Räumung", 3_237_714_742_279_764_721UL)]
    [InlineData(-1, "a", 6_048_206_533_789_075_310UL)]
    public void The_random_number_of_an_article_is_the_begin_of_a_known_hash(int seed, string id, ulong expected) =>
        Assert.Equal(expected, CorpusSampling.RandomNumber(seed, id));

    [Theory]
    [InlineData(7, "egcdbhaf")]
    [InlineData(-1, "hefbcadg")]
    public void Articles_are_drawn_in_the_order_of_their_numbers(int seed, string order)
    {
        for (int count = 1; count <= order.Length; count++)
        {
            CorpusSample sample = Corpus.Sample(count, seed);

            Assert.Equal(order[..count], string.Concat(sample.Articles.Select(article => article.Id)));
            Assert.Equal(order[..count].Order(), sample.Corpus.Articles.Select(article => article.Id[0]));
            Assert.Equal([new SampleStratum("all articles", 8, count, 8.0 / count)], sample.Strata);
        }
    }

    [Fact]
    public void A_sample_does_not_depend_on_the_order_of_the_articles()
    {
        var turned = Corpus.From(Corpus.Articles.Reverse());

        Assert.Equal(Corpus.Sample(5, 3).Articles.Select(article => article.Id), turned.Sample(5, 3).Articles.Select(article => article.Id));
    }

    [Fact]
    public void Strata_by_a_theme_are_articles_with_and_without_hits()
    {
        Assert.Equal([new("with hits", 2, 1, 2), new("without hits", 6, 3, 2)], Corpus.Sample(4, 1, Themes["mines"]).Strata);
        Assert.Equal([new("with hits", 2, 2, 1), new("without hits", 6, 2, 3)], Corpus.Sample(4, 1, Themes["mines"], SampleAllocation.Equal).Strata);
        Assert.Equal([new("with hits", 2, 2, 1), new("without hits", 6, 4, 1.5)], Corpus.Sample(6, 1, Themes["mines"], SampleAllocation.Equal).Strata);
        Assert.Equal([new("with hits", 2, 0, null), new("without hits", 6, 1, 6)], Corpus.Sample(1, 1, Themes["mines"]).Strata);
        Assert.Equal([new("without hits", 8, 4, 2)], Corpus.Sample(4, 1, Themes["peace"]).Strata);
    }

    [Fact]
    public void Strata_by_a_field_are_in_order_and_an_empty_one_is_named()
    {
        var corpus = Corpus.From([TestCorpus.Article("a", "x", place: "Genf"), TestCorpus.Article("b", "x", place: ""), TestCorpus.Article("c", "x", place: "Baku"), TestCorpus.Article("d", "x", place: "Genf")]);

        Assert.Equal([new("Baku", 1, 1, 1), new("Genf", 2, 1, 2), new("–", 1, 1, 1)], corpus.Sample(3, 1, article => article.Place).Strata);
    }

    [Fact]
    public void Allocation_is_that_of_least_variance_with_an_article_each() => Gen.Select(Sizes, Gen.Int[0, 100]).Sample(
        (sizes, more) =>
        {
            int count = Math.Min(sizes.Sum(), sizes.Length + more);
            int[] counts = CorpusSampling.Allocate(sizes, count, SampleAllocation.Proportional);

            Assert.Equal(count, counts.Sum());
            Assert.Equal(Every(sizes, count).Min(each => Variance(sizes, each)), Variance(sizes, counts), 1e-9);
        },
        iter: 2_000);

    [Fact]
    public void Equal_allocation_gives_as_many_to_each_as_there_are() => Gen.Select(Sizes, Gen.Int[0, 48]).Sample((sizes, wanted) =>
    {
        int count = Math.Min(sizes.Sum(), wanted);
        int[] counts = CorpusSampling.Allocate(sizes, count, SampleAllocation.Equal);

        Assert.Equal(count, counts.Sum());
        Assert.All(Enumerable.Range(0, sizes.Length), stratum => Assert.True(counts[stratum] <= sizes[stratum] && (counts[stratum] == sizes[stratum] || counts[stratum] >= counts.Max() - 1)));
    });

    [Fact]
    public void A_larger_sample_holds_the_smaller_one() => Gen.Select(Gen.Int[1, 11], Gen.Int, Gen.Bool, Gen.Int[0, 3].Array[12]).Sample((count, seed, equal, places) =>
    {
        var corpus = Corpus.From(places.Select((place, i) => TestCorpus.Article($"a{i}", "x", place: $"p{place}")));
        SampleAllocation allocation = equal ? SampleAllocation.Equal : SampleAllocation.Proportional;
        Assert.Subset(
            corpus.Sample(count + 1, seed, article => article.Place, allocation).Articles.Select(article => article.Id).ToHashSet(),
            corpus.Sample(count, seed, article => article.Place, allocation).Articles.Select(article => article.Id).ToHashSet());
    });

    [Fact]
    public void Every_article_is_as_likely_as_any_other()
    {
        var drawn = Enumerable.Range(0, 4_000).SelectMany(seed => Corpus.Sample(2, seed).Articles).CountBy(article => article.Id).ToDictionary();

        // Four standard deviations of 4000 draws with the chance of 1/4.
        Assert.Equal(8, drawn.Count);
        Assert.All(drawn.Values, count => Assert.InRange(count, 1_000 - 110, 1_000 + 110));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_sample_has_at_least_one_article_and_at_most_all(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.Sample(count, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.Sample(count, 1, Themes["mines"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCorpus.Of().Sample(1, 1));
    }

    private static IEnumerable<int[]> Every(int[] sizes, int count) => sizes.Length == 1
        ? count >= 1 && count <= sizes[0] ? [[count]] : []
        : Enumerable.Range(1, sizes[0]).SelectMany(first => Every(sizes[1..], count - first).Select(rest => (int[])[first, .. rest]));

    private static double Variance(int[] sizes, int[] counts) => sizes.Zip(counts, (size, count) => (double)size * size / count).Sum();
}
