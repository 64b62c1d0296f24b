namespace CorpusAnalysis;

/// <summary>A block of texts in memory.</summary>
/// <param name="Bytes">The block, packed.</param>
/// <param name="Hash">XXH3 of these bytes.</param>
/// <param name="TextLength">The bytes when unpacked.</param>
internal sealed record PackedBlock(ReadOnlyMemory<byte> Bytes, ulong Hash, int TextLength);
