using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A word, or its beginning, cut into parts.</summary>
/// <param name="Parts">What the parts stand for, and how they are spelled in the word, folded.</param>
/// <param name="Cost">The sum of their costs.</param>
internal sealed record CompoundCut(ImmutableArray<(CompoundBase Word, string Form)> Parts, double Cost);
