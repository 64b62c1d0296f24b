using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A cell that compiled, and what later cells have of it once it is kept.</summary>
/// <param name="Path">Its assembly.</param>
/// <param name="Class">Its class, with the namespace.</param>
/// <param name="Space">The namespace it is in; empty for none.</param>
/// <param name="Added">The assemblies that it brings.</param>
/// <param name="Types">The types that it defines.</param>
/// <param name="Usings">Its using directives.</param>
internal sealed record CompiledCell(
    string Path, string Class, string Space, IReadOnlyList<string> Added, ImmutableArray<string> Types, ImmutableArray<string> Usings);
