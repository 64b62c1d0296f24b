namespace CorpusAnalysis;

/// <summary>A block of texts in a batch of articles.</summary>
/// <param name="End">Where its articles end among those of the batch.</param>
/// <param name="Kept">The number that it has where it is taken over from as it is; -1 when it is to be packed.</param>
internal readonly record struct TextBatchBlock(int End, int Kept);
