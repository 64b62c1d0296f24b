using System.Collections.Immutable;
using System.Reflection;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What the cells so far offer to the next one.</summary>
/// <param name="Cells">The classes of the cells that compiled, the first one first, with their numbers.</param>
/// <param name="Usings">The using directives in force, as written.</param>
/// <param name="References">The assemblies that cells compile against, without the cells' own.</param>
/// <param name="Load">Loads an assembly by name, where the session can.</param>
internal sealed record CellSurface(
    ImmutableArray<(int Number, Type Class)> Cells,
    ImmutableArray<string> Usings,
    ImmutableArray<string> References,
    Func<AssemblyName, Assembly?> Load);
