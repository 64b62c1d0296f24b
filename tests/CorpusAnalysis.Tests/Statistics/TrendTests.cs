using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class TrendTests
{
    private static readonly YearMonth Start = new(2022, 1);

    private static readonly Gen<double[]> Values = Gen.Int[-5, 5].Select(value => (double)value).Array[0, 25];

    // The flow of the Nile at Aswan from 1871 to 1970, 10⁸ m³ a year; the level is known to fall after 1898 (Cobb 1978, Biometrika 65).
    private static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260,
        1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821,
        768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801,
        1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    public static TheoryData<double[], long, double, double, double, double> MannKendallValues => new()
    {
        { Nile, -1387, 112728.33333333333, -4.128066522844101, 3.658262921668598e-05, -0.280741334724613 },
        { [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 45, 125, 3.9354796403996297, 8.30307033264921e-05, 1 },
        { [1, 2, 2, 3], 5, 7.666666666666667, 1.4446302370292303, 0.14856177489186873, 0.9128709291752769 },
        { [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], 25, 91.66666666666667, 2.5067182457620487, 0.012185780355344789, 0.7453559924999299 },
        { [3, 1, 4, 1, 5, 9, 2, 6], 11, 64.33333333333333, 1.2467574523850742, 0.21248644570250086, 0.40006613209931935 },
        { [7, 7, 7, 7], 0, 0, 0, 1, 0 },
        { [1, 2], 1, 1, 0, 1, 1 },
        { [1], 0, 0, 0, 1, 0 },
        { [], 0, 0, 0, 1, 0 },
    };

    // S, variance, Z and τ from their definitions by a program of its own.
    [Theory]
    [MemberData(nameof(MannKendallValues))]
    public void Mann_Kendall_equals_the_computed_value(double[] values, long score, double variance, double z, double p, double tau)
    {
        MannKendallTest test = Trend.MannKendall(values);

        Assert.Equal((values.Length, score), (test.Count, test.Score));
        Assert.Equal(variance, test.Variance, 1e-9);
        Assert.Equal(z, test.Z, 1e-12);
        Assert.Equal(p, test.PValue, 1e-7 * p);
        Assert.Equal(tau, test.Tau, 1e-12);
    }

    // By the same program, which finds Pettitt's U by ranks.
    [Theory]
    [InlineData(28, 1617, 3.5910221769362927e-07)]
    public void Pettitt_finds_the_known_change_of_the_Nile(int index, long score, double p)
    {
        ChangePoint change = Trend.Pettitt(Nile);

        Assert.Equal((index, score), (change.Index, change.Score));
        Assert.Equal(1898, 1871 + change.Index - 1);
        Assert.Equal(p, change.PValue, 1e-15);
    }

    [Theory]
    [InlineData(new double[] { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 }, 5, 25, 0.06614250297660204)]
    [InlineData(new double[] { 3, 1, 4, 1, 5, 9, 2, 6 }, 4, 12, 0.44626032029685964)]
    [InlineData(new double[] { 1, 2, 2, 3 }, 1, 3, 1)]
    [InlineData(new double[] { 4, 4, 4 }, null, 0, 1)]
    [InlineData(new double[] { 4 }, null, 0, 1)]
    [InlineData(new double[] { }, null, 0, 1)]
    public void Pettitt_equals_the_computed_value(double[] values, int? index, long score, double p) =>
        Assert.Equal((index, score, Math.Round(p, 12)), (Trend.Pettitt(values).Index, Trend.Pettitt(values).Score, Math.Round(Trend.Pettitt(values).PValue, 12)));

    [Theory]
    [InlineData(new double[] { 3, 1, 4, 1, 5, 9, 2, 6 }, 0.4642857142857143, -0.643374285826138, 1.953415238318943)]
    [InlineData(new double[] { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 }, 0.125, 0, 0.2)]
    public void Sens_slope_equals_the_computed_value(double[] values, double slope, double low, double high)
    {
        (double Slope, Interval Interval) actual = Trend.SenSlope([.. Enumerable.Range(0, values.Length).Select(i => (double)i)], values)!.Value;

        Assert.Equal(slope, actual.Slope, 1e-9);
        Assert.Equal(low, actual.Interval.Low, 1e-6);
        Assert.Equal(high, actual.Interval.High, 1e-6);
    }

    [Fact]
    public void Gaps_are_gaps_and_not_zeros()
    {
        MonthlyTrend trend = Trend.Of([(Start.AddMonths(5), 20), (Start, 10), (Start.AddMonths(2), 14)]);

        Assert.Equal((Start, Start.AddMonths(5), 3, 3), (trend.First, trend.Last, trend.Months, trend.Gaps));
        Assert.Equal((2.0, 2.0, 2.0), (trend.Slope, trend.SlopeLow, trend.SlopeHigh));
        Assert.Equal(3, trend.Score);
    }

    [Fact]
    public void A_change_of_level_is_given_by_its_month_and_both_medians()
    {
        MonthlyTrend trend = Trend.Of([.. new double[] { 2, 3, 2, 9, 8, 9 }.Select((value, i) => (Start.AddMonths(i), value))]);

        Assert.Equal((Start.AddMonths(3), 9L, 2.0, 9.0), (trend.ChangeMonth, trend.ChangeScore, trend.MedianBefore, trend.MedianAfter));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 0.2962699)]
    [InlineData(4, 0.0894292)]
    public void Few_months_prove_nothing(int months, double p)
    {
        MonthlyTrend trend = Trend.Of(Enumerable.Range(0, months).Select(i => (Start.AddMonths(i), (double)i)));

        Assert.Equal(p, trend.PValue, 1e-6);
        Assert.Equal(months >= 2 ? 1.0 : null, trend.Slope);
        Assert.Equal(months > 0 ? Start : null, trend.First);
    }

    [Fact]
    public void A_line_has_its_slope_whatever_months_are_missing() => Gen.Select(Gen.Int[0, 60].HashSet[2, 20], Gen.Int[-9, 9]).Sample((months, slope) =>
    {
        MonthlyTrend trend = Trend.Of(months.Select(month => (Start.AddMonths(month), 100.0 + (slope * month))));
        Assert.Equal(slope, trend.Slope!.Value, 1e-9);
        Assert.Equal(Math.Sign(slope), trend.Tau, 1e-9);
        Assert.Equal(months.Max() - months.Min() + 1 - months.Count, trend.Gaps);
    });

    [Fact]
    public void Backwards_the_trend_turns_round_and_the_change_is_as_strong() => Values.Sample(values =>
    {
        double[] backwards = [.. values.Reverse()];
        MannKendallTest one = Trend.MannKendall(values), other = Trend.MannKendall(backwards);
        Assert.Equal((one.Score, one.Variance, one.PValue), (-other.Score, other.Variance, other.PValue));
        Assert.InRange(one.PValue, 0, 1);
        Assert.InRange(one.Tau, -1 - 1e-12, 1 + 1e-12);
        Assert.Equal(Trend.Pettitt(values).Score, Trend.Pettitt(backwards).Score);
    });

    [Fact]
    public void Tests_look_at_order_alone_and_the_slope_at_the_unit() => Values.Where(values => values.Length > 1).Sample(values =>
    {
        double[] stretched = Array.ConvertAll(values, value => (value * 3) + 7), times = [.. Enumerable.Range(0, values.Length).Select(i => (double)i)];
        Assert.Equal(Trend.MannKendall(values), Trend.MannKendall(stretched));
        Assert.Equal(Trend.Pettitt(values), Trend.Pettitt(stretched));
        (double Slope, Interval Interval) slope = Trend.SenSlope(times, values)!.Value;
        Assert.Equal(3 * slope.Slope, Trend.SenSlope(times, stretched)!.Value.Slope, 1e-9);
        Assert.InRange(slope.Slope, slope.Interval.Low - 1e-9, slope.Interval.High + 1e-9);
    });

    [Fact]
    public void Pettitts_U_equals_its_definition() => Values.Sample(values =>
    {
        long[] u = [.. Enumerable.Range(1, Math.Max(0, values.Length - 1)).Select(place => values.Take(place).Sum(before => (long)values.Skip(place).Sum(after => Math.Sign(before - after))))];
        Assert.Equal(u.Select(Math.Abs).DefaultIfEmpty().Max(), Trend.Pettitt(values).Score);
    });

    [Fact]
    public void A_theme_is_judged_by_its_share_of_the_articles()
    {
        // Shares 0.1, 0.2, 0.3 rise by 0.1 a month, while hits per million fall; the fourth month has but one article.
        ThemeMonth[] months =
        [
            .. Enumerable.Range(0, 3).Select(i => new ThemeMonth("a/b", Start.AddMonths(i), 10, i + 1, (i + 1) / 10.0, 0, 1, 9 - i, 1000, 1000 * (9 - i), false)),
            new ThemeMonth("a/b", Start.AddMonths(3), 1, 0, 0, 0, 0.8, 0, 100, 0, true),
        ];

        MonthlyTrend all = Trend.Of(months), enough = Trend.Of(months, withFewArticles: false);

        Assert.Equal(("a/b", 4, 0L), (all.Pattern, all.Months, all.Score));
        Assert.Equal(("a/b", 3, 3L, Start.AddMonths(2)), (enough.Pattern, enough.Months, enough.Score, enough.Last));
        Assert.Equal(0.1, enough.Slope!.Value, 1e-12);
        Assert.Equal("", Trend.Of(Array.Empty<ThemeMonth>()).Pattern);
        Assert.Throws<ArgumentException>(() => Trend.Of(months.Concat(months)));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Contains("2022-01", Assert.Throws<ArgumentException>(() => Trend.Of([(Start, 1.0), (Start, 2.0)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Trend.Of([(Start, double.NaN)]));
        Assert.Throws<ArgumentException>(() => Trend.Pettitt([double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => Trend.SenSlope([0, 0], [1, 2]));
        Assert.Throws<ArgumentException>(() => Trend.SenSlope([0], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Trend.SenSlope([0, 1], [1, 2], 1));
    }
}
