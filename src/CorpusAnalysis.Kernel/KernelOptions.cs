using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Kernel;

/// <summary>What a kernel does besides running cells.</summary>
public sealed record KernelOptions
{
    /// <summary>Answers requests for completion and inspection; by default none is known.</summary>
    public ICompletionSource? Completion { get; init; }

    /// <summary>Adds representations that clients without a renderer of their own need; by default none.</summary>
    public Func<MimeBundle, MimeBundle>? Extend { get; init; }

    /// <summary>Hears what went wrong on the wire, one line each; by default nobody does.</summary>
    public Action<string>? Log { get; init; }
}
