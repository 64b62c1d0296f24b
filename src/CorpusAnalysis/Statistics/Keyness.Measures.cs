namespace CorpusAnalysis;

public static partial class Keyness
{
    /// <summary>Compares all terms of a target with a reference by every measure.</summary>
    /// <param name="target">The articles asked about.</param>
    /// <param name="reference">What they are compared with, without what it shares with the target.</param>
    /// <param name="options">As for <see cref="Rank(Corpus, Corpus, KeynessOptions?)"/>.</param>
    /// <returns>The rows of <see cref="Rank(Corpus, Corpus, KeynessOptions?)"/> with further columns, in the same order; made when they are read.</returns>
    /// <exception cref="ArgumentException">The target, or what is left of the reference, has no tokens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<KeynessMeasures> Measures(Corpus target, Corpus reference, KeynessOptions? options = null)
    {
        options ??= new KeynessOptions();
        return KeynessRanking.Measures(TermsOf(target, reference, options), options);
    }

    /// <summary>Compares the n-grams of a target and a reference by every measure.</summary>
    /// <returns>The rows of <see cref="RankNGrams"/> with further columns, in the same order; made when they are read.</returns>
    /// <inheritdoc cref="RankNGrams" path="/param|/exception"/>
    public static IReadOnlyList<KeynessMeasures> NGramMeasures(Corpus target, Corpus reference, int size, KeynessOptions? options = null, NGramOptions? shape = null)
    {
        options ??= new KeynessOptions();
        return KeynessRanking.Measures(NGramsOf(target, reference, size, options, shape), options);
    }

    /// <summary>Compares the themes of a dictionary between a target and a reference by every measure.</summary>
    /// <returns>The rows of <see cref="RankThemes"/> with further columns, in the same order; made when they are read.</returns>
    /// <inheritdoc cref="RankThemes" path="/param|/exception"/>
    public static IReadOnlyList<KeynessMeasures> ThemeMeasures(Corpus target, Corpus reference, ThemeDictionary dictionary, KeynessOptions? options = null)
    {
        options ??= AllThemes;
        return KeynessRanking.Measures(ThemesOf(target, reference, dictionary, options), options);
    }

    /// <summary>Every measure of an item, of which those of a keyword are known.</summary>
    internal static KeynessMeasures Measures(Keyword keyword, ContingencyTable table)
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
