namespace CorpusAnalysis;

/// <summary>Where a series changes its level most, by Pettitt's test.</summary>
/// <param name="Index">The first value behind the change, counted from 0; null where there are fewer than two values or all are equal.</param>
/// <param name="Score">K: the largest |U|; see <see cref="Trend.Pettitt"/>.</param>
/// <param name="PValue">The chance of a K as large without a change, approximately; 1 where there is none.</param>
public sealed record ChangePoint(int? Index, long Score, double PValue);
