namespace CorpusAnalysis;

/// <summary>Blocks of texts in memory.</summary>
internal sealed class PackedTextBlocks(IReadOnlyList<PackedBlock> blocks) : TextBlockSource
{
    /// <inheritdoc/>
    public override int Count => blocks.Count;

    /// <inheritdoc/>
    public override TextBlockRecord Record(int block) => new(0, blocks[block].Hash, blocks[block].Bytes.Length, blocks[block].TextLength);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Packed(int block) => blocks[block].Bytes;
}
