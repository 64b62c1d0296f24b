namespace CorpusAnalysis;

/// <summary>How far the odds of a term differ between two corpora, drawn towards what a prior expects.</summary>
/// <param name="Delta">
/// δ, the difference of the logarithms of the odds (natural logarithm): above 0 when the term is commoner in the target, 0.69 for twice
/// the odds. Effect size, pulled towards 0 the more the rarer the term is.
/// </param>
/// <param name="Z">
/// δ in units of its standard deviation: beyond ±1.96, p &lt; 0.05 before any correction for multiple tests. Rank by this; its p is
/// <see cref="Keyness.PValue"/> of z².
/// </param>
public sealed record WeightedLogOdds(double Delta, double Z);
