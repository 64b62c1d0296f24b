using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class AgreementTests
{
    private static readonly Gen<(bool, bool)[]> Pairs = Gen.Select(Gen.Bool, Gen.Bool).Array[0, 30];

    // Krippendorff (2011), data C: a row per coder, a column per unit, a dot where the coder gave no code.
    private static readonly double?[][] DataC = Units(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .");

    // Units coded yes by both, by the first, by the second and by neither. The first two are the textbook examples of κ; all others,
    // and every α, were computed apart in exact fractions, α from the coincidence matrix.
    [Theory]
    [InlineData(20, 5, 10, 15, 2 / 5.0, 2 / 5.0)]
    [InlineData(45, 15, 25, 15, 3 / 23.0, 57 / 455.0)]
    [InlineData(6, 1, 3, 10, 57 / 97.0, 19 / 32.0)]
    [InlineData(3, 2, 1, 4, 2 / 5.0, 14 / 33.0)]
    [InlineData(1, 1, 1, 1, 0, 1 / 8.0)]
    [InlineData(0, 1, 1, 8, -1 / 9.0, -1 / 18.0)]
    [InlineData(0, 5, 5, 0, -1, -9 / 10.0)]
    [InlineData(1, 0, 0, 9, 1, 1)]
    public void Kappa_and_alpha_of_two_coders_equal_the_values_computed_apart(int both, int first, int second, int neither, double kappa, double alpha)
    {
        (bool, bool)[] codes = Codes(both, first, second, neither);

        Assert.Equal(kappa, Agreement.CohenKappa(codes)!.Value, 1e-12);
        Assert.Equal(alpha, Alpha(codes)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(CodeScale.Nominal, 0.743)]
    [InlineData(CodeScale.Ordinal, 0.815)]
    [InlineData(CodeScale.Interval, 0.849)]
    public void Alpha_equals_the_published_value_on_every_scale(CodeScale scale, double expected) =>
        Assert.Equal(expected, Agreement.KrippendorffAlpha(DataC, scale)!.Value, 0.0005);

    [Theory]
    [InlineData(CodeScale.Nominal)]
    [InlineData(CodeScale.Ordinal)]
    [InlineData(CodeScale.Interval)]
    public void Units_with_fewer_than_two_codes_count_nowhere(CodeScale scale) =>
        Assert.Equal(Agreement.KrippendorffAlpha(DataC, scale), Agreement.KrippendorffAlpha([.. DataC, [], [null, null], [9, null], [7]], scale));

    // By hand: po = 2/3, pe = (2·1 + 1·1 + 0·1)/9 = 1/3, and (2/3 − 1/3)/(1 − 1/3) = 1/2.
    [Fact]
    public void Kappa_takes_any_codes() =>
        Assert.Equal(0.5, Agreement.CohenKappa([("war", "war"), ("war", "peace"), ("mines", "mines")])!.Value, 1e-12);

    [Fact]
    public void Kappa_is_not_defined_without_units_or_when_all_codes_are_the_same()
    {
        Assert.Null(Agreement.CohenKappa(Array.Empty<(int, int)>()));
        Assert.Null(Agreement.CohenKappa([(1, 1), (1, 1), (1, 1)]));
    }

    [Fact]
    public void Kappa_is_0_when_each_coder_uses_one_code_throughout_but_not_the_same() =>
        Assert.Equal(0, Agreement.CohenKappa([(1, 2), (1, 2)]));

    [Theory]
    [InlineData("")]
    [InlineData("1 . .|. 2 .|. . 3")]
    [InlineData("4 4 4|4 4 4")]
    [InlineData("4 4 1|4 4 .")]
    public void Alpha_is_not_defined_without_pairs_of_codes_or_when_all_are_the_same(string coders) =>
        Assert.Null(Agreement.KrippendorffAlpha(coders.Length == 0 ? [] : Units(coders.Split('|'))));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Alpha_of_codes_that_are_no_numbers_is_refused(double code) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Agreement.KrippendorffAlpha([[1, 2], [1, code]]));

    [Fact]
    public void Alpha_on_a_scale_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Agreement.KrippendorffAlpha([[1, 2]], (CodeScale)9));

    [Fact]
    public void Exchanging_the_coders_changes_nothing() => Pairs.Sample(codes =>
    {
        (bool, bool)[] exchanged = [.. codes.Select(code => (code.Item2, code.Item1))];
        Assert.Equal(Agreement.CohenKappa(codes), Agreement.CohenKappa(exchanged));
        Assert.Equal(Alpha(codes), Alpha(exchanged));
    });

    [Fact]
    public void The_order_of_many_coders_changes_nothing() =>
        Gen.Select(Gen.Int[0, 4].Select(code => code == 0 ? (double?)null : code).Array[4].Array[1, 12], Gen.Enum<CodeScale>()).Sample((units, scale) =>
        {
            double? alpha = Agreement.KrippendorffAlpha(units, scale);
            double? reversed = Agreement.KrippendorffAlpha(units.Select(unit => unit.Reverse().ToArray()), scale);
            Assert.Equal(alpha.HasValue, reversed.HasValue);
            Assert.Equal(alpha ?? 0, reversed ?? 0, 1e-9);
        });

    [Fact]
    public void Two_codes_are_the_same_on_every_scale() => Pairs.Sample(codes =>
    {
        double? nominal = Alpha(codes);
        Assert.Equal(nominal ?? 9, Alpha(codes, CodeScale.Ordinal) ?? 9, 1e-9);
        Assert.Equal(nominal ?? 9, Alpha(codes, CodeScale.Interval) ?? 9, 1e-9);
    });

    [Fact]
    public void Agreement_is_at_most_1_and_1_only_when_all_codes_are_equal() => Pairs.Sample(codes =>
    {
        bool equal = codes.All(code => code.Item1 == code.Item2);
        Assert.True(Agreement.CohenKappa(codes) is not { } kappa || (equal ? kappa == 1 : kappa is >= -1 and < 1));
        Assert.True(Alpha(codes) is not { } alpha || (equal ? alpha == 1 : alpha is >= -1 and < 1));
    });

    private static double? Alpha((bool First, bool Second)[] codes, CodeScale scale = CodeScale.Nominal) =>
        Agreement.KrippendorffAlpha(codes.Select(code => new double?[] { code.First ? 1 : 0, code.Second ? 1 : 0 }), scale);

    private static (bool, bool)[] Codes(int both, int first, int second, int neither) =>
    [
        .. Enumerable.Repeat((true, true), both),
        .. Enumerable.Repeat((true, false), first),
        .. Enumerable.Repeat((false, true), second),
        .. Enumerable.Repeat((false, false), neither),
    ];

    private static double?[][] Units(params string[] coders)
    {
        string[][] codes = [.. coders.Select(coder => coder.Split(' '))];
        return [.. Enumerable.Range(0, codes[0].Length).Select(unit => codes.Select(coder => coder[unit] == "." ? (double?)null : coder[unit][0] - '0').ToArray())];
    }
}
