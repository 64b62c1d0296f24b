using System.Text;

namespace CorpusAnalysis;

/// <summary>Some articles as UTF-8, one after the other: what one thread scans in one go.</summary>
internal sealed class TextBatch
{
    /// <summary>How much text a batch takes before it is full; one article more may take it beyond.</summary>
    public const int FullBytes = 1 << 21;

    /// <summary>How much text an article may have.</summary>
    public const int MostBytes = 1_000_000_000;

    private byte[] _bytes = new byte[FullBytes + (FullBytes / 4)];
    private readonly List<int> _ends = [];

    /// <summary>The number of articles.</summary>
    public int Count => _ends.Count;

    /// <summary>Whether it should be scanned before more is added.</summary>
    public bool IsFull => Count > 0 && _ends[^1] >= FullBytes;

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
    public void Clear() => _ends.Clear();

    /// <summary>Adds an article.</summary>
    public void Add(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text)));

    /// <summary>Adds an article.</summary>
    public void Add(ReadOnlySpan<byte> utf8) => utf8.CopyTo(Room(utf8.Length));

    private Span<byte> Room(int length)
    {
        if (length > MostBytes)
        {
            throw new NotSupportedException($"An article has {length:N0} bytes of text, and may have {MostBytes:N0}; divide it.");
        }

        int start = Count == 0 ? 0 : _ends[^1];
        if (_bytes.Length - start < length)
        {
            Array.Resize(ref _bytes, start + length);
        }

        _ends.Add(start + length);
        return _bytes.AsSpan(start, length);
    }
}
