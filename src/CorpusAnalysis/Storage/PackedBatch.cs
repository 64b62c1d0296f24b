namespace CorpusAnalysis;

/// <summary>The packed texts of a batch of articles.</summary>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Places">The block of each article, from 0, and where it begins there.</param>
internal sealed record PackedBatch(IReadOnlyList<PackedBlock> Blocks, IReadOnlyList<(int Block, int Start)> Places);
