using System.Buffers;
using System.Text;

namespace CorpusAnalysis;

/// <summary>The beginning of a document, by which its format is recognised.</summary>
public sealed class DocumentHead
{
    /// <summary>How many bytes of a document it holds at most.</summary>
    public const int MostBytes = 1 << 16;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r', '\f'])]);

    private readonly Lazy<string> _text;
    private readonly Lazy<bool> _isText;

    /// <summary>Takes the beginning of a document.</summary>
    /// <param name="path">The document, with <c>/</c>.</param>
    /// <param name="bytes">Its first bytes.</param>
    /// <param name="isWhole">Whether these are all.</param>
    public DocumentHead(string path, ReadOnlyMemory<byte> bytes, bool isWhole)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        (Path, Bytes, IsWhole) = (path, bytes, isWhole);
        Ending = System.IO.Path.GetExtension(path).ToLowerInvariant();
        _text = new(() => Decode(bytes.Span));
        _isText = new(() => !Text.Contains('\0') && Text.AsSpan().CountAny(Controls) <= Text.Length / 100);
    }

    /// <summary>The document, relative to the corpus folder, with <c>/</c>; in an archive <c>archive.zip/inner.html</c>.</summary>
    public string Path { get; }

    /// <summary>The ending of the name in lower case, with its full stop; empty when there is none.</summary>
    public string Ending { get; }

    /// <summary>The first bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether the document holds no more than <see cref="Bytes"/>.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether it can be text: no NUL bytes but those of UTF-16 and UTF-32, and hardly any control characters.</summary>
    public bool IsText => _isText.Value;

    /// <summary>
    /// The first bytes as text, to be looked at and not to be read: without a byte order mark, as UTF-8 or UTF-16, and where it is neither with
    /// a replacement character for each byte beyond ASCII. A character that is cut off at the end is missing.
    /// </summary>
    public string Text => _text.Value;

    /// <summary>The text behind white space, in which a mark such as <c>&lt;?xml</c> is sought.</summary>
    public ReadOnlySpan<char> Trimmed => Text.AsSpan().TrimStart();

    /// <summary>Whether the first bytes are these.</summary>
    public bool StartsWith(ReadOnlySpan<byte> mark) => Bytes.Span.StartsWith(mark);

    /// <summary>Whether the name ends so.</summary>
    /// <param name="endings">Endings in lower case with their full stop.</param>
    public bool EndsWith(params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The match of a format that is known by what it holds: better where the name says so too.</summary>
    public FormatMatch Likely(params ReadOnlySpan<string> endings) => EndsWith(endings) ? FormatMatch.NamedAndLikely : FormatMatch.Likely;

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = bytes.StartsWith(Encoding.UTF32.Preamble) ? Encoding.UTF32
            : bytes.StartsWith(Encoding.Unicode.Preamble) || LooksLikeUtf16(bytes, nulAt: 1) ? Encoding.Unicode
            : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) || LooksLikeUtf16(bytes, nulAt: 0) ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        string text = encoding.GetString(bytes).TrimStart('\uFEFF');
        return bytes.Length == MostBytes ? text.TrimEnd('\uFFFD') : text;
    }

    // Text in Latin letters has a NUL in every other byte.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, int nulAt)
    {
        int pairs = Math.Min(bytes.Length / 2, 256), nuls = 0, others = 0;
        for (int i = 0; i < pairs; i++)
        {
            nuls += bytes[(2 * i) + nulAt] == 0 ? 1 : 0;
            others += bytes[(2 * i) + 1 - nulAt] == 0 ? 1 : 0;
        }

        return pairs > 1 && nuls > pairs / 2 && others == 0;
    }
}
