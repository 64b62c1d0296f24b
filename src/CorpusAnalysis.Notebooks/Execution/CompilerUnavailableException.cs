namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The compiler cannot be reached, or gave no answer that could be read.</summary>
public sealed class CompilerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
