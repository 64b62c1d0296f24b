using System.Buffers.Binary;
using System.IO.Hashing;
using ZstdSharp;

namespace CorpusAnalysis;

/// <summary>Packs the texts of a batch of articles into blocks. For one thread.</summary>
/// <remarks>
/// In a block an article is the number of its paragraphs and the bytes of each of them (4 bytes each), the bytes of its text (4), and the
/// text as it is indexed. A block is small, so that one article can be shown without unpacking many others; and a batch begins one, so that
/// several threads can pack and the blocks are the same for any number of them.
/// </remarks>
internal sealed class TextPacker : IDisposable
{
    private const int FullBytes = 1 << 16;

    private readonly Compressor _compressor = new(level: 3);
    private readonly GrowingList<byte> _block = new();

    /// <inheritdoc/>
    public void Dispose() => _compressor.Dispose();

    /// <summary>The blocks of a batch, and where each of its articles stands in them.</summary>
    public PackedBatch Pack(TextBatch batch)
    {
        List<PackedBlock> blocks = [];
        var places = new (int Block, int Start)[batch.Count];
        for (int i = 0; i < batch.Count; i++)
        {
            places[i] = (blocks.Count, _block.Count);
            ReadOnlySpan<int> paragraphs = batch.Paragraphs(i);
            ReadOnlySpan<byte> text = batch[i];
            Number(paragraphs.Length);
            foreach (int paragraph in paragraphs)
            {
                Number(paragraph);
            }

            Number(text.Length);
            _block.AddRange(text);
            if (_block.Count >= FullBytes || i == batch.Count - 1)
            {
                blocks.Add(Pack());
            }
        }

        return new PackedBatch(blocks, places);
    }

    private PackedBlock Pack()
    {
        byte[] packed = _compressor.Wrap(_block.Items).ToArray();
        var block = new PackedBlock(packed, XxHash3.HashToUInt64(packed), _block.Count);
        _block.Clear();
        return block;
    }

    private void Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_block.Reserve(sizeof(int)), value);
        _block.Keep(sizeof(int));
    }
}
