namespace CorpusAnalysis;

public static partial class Keyness
{
    /// <summary>Compares all terms of a target with a reference by every measure.</summary>
    /// <param name="target">The articles asked about.</param>
    /// <param name="reference">What they are compared with, without what it shares with the target.</param>
    /// <param name="options">As for <see cref="Rank(Corpus, Corpus, KeynessOptions?)"/>.</param>
    /// <returns>The rows of <see cref="Rank(Corpus, Corpus, KeynessOptions?)"/> with further columns, in the same order.</returns>
    /// <exception cref="ArgumentException">The target, or what is left of the reference, has no tokens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<KeynessMeasures> Measures(Corpus target, Corpus reference, KeynessOptions? options = null)
    {
        IReadOnlyList<Keyword> keywords = Rank(target, reference, options);
        (TermCounts inTarget, TermCounts inReference) = Counts(target, reference);
        var rows = new KeynessMeasures[keywords.Count];
        var known = new Dictionary<(long, long), KeynessMeasures>();
        for (int i = 0; i < rows.Length; i++)
        {
            // Most terms are rare, so that many have the same two frequencies, and with them the same measures.
            Keyword keyword = keywords[i];
            if (!known.TryGetValue((keyword.TargetFrequency, keyword.ReferenceFrequency), out KeynessMeasures? row))
            {
                row = Measures(keyword, new ContingencyTable(keyword.TargetFrequency, inTarget.Tokens, keyword.ReferenceFrequency, inReference.Tokens));
                known.Add((keyword.TargetFrequency, keyword.ReferenceFrequency), row);
            }

            rows[i] = row with
            {
                Term = keyword.Term,
                TargetDocumentFrequency = keyword.TargetDocumentFrequency,
                ReferenceDocumentFrequency = keyword.ReferenceDocumentFrequency,
                TargetDP = keyword.TargetDP,
            };
        }

        return rows;
    }

    private static KeynessMeasures Measures(Keyword keyword, ContingencyTable table)
    {
        long tokens = table.TargetSize + table.ReferenceSize;
        Interval percent = PercentDifferenceInterval(table), odds = OddsRatioInterval(table);
        WeightedLogOdds weighted = Weighted(
            table.TargetFrequency, table.TargetSize, table.ReferenceFrequency, table.ReferenceSize, table.TargetFrequency + table.ReferenceFrequency, tokens);
        return new KeynessMeasures(
            keyword.Term,
            keyword.TargetFrequency,
            keyword.ReferenceFrequency,
            keyword.TargetPerMillion,
            keyword.ReferencePerMillion,
            keyword.LogLikelihood,
            LogLikelihoodTwoTerm(table),
            ChiSquared(table),
            ChiSquaredYates(table),
            table.SmallestExpectedFrequency < SmallExpected ? FisherExactPValue(table) : null,
            keyword.AdjustedP,
            BayesianInformationCriterion(keyword.LogLikelihood, tokens),
            keyword.LogRatio,
            keyword.LogRatioLow,
            keyword.LogRatioHigh,
            PercentDifference(table),
            percent.Low,
            percent.High,
            OddsRatio(table),
            odds.Low,
            odds.High,
            SimpleMaths(table),
            weighted.Delta,
            weighted.Z,
            keyword.TargetDocumentFrequency,
            keyword.ReferenceDocumentFrequency,
            keyword.TargetDP);
    }
}
