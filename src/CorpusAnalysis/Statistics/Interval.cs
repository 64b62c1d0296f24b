namespace CorpusAnalysis;

/// <summary>A confidence interval; both ends belong to it.</summary>
/// <param name="Low">The lower end, in the unit of the estimate.</param>
/// <param name="High">The upper end, in the unit of the estimate; never below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High);
