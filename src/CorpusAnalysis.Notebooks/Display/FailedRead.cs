namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Stands for the value of a property whose getter threw.</summary>
internal sealed class FailedRead(Exception error)
{
    /// <inheritdoc/>
    public override string ToString() => $"({error.GetType().Name}: {error.Message})";
}
