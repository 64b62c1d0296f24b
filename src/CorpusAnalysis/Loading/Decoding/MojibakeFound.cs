namespace CorpusAnalysis;

/// <summary>The letters of a text that are UTF-8 read as another encoding.</summary>
/// <param name="Count">How many: one for <c>Ã¼</c>, one for <c>â€ž</c>.</param>
/// <param name="Start">Where the first begins, in UTF-16 code units; -1 when there are none.</param>
/// <param name="Sample">The first as it stands in the text; empty when there are none.</param>
internal readonly record struct MojibakeFound(int Count, int Start, string Sample);
