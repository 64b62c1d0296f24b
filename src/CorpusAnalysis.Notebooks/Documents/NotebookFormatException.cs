namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>A notebook file is not what its format asks for: "path(line): expected X, found Y." and how to mend it.</summary>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file as the caller named it.</param>
    /// <param name="line">The line of the file, from 1.</param>
    /// <param name="problem">What was expected and what was found, as "expected X, found Y" without a full stop.</param>
    /// <param name="mend">One sentence that says how to mend the file, with its full stop.</param>
    public NotebookFormatException(string path, int line, string problem, string mend)
        : base($"{path}({line}): {problem}. {mend}")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        (Path, Line, Mend) = (path, line, mend);
    }

    /// <summary>The file as the caller named it.</summary>
    public string Path { get; }

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>How to mend the file.</summary>
    public string Mend { get; }
}
