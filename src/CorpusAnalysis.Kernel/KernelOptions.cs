using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Kernel;

/// <summary>What a kernel does besides running cells.</summary>
public sealed record KernelOptions
{
    /// <summary>Answers requests for completion and inspection; by default none is known.</summary>
    public ICompletionSource? Completion { get; init; }

    /// <summary>
    /// Given the cell that begins to run, gives what adds representations to its outputs that clients without a renderer of their own
    /// need; by default none. A cell is named as the client names it, and by its text where the client has no name for it.
    /// </summary>
    public Func<string, Func<MimeBundle, MimeBundle>>? Extend { get; init; }

    /// <summary>Hears what went wrong on the wire, one line each; by default nobody does.</summary>
    public Action<string>? Log { get; init; }
}
