using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Kernel;

/// <summary>Knows what could stand at a place of a cell, and what stands there.</summary>
public interface ICompletionSource
{
    /// <summary>What could stand at a place.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The place, in UTF-16 units from its start.</param>
    CompletionList Complete(string code, int position);

    /// <summary>What stands at a place, in <c>text/plain</c> and perhaps more; null when nothing is known of it.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The place, in UTF-16 units from its start.</param>
    /// <param name="detailed">Whether to tell all there is.</param>
    MimeBundle? Inspect(string code, int position, bool detailed);
}
