using System.Buffers.Binary;
using System.IO.Hashing;
using ZstdSharp;

namespace CorpusAnalysis;

/// <summary>Packs the texts of a batch of articles into blocks. For one thread.</summary>
/// <remarks>
/// In a block an article is the number of its paragraphs and the bytes of each of them (4 bytes each), the bytes of its text (4), and the
/// text as it is indexed. A block is small, so that one article can be shown without unpacking many others. The batch says where it ends
/// (<see cref="TextBatch"/>), and ends with one, so that several threads can pack and the blocks are the same for any number of them.
/// </remarks>
internal sealed class TextPacker : IDisposable
{
    private readonly Compressor _compressor = new(level: 3);
    private readonly GrowingList<byte> _block = new();

    /// <inheritdoc/>
    public void Dispose() => _compressor.Dispose();

    /// <summary>The bytes that an article takes in a block.</summary>
    public static int StoredBytes(int paragraphs, int textBytes) => ((paragraphs + 2) * sizeof(int)) + textBytes;

    /// <summary>The blocks of a batch, and where each of its articles stands in them.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="kept">Where blocks are taken over from.</param>
    public PackedBatch Pack(TextBatch batch, StoredArticles? kept = null)
    {
        List<PackedBlock> blocks = [];
        var places = new (int Block, int Start)[batch.Count];
        int next = 0;
        foreach (TextBatchBlock block in batch.Blocks)
        {
            if (block.Kept >= 0)
            {
                TextBlockRecord record = kept!.Blocks.Record(block.Kept);
                int first = batch.Kept(next);
                for (int article = next; article < block.End; article++)
                {
                    places[article] = (blocks.Count, kept.Records.Span[first + article - next].TextStart);
                }

                blocks.Add(new PackedBlock(kept.Blocks.Packed(block.Kept), record.Hash, record.TextLength));
            }
            else
            {
                Pack(next..block.End);
            }

            next = block.End;
        }

        if (next < batch.Count)
        {
            Pack(next..batch.Count);
        }

        return new PackedBatch(blocks, places);

        void Pack(Range articles)
        {
            for (int i = articles.Start.Value; i < articles.End.Value; i++)
            {
                places[i] = (blocks.Count, _block.Count);
                Add(batch.Paragraphs(i), batch[i]);
            }

            blocks.Add(this.Pack());
        }
    }

    private void Add(ReadOnlySpan<int> paragraphs, ReadOnlySpan<byte> text)
    {
        Number(paragraphs.Length);
        foreach (int paragraph in paragraphs)
        {
            Number(paragraph);
        }

        Number(text.Length);
        _block.AddRange(text);
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
