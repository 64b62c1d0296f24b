using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private readonly List<int> _paragraphs = [];
    private readonly List<int> _paragraphEnds = [];

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
    public void Clear()
    {
        _ends.Clear();
        _paragraphs.Clear();
        _paragraphEnds.Clear();
    }

    /// <summary>The bytes of each paragraph of an article that was added as one.</summary>
    public ReadOnlySpan<int> Paragraphs(int article) => CollectionsMarshal.AsSpan(_paragraphs)[(article == 0 ? 0 : _paragraphEnds[article - 1]).._paragraphEnds[article]];

    /// <summary>Adds an article as <see cref="Article.Text"/> has it, without making one string of it first.</summary>
    public void Add(Article article)
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
    }

    /// <summary>Adds an article.</summary>
    public void Add(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text)));

    /// <summary>Adds an article.</summary>
    public void Add(ReadOnlySpan<byte> utf8) => utf8.CopyTo(Room(utf8.Length));

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
