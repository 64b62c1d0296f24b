namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A path that a run has read or looked for, and what was there.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="Kind">How much of it was read.</param>
/// <param name="State">What was there, as <see cref="FileStates"/> has it.</param>
public sealed record RecordedRead(string Path, ReadKind Kind, string State);
