namespace CorpusAnalysis.Tests.Statistics;

/// <summary>What rows of every measure must hold, whatever is compared.</summary>
internal static class KeynessRows
{
    /// <summary>The columns that the ranking has too.</summary>
    public static Keyword Keyword(KeynessMeasures row) => new(
        row.Term, row.TargetFrequency, row.ReferenceFrequency, row.TargetPerMillion, row.ReferencePerMillion, row.LogLikelihood, row.AdjustedP,
        row.LogRatio, row.LogRatioLow, row.LogRatioHigh, row.TargetDocumentFrequency, row.ReferenceDocumentFrequency, row.TargetDP);

    /// <summary>Compares the other columns with the measures of a table.</summary>
    public static void AssertMeasures(ContingencyTable table, KeynessMeasures row)
    {
        long tokens = table.TargetSize + table.ReferenceSize, term = table.TargetFrequency + table.ReferenceFrequency;
        (Interval percent, Interval odds) = (Keyness.PercentDifferenceInterval(table), Keyness.OddsRatioInterval(table));
        Assert.Equal(
            (Keyness.LogLikelihoodTwoTerm(table), Keyness.ChiSquared(table), Keyness.ChiSquaredYates(table)),
            (row.LogLikelihoodTwoTerm, row.ChiSquared, row.ChiSquaredYates));
        Assert.Equal(Keyness.BayesianInformationCriterion(Keyness.LogLikelihood(table), tokens), row.BayesianInformationCriterion);
        Assert.Equal(table.SmallestExpectedFrequency < 5 ? Keyness.FisherExactPValue(table) : null, row.FisherP);
        Assert.Equal((Keyness.PercentDifference(table), percent), (row.PercentDifference, new(row.PercentDifferenceLow, row.PercentDifferenceHigh)));
        Assert.Equal((Keyness.OddsRatio(table), odds), (row.OddsRatio, new(row.OddsRatioLow, row.OddsRatioHigh)));
        Assert.Equal(Keyness.SimpleMaths(table), row.SimpleMaths);
        Assert.Equal(
            term < tokens ? Keyness.WeightedLogOdds(table, term, tokens) : new WeightedLogOdds(0, 0),
            new WeightedLogOdds(row.WeightedLogOdds, row.WeightedLogOddsZ));
    }
}
