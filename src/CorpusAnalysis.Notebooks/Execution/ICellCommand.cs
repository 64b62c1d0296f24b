using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A line such as <c>#!who</c> that does something and changes no language.</summary>
internal interface ICellCommand
{
    /// <summary>The name behind <c>#!</c>.</summary>
    string Name { get; }

    /// <summary>Does it; the request has the rest of the line as arguments and no source.</summary>
    /// <returns>The error that ended it and was passed on, or null. A <see cref="CellCommandException"/> is one as well.</returns>
    Task<ErrorOutput?> RunAsync(CellRequest request);
}
