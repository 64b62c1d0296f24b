using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using ZstdSharp;

namespace CorpusAnalysis;

/// <summary>Packs the texts of articles into blocks of a corpus file.</summary>
/// <remarks>
/// In a block an article is the number of its paragraphs and the bytes of each of them (4 bytes each), the bytes of its text (4), and the
/// text as it is indexed. A block is small, so that one article can be shown without unpacking many others.
/// </remarks>
internal sealed class TextBlockWriter(SectionWriter file) : IDisposable
{
    private const int FullBytes = 1 << 16;

    private readonly Compressor _compressor = new(level: 3);
    private readonly GrowingList<byte> _block = new();
    private readonly List<TextBlockRecord> _blocks = [];

    /// <inheritdoc/>
    public void Dispose() => _compressor.Dispose();

    /// <summary>Adds an article; tells in which block and where there.</summary>
    public (int Block, int Start) Add(Article article, ReadOnlySpan<byte> text)
    {
        if (_block.Count >= FullBytes)
        {
            Pack();
        }

        (int Block, int Start) place = (_blocks.Count, _block.Count);
        Number(article.Paragraphs.Length);
        foreach (string paragraph in article.Paragraphs)
        {
            Number(Encoding.UTF8.GetByteCount(paragraph));
        }

        Number(text.Length);
        _block.AddRange(text);
        return place;
    }

    /// <summary>Ends the section of texts, and writes that of their places.</summary>
    public void Complete()
    {
        if (_block.Count > 0)
        {
            Pack();
        }

        file.End();
        file.Section<TextBlockRecord>(SectionKind.TextBlocks, _blocks.ToArray());
    }

    private void Pack()
    {
        Span<byte> packed = _compressor.Wrap(_block.Items);
        _blocks.Add(new TextBlockRecord(file.SectionLength, XxHash3.HashToUInt64(packed), packed.Length, _block.Count));
        file.Write<byte>(packed);
        _block.Clear();
    }

    private void Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_block.Reserve(sizeof(int)), value);
        _block.Keep(sizeof(int));
    }
}
