using System.Buffers.Binary;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace CorpusAnalysis;

/// <summary>Opens a corpus file, and gives out its sections, each after a check.</summary>
/// <remarks>
/// Before a section or a block of texts is first read the file's length and header are compared with those it was opened with, so that
/// one that was overwritten in place meanwhile is told where it can be. What has been given out already cannot be guarded.
/// </remarks>
internal sealed class SectionReader
{
    private readonly SafeFileHandle _handle;
    private readonly MappedBytes _file;
    private readonly byte[] _header;
    private readonly Func<string> _mend;
    private readonly Dictionary<(SectionKind Kind, int Number), Entry> _entries = [];

    /// <summary>Maps a file and checks header and directory.</summary>
    /// <exception cref="CorpusFormatException">The file is no corpus file, of a newer format, cut off, or damaged in header or directory.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <param name="path">The file.</param>
    /// <param name="mend">Tells what to do where it is damaged, when it is found to be.</param>
    public SectionReader(string path, Func<string>? mend = null)
    {
        (Path, _mend) = (path, mend ?? (() => "index the articles anew"));
        if (!BitConverter.IsLittleEndian)
        {
            throw new NotSupportedException("Corpus files are read on little-endian machines only.");
        }

        // Shared with whoever writes, as it always was but for the moment of opening.
        _handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        _file = MappedBytes.Of(_handle);
        ReadOnlySpan<byte> directory = Directory();
        _header = _file.Slice(0, CorpusFileFormat.HeaderBytes).AsSpan().ToArray();
        for (int i = 0; i < directory.Length; i += CorpusFileFormat.EntryBytes)
        {
            ReadOnlySpan<byte> entry = directory.Slice(i, CorpusFileFormat.EntryBytes);
            var key = ((SectionKind)BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
            long place = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]), length = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
            if (place < CorpusFileFormat.HeaderBytes || length < 0 || place > _file.Length - length || place % CorpusFileFormat.Alignment != 0)
            {
                throw Error("its directory is damaged");
            }

            _entries[key] = new Entry(_file.Slice(place, length), BinaryPrimitives.ReadUInt64LittleEndian(entry[24..]));
        }
    }

    /// <summary>The file, as it was given.</summary>
    public string Path { get; }

    /// <summary>Tells the content of the file from any other: the XXH3 of its directory, which has those of all sections.</summary>
    public ulong Identity { get; private set; }

    /// <summary>Whether there is a section.</summary>
    public bool Has(SectionKind kind, int number = 0) => _entries.ContainsKey((kind, number));

    /// <summary>The numbers of a section, which stay in the file; checked at the first call.</summary>
    /// <exception cref="CorpusFormatException">The section is missing or damaged.</exception>
    public ReadOnlyMemory<T> Section<T>(SectionKind kind, int number = 0)
        where T : unmanaged => Bytes(kind, number).AsMemory<T>();

    /// <summary>The bytes of a section; checked at the first call.</summary>
    /// <exception cref="CorpusFormatException">The section is missing or damaged.</exception>
    public MappedBytes Bytes(SectionKind kind, int number = 0)
    {
        Entry entry = Find(kind, number);
        if (!entry.IsChecked)
        {
            ThrowIfOverwritten();
            if (Hash(entry.Bytes) != entry.Hash)
            {
                throw Error($"its section {kind} {number} is damaged");
            }

            entry.IsChecked = true;
        }

        return entry.Bytes;
    }

    /// <summary>The bytes of a section whose parts the caller checks.</summary>
    /// <exception cref="CorpusFormatException">The section is missing.</exception>
    public MappedBytes Unchecked(SectionKind kind) => Find(kind, 0).Bytes;

    /// <summary>Asks that the file is still the one that was opened.</summary>
    /// <exception cref="CorpusFormatException">It was overwritten in place.</exception>
    public void ThrowIfOverwritten()
    {
        if (RandomAccess.GetLength(_handle) != _file.Length || !_file.Slice(0, CorpusFileFormat.HeaderBytes).AsSpan().SequenceEqual(_header))
        {
            throw Error("it was overwritten while it was open", "load it again; write such a file beside its place and rename it in the end, as `corpus index` does");
        }
    }

    /// <summary>Checks all sections that have not been checked yet.</summary>
    /// <exception cref="CorpusFormatException">A section is damaged.</exception>
    public void CheckAll()
    {
        foreach ((SectionKind kind, int number) in _entries.Keys)
        {
            Bytes(kind, number);
        }
    }

    /// <summary>The error for a damaged file.</summary>
    public CorpusFormatException Error(string message, string? mend = null) => new(Path, 0, message, mend ?? _mend());

    private ReadOnlySpan<byte> Directory()
    {
        if (_file.Length < CorpusFileFormat.HeaderBytes)
        {
            throw Error($"expected a corpus file, found {(_file.Length == 0 ? "an empty file" : $"{_file.Length} bytes")}");
        }

        ReadOnlySpan<byte> header = _file.Slice(0, CorpusFileFormat.HeaderBytes).AsSpan();
        if (!header.StartsWith(CorpusFileFormat.Magic))
        {
            throw Error("expected a corpus file, found another kind of file", "give a file that `corpus index` wrote, or a folder of articles");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(header[8..]) is not CorpusFileFormat.Version and int version && version > 0 && version < 1 << 16)
        {
            throw Error(
                $"it has the format {version}, and this program reads format {CorpusFileFormat.Version}",
                version > CorpusFileFormat.Version ? "take a newer version of the program, or index the articles anew" : null);
        }

        if (XxHash3.HashToUInt64(header[..56]) != BinaryPrimitives.ReadUInt64LittleEndian(header[56..]))
        {
            throw Error("its header is damaged");
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(header[16..]), place = BinaryPrimitives.ReadInt64LittleEndian(header[24..]);
        long bytes = BinaryPrimitives.ReadInt64LittleEndian(header[32..]) * CorpusFileFormat.EntryBytes;
        if (_file.Length != length)
        {
            throw Error($"expected {length} bytes, found {_file.Length}: the file is {(_file.Length < length ? "cut off" : "longer than it was written")}");
        }

        if (place < 0 || bytes < 0 || place > length - bytes)
        {
            throw Error("its directory is damaged");
        }

        ReadOnlySpan<byte> directory = _file.Slice(place, bytes).AsSpan();
        Identity = BinaryPrimitives.ReadUInt64LittleEndian(header[40..]);
        return XxHash3.HashToUInt64(directory) == Identity ? directory : throw Error("its directory is damaged");
    }

    private Entry Find(SectionKind kind, int number) => _entries.TryGetValue((kind, number), out Entry? entry) ? entry : throw Error($"it has no section {kind} {number}");

    private static ulong Hash(MappedBytes bytes)
    {
        const int Piece = 1 << 30;
        var hash = new XxHash3();
        for (long done = 0; done < bytes.Length; done += Piece)
        {
            hash.Append(bytes.Slice(done, Math.Min(Piece, bytes.Length - done)).AsSpan());
        }

        return hash.GetCurrentHashAsUInt64();
    }

    // Two threads may both check a section, which does no harm.
    private sealed class Entry(MappedBytes bytes, ulong hash)
    {
        public MappedBytes Bytes => bytes;

        public ulong Hash => hash;

        public volatile bool IsChecked;
    }
}
