using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>An overload.</summary>
/// <param name="Signature">Its declaration.</param>
/// <param name="Parameters">Its parameters with their types and defaults.</param>
/// <param name="Parameter">The number of the parameter at the cursor, from 0; −1 where it has none there.</param>
/// <param name="Summary">What it does, as its documentation says; empty without any.</param>
/// <param name="AboutParameter">What its documentation says of that parameter; empty without any.</param>
public sealed record SignatureOverload(string Signature, ImmutableArray<string> Parameters, int Parameter, string Summary, string AboutParameter);
