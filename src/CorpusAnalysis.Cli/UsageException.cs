namespace CorpusAnalysis.Cli;

/// <summary>The command line asks for what it cannot mean.</summary>
internal sealed class UsageException(string message) : Exception(message);
