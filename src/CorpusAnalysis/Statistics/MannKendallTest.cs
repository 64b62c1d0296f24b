namespace CorpusAnalysis;

/// <summary>The test of Mann and Kendall for a trend that only rises or only falls.</summary>
/// <param name="Count">n: the values.</param>
/// <param name="Score">S: pairs in which the later value is larger, less those in which it is smaller.</param>
/// <param name="Variance">The variance of S without a trend, corrected for ties; 0 where all values are equal.</param>
/// <param name="Z">(S ∓ 1)/√variance, drawn to 0 by 1; 0 where S or the variance is 0.</param>
/// <param name="PValue">The chance of a |Z| as large without a trend, two-sided, by the normal distribution; 1 where Z is 0.</param>
/// <param name="Tau">Kendall's τ-b between value and time, −1 … 1; 0 where all values are equal.</param>
public sealed record MannKendallTest(int Count, long Score, double Variance, double Z, double PValue, double Tau);
