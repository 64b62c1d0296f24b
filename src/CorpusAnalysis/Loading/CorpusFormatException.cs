namespace CorpusAnalysis;

/// <summary>Data is not what it should be. The message names the file, the line and the mend.</summary>
public sealed class CorpusFormatException : FormatException
{
    /// <summary>Creates the exception with the message <c>path(line): message; mend</c>.</summary>
    public CorpusFormatException(LoadProblem problem, Exception? innerException = null)
        : base(problem?.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>Creates the exception with the message <c>path(line): message; mend</c>.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="line">The line, from 1; 0 when the problem concerns the file as a whole.</param>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="mend">What to do about it.</param>
    public CorpusFormatException(string path, int line, string message, string mend)
        : this(new LoadProblem(LoadSeverity.Error, path, line, message, mend))
    {
    }

    /// <summary>The problem: file, line, message and mend.</summary>
    public LoadProblem Problem { get; }
}
