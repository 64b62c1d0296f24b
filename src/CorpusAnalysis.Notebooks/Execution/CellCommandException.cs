namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A cell asks for what cannot be done; the message says what and why in a sentence, and nothing else is shown.</summary>
/// <param name="message">The sentence.</param>
/// <param name="name">The error's name, in place of an exception's type.</param>
public sealed class CellCommandException(string message, string name = "CommandError") : Exception(message)
{
    /// <summary>The error's name.</summary>
    public string Name { get; } = name;
}
