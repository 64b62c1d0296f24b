using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

/// <summary>What measures of difference say where there is none, or next to none: rounding may not speak for them.</summary>
public class EqualFrequenciesTests
{
    private const long Large = 1L << 40;

    // One share of the tokens on both sides, the sizes any multiples of its denominator.
    private static readonly Gen<ContingencyTable> Equal =
        from size in Sizes(1 << 20)
        from frequency in Gen.Long[0, size]
        from target in Sizes(Large / size)
        from reference in Sizes(Large / size)
        select new ContingencyTable(frequency * target, size * target, frequency * reference, size * reference);

    private static readonly Gen<ContingencyTable> NearlyEqual =
        from table in Equal
        from more in Gen.Long[-3, 3]
        let frequency = Math.Clamp(table.TargetFrequency + more, 0, table.TargetSize)
        select new ContingencyTable(frequency, table.TargetSize, table.ReferenceFrequency, table.ReferenceSize);

    // N = u·v, of which u·s have the first, v·t the second, and s·t both.
    private static readonly Gen<CooccurrenceTable> Independent =
        from u in Sizes(1 << 20)
        from v in Sizes(1 << 20)
        from s in Gen.Long[0, v]
        from t in Gen.Long[0, u]
        select new CooccurrenceTable(s * t, u * s, v * t, u * v);

    [Fact]
    public void Equal_relative_frequencies_differ_by_nothing_at_all() => Equal.Sample(
        table =>
        {
            Assert.Equal(0, Keyness.LogLikelihood(table));
            Assert.Equal(0, Keyness.LogLikelihoodTwoTerm(table));
            Assert.Equal(0, Keyness.ChiSquared(table));
            Assert.Equal(0, Keyness.ChiSquaredYates(table));
            Assert.Equal(1, Keyness.PValue(Keyness.LogLikelihood(table)));
            Assert.Equal(1, Keyness.PValue(Keyness.LogLikelihoodTwoTerm(table)));
            Assert.Equal(1, Keyness.OddsRatio(table), 1e-12);
            if (table.TargetFrequency > 0)
            {
                Assert.Equal(0, Keyness.LogRatio(table));
                Assert.Equal(0, Keyness.PercentDifference(table));
                Assert.Equal(0, Keyness.MutualInformation(table));
            }
        },
        iter: 20_000);

    [Fact]
    public void Nearly_equal_frequencies_differ_alike_from_both_sides() => NearlyEqual.Sample(
        table =>
        {
            ContingencyTable swapped = table.Swap();
            foreach (Func<ContingencyTable, double> measure in new Func<ContingencyTable, double>[] { Keyness.LogLikelihood, Keyness.LogLikelihoodTwoTerm, Keyness.ChiSquared })
            {
                double here = measure(table), there = measure(swapped);
                Assert.Equal(-here, there, Math.Abs(here) * 1e-9);
                Assert.Equal(Keyness.PValue(here), Keyness.PValue(there), 1e-12);
                Assert.Equal(Sign(table), Math.Sign(here));
            }
        },
        iter: 20_000);

    // To the first order in the relative deviations G² is χ²: so much so, that the ratio tells the digits of a small G².
    [Fact]
    public void Small_evidence_has_all_its_digits() => NearlyEqual.Sample(
        table =>
        {
            if (table.SmallestExpectedFrequency < 1e4 || Sign(table) == 0)
            {
                return;
            }

            double deviation = 4 / table.SmallestExpectedFrequency;
            Assert.Equal(1, Keyness.LogLikelihood(table) / Keyness.ChiSquared(table), deviation + 1e-12);
            Assert.True(Math.Abs(Keyness.LogLikelihoodTwoTerm(table)) <= Math.Abs(Keyness.LogLikelihood(table)));
        },
        iter: 5_000);

    [Fact]
    public void Things_that_are_independent_are_associated_by_nothing_at_all() => Independent.Sample(
        table =>
        {
            if (table.Joint > 0)
            {
                Assert.Equal(0, Association.MutualInformation(table));
                Assert.Equal(0, Association.NormalizedMutualInformation(table));
            }

            Assert.Equal(0, Association.TScore(table));
            Assert.Equal(0, Association.ZScore(table));
            Assert.Equal(0, Association.LogLikelihood(table));
            Assert.Equal(0, Association.ChiSquared(table));
            Assert.Equal(0, Association.DeltaPOfFirst(table));
        },
        iter: 20_000);

    // Sizes of every order of magnitude alike.
    private static Gen<long> Sizes(long most) => from bits in Gen.Double[0, Math.Log2(most)] select Math.Clamp((long)Math.Pow(2, bits), 1, most);

    private static int Sign(ContingencyTable table) =>
        Int128.Sign(((Int128)table.TargetFrequency * table.ReferenceSize) - ((Int128)table.ReferenceFrequency * table.TargetSize));
}
