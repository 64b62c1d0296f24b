using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A cell does not compile.</summary>
public sealed class CellCompilationException(ImmutableArray<CellDiagnostic> diagnostics)
    : Exception(string.Join("\n", diagnostics.Select(diagnostic => $"{diagnostic.Code}: {diagnostic.Message}")))
{
    /// <summary>The errors, in the order of their lines.</summary>
    public ImmutableArray<CellDiagnostic> Diagnostics { get; } = diagnostics;
}
