using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class SimilarityTests
{
    private const int Places = 12;

    private static readonly Gen<TermVector> Vectors = Gen.Select(Gen.Int[0, 5].Array[Places], counts => Vector([.. counts.Select(count => Math.Max(0.0, count - 2))]));

    private static readonly Gen<TermVector> Nonzero = Vectors.Where(vector => !vector.Entries.IsEmpty);

    // Manning, Raghavan and Schütze (2008), section 6.3.1: three novels with log weights of affection, jealous, gossip.
    [Theory]
    [InlineData(0, 1, 0.999)]
    [InlineData(0, 2, 0.888)]
    public void Cosine_equals_the_published_value(int first, int second, double expected)
    {
        TermVector[] novels = [Vector(115, 10, 2), Vector(58, 7, 0), Vector(20, 11, 6)];

        Assert.Equal(expected, Similarity.Cosine(novels[first], novels[second]), 1e-3);
    }

    // By hand: x = 2 1 0 0, y = 1 0 3 0; x·y = 2, ‖x‖² = 5, ‖y‖² = 10; one place shared, two differ, one is 0 in both.
    [Theory]
    [InlineData(SimilarityMeasure.Cosine, 0.28284271247461901)]
    [InlineData(SimilarityMeasure.Jaccard, 1 / 3.0)]
    [InlineData(SimilarityMeasure.ExtendedJaccard, 2 / 13.0)]
    [InlineData(SimilarityMeasure.Dice, 0.5)]
    [InlineData(SimilarityMeasure.ExtendedDice, 4 / 15.0)]
    [InlineData(SimilarityMeasure.SimpleMatching, 0.5)]
    [InlineData(SimilarityMeasure.Hamann, 0)]
    [InlineData(SimilarityMeasure.Correlation, -0.24618298195866545)] // −1 / √(2.75 · 6)
    public void Similarities_equal_the_computed_value(SimilarityMeasure measure, double expected) =>
        Assert.Equal(expected, Similarity.Of(measure, Vector(2, 1, 0, 0), Vector(1, 0, 3, 0), 4), 1e-12);

    // The same two: differences 1, 1, 3, 0.
    [Fact]
    public void Distances_equal_the_computed_value()
    {
        TermVector x = Vector(2, 1, 0, 0), y = Vector(1, 0, 3, 0);

        Assert.Equal(Math.Sqrt(11), Distance.Of(DistanceMeasure.Euclidean, x, y), 1e-12);
        Assert.Equal(5, Distance.Of(DistanceMeasure.Manhattan, x, y), 1e-12);
        Assert.Equal(3, Distance.Of(DistanceMeasure.Maximum, x, y), 1e-12);
        Assert.Equal((1 / 3.0) + 1 + 1, Distance.Of(DistanceMeasure.Canberra, x, y), 1e-12);
        Assert.Equal(Math.Cbrt(29), Distance.Minkowski(x, y, 3), 1e-12);
        Assert.Equal(Math.Sqrt(11), Distance.Of(DistanceMeasure.Minkowski, x, y, 2), 1e-12);
    }

    [Fact]
    public void Similarities_are_symmetric_and_1_for_the_same() => Gen.Select(Nonzero, Nonzero).Sample((a, b) =>
    {
        foreach (SimilarityMeasure measure in Enum.GetValues<SimilarityMeasure>())
        {
            double similarity = Similarity.Of(measure, a, b, Places);
            Assert.Equal(similarity, Similarity.Of(measure, b, a, Places), 1e-12);
            Assert.InRange(similarity, measure is SimilarityMeasure.Hamann or SimilarityMeasure.Correlation ? -1 : 0, 1);
            double self = Similarity.Of(measure, a, a, Places);
            Assert.True(Math.Abs(self - 1) < 1e-9 || (measure == SimilarityMeasure.Correlation && self == 0 && a.Entries.Length == Places));
        }

        Assert.InRange(Similarity.Dice(a, b), Similarity.Jaccard(a, b), 1);
        Assert.Equal((2 * Similarity.SimpleMatching(a, b, Places)) - 1, Similarity.Hamann(a, b, Places), 1e-12);
    });

    [Fact]
    public void Cosine_does_not_depend_on_length() => Gen.Select(Nonzero, Nonzero, Gen.Double[0.01, 100]).Sample((a, b, times) => Assert.Equal(
        Similarity.Cosine(a, b), Similarity.Cosine(new(a.Entries.Select(entry => KeyValuePair.Create(entry.Place, entry.Value * times))), b), 1e-9));

    [Fact]
    public void Correlation_equals_Pearsons_r_of_the_full_vectors() => Gen.Select(Nonzero, Nonzero).Sample((a, b) =>
    {
        double[] x = Full(a), y = Full(b);
        double expected = MathNet.Numerics.Statistics.Correlation.Pearson(x, y);
        Assert.Equal(double.IsNaN(expected) ? 0 : expected, Similarity.Correlation(a, b, Places), 1e-9);
    });

    [Fact]
    public void Distances_equal_those_of_the_full_vectors_and_keep_the_triangle() => Gen.Select(Vectors, Vectors, Vectors).Sample((a, b, c) =>
    {
        Assert.Equal(MathNet.Numerics.Distance.Euclidean(Full(a), Full(b)), Distance.Euclidean(a, b), 1e-9);
        Assert.Equal(MathNet.Numerics.Distance.Manhattan(Full(a), Full(b)), Distance.Manhattan(a, b), 1e-9);
        Assert.Equal(MathNet.Numerics.Distance.Chebyshev(Full(a), Full(b)), Distance.Maximum(a, b), 1e-9);
        Assert.Equal(Full(a).Zip(Full(b), (x, y) => x == y ? 0 : Math.Abs(x - y) / (x + y)).Sum(), Distance.Canberra(a, b), 1e-9);
        Assert.Equal(MathNet.Numerics.Distance.Minkowski(3, Full(a), Full(b)), Distance.Minkowski(a, b, 3), 1e-9);
        Assert.Equal(Distance.Euclidean(a, b), Distance.Minkowski(a, b, 2), 1e-9);
        foreach (DistanceMeasure measure in Enum.GetValues<DistanceMeasure>())
        {
            Assert.Equal(0, Distance.Of(measure, a, a));
            Assert.Equal(Distance.Of(measure, a, b), Distance.Of(measure, b, a), 1e-12);
            Assert.True(Distance.Of(measure, a, c) <= Distance.Of(measure, a, b) + Distance.Of(measure, b, c) + 1e-9);
        }
    });

    [Fact]
    public void Nothing_is_like_nothing()
    {
        TermVector none = Vector();

        Assert.All(
            [SimilarityMeasure.Cosine, SimilarityMeasure.Jaccard, SimilarityMeasure.ExtendedJaccard, SimilarityMeasure.Dice, SimilarityMeasure.ExtendedDice, SimilarityMeasure.Correlation],
            measure => Assert.Equal(0, Similarity.Of(measure, none, none, 3)));
        Assert.Equal(1, Similarity.SimpleMatching(none, none, 3));
        Assert.Equal(0, Similarity.Correlation(Vector(2, 2, 2), Vector(1, 2, 3), 3));
        Assert.Equal(0, Distance.Maximum(none, none));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TermVector([new(1, 1), new(1, 2)]));
        Assert.Throws<ArgumentException>(() => new TermVector([new(-1, 1)]));
        Assert.Throws<ArgumentException>(() => new TermVector([new(0, double.NaN)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Similarity.Hamann(Vector(1, 1), Vector(1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Similarity.Correlation(Vector(), Vector(), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distance.Minkowski(Vector(1), Vector(1), 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distance.Minkowski(Vector(1), Vector(1), double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Similarity.Of((SimilarityMeasure)99, Vector(1), Vector(1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distance.Of((DistanceMeasure)99, Vector(1), Vector(1)));
    }

    private static double[] Full(TermVector vector)
    {
        double[] values = new double[Places];
        foreach ((int place, double value) in vector.Entries)
        {
            values[place] = value;
        }

        return values;
    }

    private static TermVector Vector(params double[] values) => new(values.Select((value, place) => KeyValuePair.Create(place, value)));
}
