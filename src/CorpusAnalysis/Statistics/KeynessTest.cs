namespace CorpusAnalysis;

/// <summary>The test that gives the p of a ranking by keyness.</summary>
public enum KeynessTest
{
    /// <summary>G² over four cells (Dunning 1993).</summary>
    LogLikelihood,

    /// <summary>G² over the two cells that hold the term (Rayson and Garside 2000).</summary>
    LogLikelihoodTwoTerm,

    /// <summary>χ² without correction (Pearson 1900).</summary>
    ChiSquared,

    /// <summary>χ² with Yates' correction (Yates 1934).</summary>
    ChiSquaredYates,

    /// <summary>Fisher's exact test where an expected frequency is below 5, where χ² and G² are no good approximations; G² elsewhere.</summary>
    FisherExactWhereSmall,
}
