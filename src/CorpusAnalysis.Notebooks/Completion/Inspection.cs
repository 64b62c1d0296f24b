using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>What is known of the name or the call at the cursor.</summary>
/// <param name="Signatures">Its declaration; of a method all overloads, the one that fits best first.</param>
/// <param name="Text">All of it as plain text.</param>
/// <param name="Markdown">All of it as Markdown.</param>
public sealed record Inspection(ImmutableArray<string> Signatures, string Text, string Markdown);
