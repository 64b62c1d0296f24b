using System.Collections.Immutable;
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

/// <summary>What could replace a part of a cell.</summary>
/// <param name="Start">Where the part starts, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">What could stand there, best first.</param>
public sealed record CompletionList(int Start, int End, ImmutableArray<CompletionEntry> Items);

/// <summary>One text that could stand at a place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Type">What it is, such as <c>function</c>, <c>class</c>, <c>keyword</c>.</param>
/// <param name="Signature">Its parameters and type; empty when there are none.</param>
public sealed record CompletionEntry(string Text, string Type, string Signature = "");
