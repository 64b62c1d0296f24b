using System.Reflection;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>A string that is being written.</summary>
/// <param name="Method">The method, indexer or constructor that it is given to; for a comparison such as <c>a.Language == "…"</c>, and for an
/// initialiser, the property's getter.</param>
/// <param name="Parameter">The parameter; null for a property.</param>
/// <param name="Instance">
/// What the method is called on, or for a chain of calls that stay with one type what they started from; null where only running code could tell.
/// </param>
/// <param name="Prefix">What is written so far.</param>
/// <param name="Variables">The variables of the session.</param>
public sealed record StringArgument(MethodBase Method, ParameterInfo? Parameter, object? Instance, string Prefix, IReadOnlyList<CellVariable> Variables);
