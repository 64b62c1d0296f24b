namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A variable of a session's C# cells.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type it was declared with.</param>
/// <param name="Value">What it holds now.</param>
public sealed record CellVariable(string Name, Type Type, object? Value);
