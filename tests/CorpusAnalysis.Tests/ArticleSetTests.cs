using CsCheck;

namespace CorpusAnalysis.Tests;

public class ArticleSetTests
{
    private static readonly Gen<(int Count, int[] One, int[] Other)> Sets =
        Gen.Int[1, 200].SelectMany(count => Gen.Select(Gen.Const(count), Gen.Int[0, count - 1].Array[0, 300], Gen.Int[0, count - 1].Array[0, 300]));

    [Fact]
    public void Sets_are_those_of_their_numbers() => Sets.Sample((count, one, other) =>
    {
        ArticleSet a = ArticleSet.Of(count, one), b = ArticleSet.Of(count, other);

        Assert.Equal(one.Distinct().Order(), a);
        Assert.Equal(one.Distinct().Count(), a.Count);
        Assert.Equal(one.Intersect(other).Order(), a.And(b));
        Assert.Equal(one.Union(other).Order(), a.Or(b));
        Assert.Equal(one.Except(other).Order(), a.Except(b));
        Assert.All(Enumerable.Range(-1, count + 2), number => Assert.Equal(one.Contains(number), a.Contains(number)));
        Assert.Equal(a, a.Numbers.ToArray());
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void All_holds_every_article(int count)
    {
        var all = ArticleSet.All(count);

        Assert.Equal(Enumerable.Range(0, count), all);
        Assert.True(all.IsWhole);
        Assert.Empty(all.Except(all));
    }

    [Fact]
    public void Sets_refuse_numbers_and_sets_of_other_indexes()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleSet.Of(3, [3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleSet.Of(3, [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleSet.All(-1));
        Assert.Throws<ArgumentException>(() => ArticleSet.All(3).And(ArticleSet.All(4)));
    }
}
