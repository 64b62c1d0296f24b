namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Asks the person at the notebook.</summary>
public interface IInputSource
{
    /// <summary>Asks and waits for a line.</summary>
    /// <param name="prompt">What is asked; may be empty.</param>
    /// <param name="isPassword">Whether the answer is not to be seen while it is typed.</param>
    /// <param name="cancellation">Ends the wait when the cell is interrupted.</param>
    /// <exception cref="CellCommandException">Nobody can be asked.</exception>
    Task<string> ReadAsync(string prompt, bool isPassword, CancellationToken cancellation);
}
