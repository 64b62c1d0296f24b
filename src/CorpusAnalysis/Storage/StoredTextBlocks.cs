using System.IO.Hashing;

namespace CorpusAnalysis;

/// <summary>The blocks of texts of a corpus file.</summary>
internal sealed class StoredTextBlocks(SectionReader file) : TextBlockSource
{
    private readonly MappedBytes _texts = file.Unchecked(SectionKind.Texts);
    private readonly ReadOnlyMemory<TextBlockRecord> _blocks = file.Section<TextBlockRecord>(SectionKind.TextBlocks);

    /// <inheritdoc/>
    public override int Count => _blocks.Length;

    /// <inheritdoc/>
    public override TextBlockRecord Record(int block) => _blocks.Span[block];

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Packed(int block)
    {
        file.ThrowIfOverwritten();
        TextBlockRecord record = Record(block);
        ReadOnlyMemory<byte> packed = _texts.Slice(record.Start, record.Length).AsMemory<byte>();
        return XxHash3.HashToUInt64(packed.Span) == record.Hash ? packed : throw file.Error($"its block of texts {block} is damaged");
    }
}
