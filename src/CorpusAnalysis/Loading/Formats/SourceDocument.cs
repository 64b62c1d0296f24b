using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>A document that a format reads: a file, or what an archive or a compressed file holds.</summary>
public sealed class SourceDocument
{
    // Smaller documents are decoded as a whole, so that their encoding is found from all of them.
    private const long DecodedAtOnce = 1 << 24;

    private readonly Func<Stream> _open;
    private readonly SourceOptions _options;
    private readonly PackedSize? _packed;
    private readonly Lazy<DocumentHead> _head;

    internal SourceDocument(string path, long? length, Func<Stream> open, SourceOptions options, int depth = 0, PackedSize? packed = null)
    {
        (Path, Length, _open, _options, Depth, _packed) = (path, length, open, options, depth, packed);
        _head = new(ReadHead);
    }

    /// <summary>The document, relative to the corpus folder, with <c>/</c>; in an archive <c>archive.zip/inner.html</c>. Reports name it.</summary>
    public string Path { get; }

    /// <summary>The last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The bytes; null when they are not known before it is read.</summary>
    public long? Length { get; }

    /// <summary>How many archives and compressed files it lies in.</summary>
    public int Depth { get; }

    /// <summary>What the container knows of it; null when it lies in none, or in one that knows no more than a name.</summary>
    public DocumentOrigin? Origin { get; private init; }

    /// <summary>The beginning.</summary>
    /// <exception cref="IOException">The document cannot be read.</exception>
    public DocumentHead Head => _head.Value;

    /// <summary>How much may be read.</summary>
    public LoadLimits Limits => _options.Limits;

    /// <summary>Which fields of tables and records are which.</summary>
    public FieldMapping Fields => _options.Fields;

    /// <summary>What was unpacked so far out of the file that it lies in.</summary>
    internal Unpacked Unpacked => _options.Unpacked;

    /// <summary>What was not taken for an article of the file that it lies in.</summary>
    internal List<SkippedFile> Skipped => _options.Skipped;

    /// <summary>Whether the encoding was given.</summary>
    internal bool IsEncodingGiven => _options.Encoding is not null;

    /// <summary>Whether another encoding than UTF-8 was given.</summary>
    internal bool IsOtherEncodingGiven => _options.Encoding is { } given && !(KnownEncodings.TryFind(given, out string? known) && known == "utf-8");

    /// <summary>Whether the encoding of its text is found from all of it, and not from its beginning.</summary>
    internal bool IsDecodedAtOnce => Length <= DecodedAtOnce;

    /// <summary>Opens the document from its beginning; may be called again. The stream cannot always be searched.</summary>
    /// <exception cref="IOException">The document cannot be read.</exception>
    public Stream Open() => _packed is null ? _open() : new UnpackedStream(_open(), this, _packed);

    /// <summary>The document as a whole.</summary>
    /// <exception cref="CorpusFormatException">It is larger than <see cref="LoadLimits.DocumentBytes"/>.</exception>
    /// <exception cref="IOException">The document cannot be read.</exception>
    public byte[] ReadBytes()
    {
        if (Length > Limits.DocumentBytes)
        {
            throw TooLarge();
        }

        using Stream stream = Open();

        // What an archive declares may be a lie.
        using var bytes = new MemoryStream((int)Math.Min(Length ?? 0, _packed is null ? int.MaxValue : DecodedAtOnce));
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > Limits.DocumentBytes)
            {
                throw TooLarge();
            }
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    /// <summary>The text of the document as a whole, without a byte order mark; how its encoding was found is reported where it is not certain.</summary>
    /// <param name="declared">The encoding that the document itself or its header names; null: none.</param>
    /// <exception cref="CorpusFormatException">It is no text, not in the encoding that is declared, or too large.</exception>
    /// <exception cref="IOException">The document cannot be read.</exception>
    public string ReadText(string? declared = null) => Decode(ReadBytes(), declared);

    /// <summary>The text of bytes that stand in the document, as <see cref="ReadText"/>.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        DecodedText decoded = TextDecoding.Decode(bytes, Path, declared, _options.Encoding);
        Tell(decoded.Problems);
        return decoded.Text;
    }

    /// <summary>The paragraphs of a plain text, as <see cref="ParagraphSplitter"/> divides it, with <see cref="TextNormalization.LineBreakHyphens"/> where asked for.</summary>
    public ImmutableArray<string> Paragraphs(string text) => ParagraphSplitter.Split(text, _options.Normalization.HasFlag(TextNormalization.LineBreakHyphens));

    /// <summary>Opens the text of a document that may be large; its encoding is found from its beginning.</summary>
    /// <param name="declared">The encoding that the document itself or its header names; null: none.</param>
    /// <exception cref="CorpusFormatException">It is no text, or not in the encoding that is declared.</exception>
    /// <exception cref="IOException">The document cannot be read.</exception>
    public TextReader OpenText(string? declared = null)
    {
        if (Length <= DecodedAtOnce || Head.IsWhole)
        {
            return new StringReader(ReadText(declared));
        }

        // Up to the end of a line, so that no letter is cut; of two or four bytes a letter, up to a whole one.
        ReadOnlySpan<byte> beginning = Head.Bytes.Span;
        beginning = beginning.Contains((byte)0) ? beginning[..(beginning.Length & ~3)] : beginning[..(beginning.LastIndexOf((byte)'\n') + 1)];
        DecodedText decoded = TextDecoding.Decode(beginning, Path, declared, _options.Encoding);
        Tell(decoded.Problems);
        return new StreamReader(Open(), KnownEncodings.Strict(decoded.Encoding), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    /// <summary>A document that lies in this one.</summary>
    /// <param name="name">Its name in there, with <c>/</c>; made harmless, so that it leads to no place outside.</param>
    /// <param name="length">Its bytes unpacked; null when they are not known.</param>
    /// <param name="packedLength">Its bytes packed; null when they are not known, or when it is not packed.</param>
    /// <param name="open">Opens it from its beginning, any number of times.</param>
    /// <param name="origin">What else is known of it; null: nothing.</param>
    public SourceDocument Inner(string name, long? length, long? packedLength, Func<Stream> open, DocumentOrigin? origin = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] parts = [.. name.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or ".."))];
        string path = parts.Length == 0 ? $"{Path}/unnamed" : $"{Path}/{string.Join('/', parts)}";
        return new(path, length, open, _options, Depth + 1, new PackedSize(packedLength ?? Length ?? long.MaxValue)) { Origin = origin };
    }

    /// <summary>Reports that something is wrong with the document.</summary>
    /// <param name="severity">How much it matters.</param>
    /// <param name="line">The line, from 1; 0 when it concerns the document as a whole.</param>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="mend">What to do about it.</param>
    public void Report(LoadSeverity severity, int line, string message, string mend) => _options.Problems.Add(new(severity, Path, line, message, mend));

    /// <summary>The error for a document that cannot be read.</summary>
    /// <param name="line">The line, from 1; 0 when it concerns the document as a whole.</param>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="mend">What to do about it.</param>
    public CorpusFormatException Error(int line, string message, string mend) => new(Path, line, message, mend);

    /// <summary>The error for a document that is read piece by piece, and is not in the encoding that its beginning is in.</summary>
    internal CorpusFormatException Undecodable(DecoderFallbackException exception)
    {
        using Stream stream = Open();
        return Utf8Place.Find(stream) is { } place
            ? Error(place.Line, FormattableString.Invariant($"expected UTF-8, as at the beginning, found the byte 0x{place.Value:X2} at byte offset {place.Offset}"), "mend these bytes, or give the encoding with --encoding NAME")
            : Error(0, $"it is not all in the encoding of its beginning ({exception.Message.TrimEnd('.')})", "give its encoding with --encoding NAME");
    }

    /// <summary>Whether all of the document is valid UTF-8.</summary>
    internal bool IsUtf8()
    {
        using Stream stream = Open();
        return Utf8Place.Find(stream) is null;
    }

    /// <summary>The error for a document that is out of all proportion larger than packed.</summary>
    internal CorpusFormatException OutOfProportion() => Error(
        0,
        FormattableString.Invariant($"it unpacks to more than {Limits.PackingRatio:N0} times its packed size, as no text does"),
        "remove it, or unpack it and see what it holds");

    // A document may be decoded more than once.
    private void Tell(IEnumerable<LoadProblem> problems)
    {
        foreach (LoadProblem problem in problems.Where(problem => !_options.Problems.Contains(problem)))
        {
            _options.Problems.Add(problem);
        }
    }

    private DocumentHead ReadHead()
    {
        using Stream stream = Open();
        byte[] bytes = new byte[DocumentHead.MostBytes];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new DocumentHead(Path, bytes.AsMemory(0, length), length < bytes.Length || length == Length);
    }

    private CorpusFormatException TooLarge() =>
        Error(0, FormattableString.Invariant($"it is larger than the {Limits.DocumentBytes:N0} bytes that a document of its kind may have"), "divide it, or raise LoadLimits.DocumentBytes");
}
