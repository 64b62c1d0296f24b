using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>The overloads of the call that the cursor is in.</summary>
/// <param name="Overloads">All of them, in the order of declaration.</param>
/// <param name="Active">The number of the overload that fits the arguments best, from 0.</param>
public sealed record SignatureHelp(ImmutableArray<SignatureOverload> Overloads, int Active);
