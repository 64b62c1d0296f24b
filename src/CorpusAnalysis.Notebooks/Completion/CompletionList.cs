using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Completions of a place in some code.</summary>
/// <param name="Start">The first character that a completion replaces.</param>
/// <param name="End">The place after the last one: the cursor.</param>
/// <param name="Items">The completions, the likeliest first.</param>
public sealed record CompletionList(int Start, int End, ImmutableArray<CompletionItem> Items);
