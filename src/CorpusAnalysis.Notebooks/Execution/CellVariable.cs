using System.Reflection;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A variable of a session.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type it was declared with, not that of its value.</param>
/// <param name="Value">Its value now; null also where its cell ended before giving it one.</param>
/// <param name="Cell">The number of the run that declared it.</param>
/// <param name="Field">Where it is kept; it bears the attributes of the declaration, such as the names of a tuple's elements.</param>
public sealed record CellVariable(string Name, Type Type, object? Value, int Cell, FieldInfo Field);
