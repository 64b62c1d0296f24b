namespace CorpusAnalysis;

/// <summary>SQL that cannot be run, or failed; the message is one line and names the place and, where there are some, candidates.</summary>
/// <param name="problem">What is wrong, without the place.</param>
/// <param name="line">The line of the query, from 1; 0 where it is not known.</param>
/// <param name="column">The character of the line, from 1; 0 where it is not known.</param>
public sealed class SqlException(string problem, int line = 0, int column = 0)
    : FormatException((line, column) switch
    {
        (0, _) => problem,
        (_, 0) => $"line {line}: {problem}",
        _ => $"line {line}, column {column}: {problem}",
    })
{
    /// <summary>What is wrong, without the place.</summary>
    public string Problem => problem;

    /// <summary>The line of the query, from 1; 0 where it is not known.</summary>
    public int Line => line;

    /// <summary>The character of the line, from 1; 0 where it is not known.</summary>
    public int Column => column;
}
