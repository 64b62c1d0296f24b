namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>An error that the compiler found in a cell.</summary>
/// <param name="Code">Its code, such as <c>CS0103</c>; <c>REF</c> for a <c>#r</c> line.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Line">The line of the cell, from 1; 0 when the compiler names none.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record CellDiagnostic(string Code, string Message, int Line, int Column);
