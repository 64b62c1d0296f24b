using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class ClassificationTests
{
    private static readonly Gen<Classification> Classifications =
        from truePositives in Gen.Long[0, 10_000]
        from falsePositives in Gen.Long[0, 10_000]
        from falseNegatives in Gen.Long[0, 10_000]
        from trueNegatives in Gen.Long[0, 10_000]
        select new Classification(truePositives, falsePositives, falseNegatives, trueNegatives);

    [Theory]
    [InlineData(6, 2, 4, 8, 0.75, 0.6, 2 / 3.0)]
    [InlineData(3, 0, 0, 0, 1, 1, 1)]
    [InlineData(0, 2, 3, 1, 0, 0, 0)]
    [InlineData(1, 3, 0, 0, 0.25, 1, 0.4)]
    public void Precision_recall_and_F1_are_shares_of_the_counts(long tp, long fp, long fn, long tn, double precision, double recall, double f1)
    {
        Classification counts = new(tp, fp, fn, tn);

        Assert.Equal(precision, counts.Precision!.Value, 1e-12);
        Assert.Equal(recall, counts.Recall!.Value, 1e-12);
        Assert.Equal(f1, counts.F1!.Value, 1e-12);
    }

    // Wilson's intervals of 6 of 8, 6 of 10 and, for F1, of 6 of 12 carried over by 2J/(1 + J), computed apart; 0.2538–0.7462 of 6 of 12.
    [Fact]
    public void The_intervals_are_those_of_Wilson()
    {
        Classification counts = new(6, 2, 4, 8);

        Assert.Equal(0.409275, counts.PrecisionInterval.Low, 1e-6);
        Assert.Equal(0.928521, counts.PrecisionInterval.High, 1e-6);
        Assert.Equal(0.312674, counts.RecallInterval.Low, 1e-6);
        Assert.Equal(0.831820, counts.RecallInterval.High, 1e-6);
        Assert.Equal(0.404826, counts.F1Interval.Low, 1e-6);
        Assert.Equal(0.854668, counts.F1Interval.High, 1e-6);
    }

    [Fact]
    public void Nothing_found_has_no_precision_and_nothing_to_find_no_recall()
    {
        Interval unknown = new(0, 1);

        Classification missed = new(0, 0, 3, 5), alarms = new(0, 3, 0, 5), nothing = new(0, 0, 0, 5);

        Assert.Equal((null, 0, 0), (missed.Precision, missed.Recall, missed.F1));
        Assert.Equal((0, null, 0), (alarms.Precision, alarms.Recall, alarms.F1));
        Assert.Equal((null, null, null), (nothing.Precision, nothing.Recall, nothing.F1));
        Assert.Equal([unknown, unknown, unknown, unknown, unknown], new[] { missed.PrecisionInterval, alarms.RecallInterval, nothing.PrecisionInterval, nothing.RecallInterval, nothing.F1Interval });
    }

    [Fact]
    public void Of_counts_decisions_beside_those_held_for_right() => Assert.Equal(
        new Classification(2, 1, 3, 4),
        Classification.Of([(true, true), (true, true), (true, false), (false, true), (false, true), (false, true), (false, false), (false, false), (false, false), (false, false)]));

    [Fact]
    public void Of_nothing_counts_nothing() => Assert.Equal(new Classification(0, 0, 0, 0), Classification.Of([]));

    [Fact]
    public void F1_is_the_harmonic_mean_of_precision_and_recall() => Classifications.Where(counts => counts.TruePositives > 0).Sample(counts =>
        Assert.Equal(2 / ((1 / counts.Precision!.Value) + (1 / counts.Recall!.Value)), counts.F1!.Value, 1e-12));

    [Fact]
    public void Every_interval_holds_its_share_within_0_and_1() => Classifications.Sample(counts =>
    {
        Holds(counts.PrecisionInterval, counts.Precision);
        Holds(counts.RecallInterval, counts.Recall);
        Holds(counts.F1Interval, counts.F1);
    });

    [Fact]
    public void Exchanging_rule_and_right_exchanges_precision_and_recall() => Classifications.Sample(counts =>
    {
        Classification exchanged = new(counts.TruePositives, counts.FalseNegatives, counts.FalsePositives, counts.TrueNegatives);
        Assert.Equal((counts.Precision, counts.Recall, counts.F1), (exchanged.Recall, exchanged.Precision, exchanged.F1));
    });

    private static void Holds(Interval interval, double? share)
    {
        Assert.InRange(interval.Low, 0, share ?? 0);
        Assert.InRange(interval.High, share ?? 1, 1);
    }
}
