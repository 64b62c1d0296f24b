namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The cell was asked to stop.</summary>
public sealed class CellStoppedException() : OperationCanceledException("The cell was stopped.");
