using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>Writes the sections of a corpus file one behind the other, and header and directory in the end.</summary>
internal sealed class SectionWriter
{
    private readonly Stream _file;
    private readonly List<byte[]> _directory = [];
    private readonly XxHash3 _hash = new();
    private (SectionKind Kind, int Number, long Place) _section;
    private long _place;

    /// <summary>Begins a file.</summary>
    /// <param name="file">An empty file that can be written and searched.</param>
    public SectionWriter(Stream file)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new NotSupportedException("Corpus files are written on little-endian machines only.");
        }

        _file = file;
        Append(new byte[CorpusFileFormat.HeaderBytes]);
    }

    /// <summary>The bytes of the section so far.</summary>
    public long SectionLength => _place - _section.Place;

    /// <summary>Begins a section.</summary>
    public void Begin(SectionKind kind, int number = 0)
    {
        Append(new byte[(int)(-_place & (CorpusFileFormat.Alignment - 1))]);
        _section = (kind, number, _place);
        _hash.Reset();
    }

    /// <summary>Writes numbers into the section.</summary>
    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        // In pieces, as the bytes of a column may be more than a span can hold.
        const int Piece = 1 << 20;
        for (int done = 0; done < values.Length; done += Piece)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values[done..Math.Min(values.Length, done + Piece)]);
            _hash.Append(bytes);
            Append(bytes);
        }
    }

    /// <summary>Ends the section.</summary>
    public void End()
    {
        byte[] entry = new byte[CorpusFileFormat.EntryBytes];
        BinaryPrimitives.WriteInt32LittleEndian(entry, (int)_section.Kind);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(4), _section.Number);
        BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(8), _section.Place);
        BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(16), SectionLength);
        BinaryPrimitives.WriteUInt64LittleEndian(entry.AsSpan(24), _hash.GetCurrentHashAsUInt64());
        _directory.Add(entry);
    }

    /// <summary>Writes a section as a whole.</summary>
    public void Section<T>(SectionKind kind, ReadOnlySpan<T> values, int number = 0)
        where T : unmanaged
    {
        Begin(kind, number);
        Write(values);
        End();
    }

    /// <summary>Writes directory and header.</summary>
    public void Complete()
    {
        byte[] directory = [.. _directory.SelectMany(entry => entry)];
        Append(new byte[(int)(-_place & (CorpusFileFormat.Alignment - 1))]);
        long place = _place;
        Append(directory);

        byte[] header = new byte[CorpusFileFormat.HeaderBytes];
        CorpusFileFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), CorpusFileFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), CorpusFileFormat.HeaderBytes);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), _place);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), place);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(32), _directory.Count);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(40), XxHash3.HashToUInt64(directory));
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(56), XxHash3.HashToUInt64(header.AsSpan(0, 56)));
        _file.Position = 0;
        _file.Write(header);
        _file.Flush();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        _place += bytes.Length;
    }
}
