using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace CorpusAnalysis;

/// <summary>A part of a file that is mapped into memory, to be read only.</summary>
/// <remarks>
/// A mapped file stays mapped until the process ends: spans into it do not keep it alive, so that nothing else would be safe. What is not
/// used takes no memory, as the system reads and drops pages at need. The file may be replaced by another one that is renamed over it, and
/// removed; if it is written to in place what was read changes, and if it is cut off the process ends where it reads beyond the new end.
/// </remarks>
internal readonly unsafe struct MappedBytes
{
    private readonly byte* _first;

    private MappedBytes(byte* first, long length)
    {
        _first = first;
        Length = length;
    }

    /// <summary>The number of bytes.</summary>
    public long Length { get; }

    /// <summary>Maps a file as a whole; an empty one as no bytes.</summary>
    /// <param name="file">The file, open to be read.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static MappedBytes Of(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        if (length == 0)
        {
            return default;
        }

        using var map = MemoryMappedFile.CreateFromFile(file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        MemoryMappedViewAccessor view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* first = null;

        // Never released, so that the view outlives its accessor.
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref first);
        return new MappedBytes(first + view.PointerOffset, length);
    }

    /// <summary>A part of these bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would reach beyond them.</exception>
    public MappedBytes Slice(long start, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
        return new MappedBytes(_first + start, length);
    }

    /// <summary>The bytes as a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are more than a span can hold.</exception>
    public ReadOnlySpan<byte> AsSpan()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Length, int.MaxValue);
        return new ReadOnlySpan<byte>(_first, (int)Length);
    }

    /// <summary>The bytes as numbers, which stay in the file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are more than a memory can hold.</exception>
    public ReadOnlyMemory<T> AsMemory<T>()
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Length / sizeof(T), int.MaxValue);
        return Length == 0 ? default : new Numbers<T>((T*)_first, (int)(Length / sizeof(T))).Memory;
    }

    private sealed class Numbers<T>(T* first, int length) : MemoryManager<T>
        where T : unmanaged
    {
        public override Span<T> GetSpan() => new(first, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(first + elementIndex);

        public override void Unpin()
        {
            // The memory never moves.
        }

        protected override void Dispose(bool disposing)
        {
            // The file stays mapped.
        }
    }
}
