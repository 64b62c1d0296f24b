namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>A value was given that the notebook has no parameter for, or that does not fit it.</summary>
/// <param name="message">One sentence.</param>
/// <param name="details">Lines below it: the parameters that there are.</param>
public sealed class ParameterException(string message, IReadOnlyList<string>? details = null) : Exception(message)
{
    /// <summary>Lines below the message.</summary>
    public IReadOnlyList<string> Details { get; } = details ?? [];
}
