using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Some articles as UTF-8, one after the other: what one thread scans in one go.</summary>
/// <remarks>
/// It also says where blocks of texts end (<see cref="TextPacker"/>): behind articles that only their own bytes choose, so that the same
/// articles stand in the same blocks, but for the next few, whatever was added or left out before them. A batch ends where a block does.
/// </remarks>
internal sealed class TextBatch
{
    /// <summary>How much a batch takes before it is full; one block more may take it beyond.</summary>
    public const int FullBytes = 1 << 21;

    // An article ends its block by chance, as likely as it is long: on average one in 32 kB. No block ends before 32 kB or goes on behind 128.
    private const int LeastBlock = 1 << 15, MostBlock = 1 << 17, ChosenBy = 1 << 8;

    /// <summary>How much text an article may have.</summary>
    public const int MostBytes = 1_000_000_000;

    private byte[] _bytes = new byte[FullBytes + (FullBytes / 4)];
    private readonly List<int> _ends = [];
    private readonly List<int> _paragraphs = [];
    private readonly List<int> _paragraphEnds = [];
    private readonly List<int> _kept = [];
    private readonly List<TextBatchBlock> _blocks = [];
    private long _stored;
    private long _block;

    /// <summary>The number of articles.</summary>
    public int Count => _ends.Count;

    /// <summary>Whether it should be scanned before more is added.</summary>
    public bool IsFull => _block == 0 && _stored >= FullBytes;

    /// <summary>Whether the next article begins a block.</summary>
    public bool IsAtBlock => _block == 0;

    /// <summary>The blocks that have ended; articles behind them are the last one.</summary>
    public IReadOnlyList<TextBatchBlock> Blocks => _blocks;

    /// <summary>The text of an article, by its number in the batch.</summary>
    public ReadOnlySpan<byte> this[int article]
    {
        get
        {
            int start = article == 0 ? 0 : _ends[article - 1];
            return _bytes.AsSpan(start, _ends[article] - start);
        }
    }

    /// <summary>Makes it empty, and keeps its memory.</summary>
    public void Clear()
    {
        _ends.Clear();
        _paragraphs.Clear();
        _paragraphEnds.Clear();
        _kept.Clear();
        _blocks.Clear();
        (_stored, _block) = (0, 0);
    }

    /// <summary>The number that an article has in the index from which its tokens are taken over; -1 when it is to be scanned.</summary>
    public int Kept(int article) => _kept[article];

    /// <summary>Adds articles whose block of texts is taken over as it is; they are here without their texts.</summary>
    /// <param name="first">The number of the first of them in the index that is kept; the others follow it.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="block">The block, by its number.</param>
    /// <param name="length">The bytes of the block when unpacked.</param>
    public void AddBlock(int first, int count, int block, int length)
    {
        for (int i = 0; i < count; i++)
        {
            _paragraphEnds.Add(_paragraphs.Count);
            _ends.Add(Count == 0 ? 0 : _ends[^1]);
            _kept.Add(first + i);
        }

        _blocks.Add(new TextBatchBlock(Count, block));
        _stored += length;
    }

    /// <summary>The bytes of each paragraph of an article that was added as one.</summary>
    public ReadOnlySpan<int> Paragraphs(int article) => CollectionsMarshal.AsSpan(_paragraphs)[(article == 0 ? 0 : _paragraphEnds[article - 1]).._paragraphEnds[article]];

    /// <summary>Adds an article as <see cref="Article.Text"/> has it, without making one string of it first.</summary>
    /// <param name="article">The article.</param>
    /// <param name="kept">See <see cref="Kept"/>.</param>
    public void Add(Article article, int kept = -1)
    {
        ImmutableArray<string> paragraphs = article.Paragraphs;
        int first = _paragraphs.Count;
        foreach (string paragraph in paragraphs)
        {
            _paragraphs.Add(Encoding.UTF8.GetByteCount(paragraph));
        }

        _paragraphEnds.Add(_paragraphs.Count);
        int parts = paragraphs.Length + (article.Headline.Length == 0 ? 0 : 1);
        long length = Encoding.UTF8.GetByteCount(article.Headline) + (2L * Math.Max(0, parts - 1));
        foreach (int bytes in CollectionsMarshal.AsSpan(_paragraphs)[first..])
        {
            length += bytes;
        }

        Span<byte> room = Room(length);
        int end = Encoding.UTF8.GetBytes(article.Headline, room);
        foreach (string paragraph in paragraphs)
        {
            if (end > 0)
            {
                room[end++] = (byte)'\n';
                room[end++] = (byte)'\n';
            }

            end += Encoding.UTF8.GetBytes(paragraph, room[end..]);
        }

        Added(room, paragraphs.Length, kept);
    }

    /// <summary>Adds an article.</summary>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        Span<byte> room = Room(utf8.Length);
        utf8.CopyTo(room);
        _paragraphEnds.Add(_paragraphs.Count);
        Added(room, 0, kept: -1);
    }

    private void Added(ReadOnlySpan<byte> text, int paragraphs, int kept)
    {
        _kept.Add(kept);
        int length = TextPacker.StoredBytes(paragraphs, text.Length);
        _stored += length;
        _block += length;
        if (_block >= LeastBlock && (_block >= MostBlock || IsChosen(text, length)))
        {
            _blocks.Add(new TextBatchBlock(Count, Kept: -1));
            _block = 0;
        }
    }

    private static bool IsChosen(ReadOnlySpan<byte> text, int length)
    {
        uint chance = (uint)XxHash3.HashToUInt64(text[^Math.Min(text.Length, ChosenBy)..], text.Length);
        return (ulong)chance * LeastBlock < (ulong)length << 32;
    }

    private Span<byte> Room(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"An article has {bytes:N0} bytes of text, and may have {MostBytes:N0}; divide it."));
        }

        (int start, int length) = (Count == 0 ? 0 : _ends[^1], (int)bytes);
        if (_bytes.Length - start < length)
        {
            Array.Resize(ref _bytes, start + length);
        }

        _ends.Add(start + length);
        return _bytes.AsSpan(start, length);
    }
}
