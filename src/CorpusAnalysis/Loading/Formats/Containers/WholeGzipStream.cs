using System.IO.Compression;

namespace CorpusAnalysis;

/// <summary>Unpacks gzip and fails where the file is cut off, which <see cref="GZipStream"/> takes for its end.</summary>
/// <remarks>
/// A gzip file may be followed by another, whose content is then the rest. So a small one with known content is put behind: it comes out
/// at the end only if what stands before was complete, and is then taken away again.
/// </remarks>
internal sealed class WholeGzipStream : ForwardStream
{
    private static readonly byte[] Mark = [.. "\0\u0001the file was whole\u0001\0"u8];
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly GZipStream _gzip;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _begin;
    private int _end;
    private bool _isOver;

    /// <summary>Unpacks a stream, which is closed with this one.</summary>
    public WholeGzipStream(Stream packed) => _gzip = new(new Followed(packed), CompressionMode.Decompress);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!_isOver && _end - _begin <= Mark.Length)
        {
            _buffer.AsSpan(_begin, _end - _begin).CopyTo(_buffer);
            (_begin, _end) = (0, _end - _begin);
            int read = _gzip.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            _isOver = read == 0;
        }

        if (_isOver && !_buffer.AsSpan(_begin, _end - _begin).EndsWith(Mark))
        {
            throw new InvalidDataException("it does not end as a gzip file does");
        }

        int count = Math.Min(buffer.Length, _end - _begin - Mark.Length);
        _buffer.AsSpan(_begin, count).CopyTo(buffer);
        _begin += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed class Followed(Stream packed) : ForwardStream
    {
        private int _given = -1;

        public override int Read(Span<byte> buffer)
        {
            int read = _given < 0 ? packed.Read(buffer) : 0;
            if (read > 0)
            {
                return read;
            }

            _given = Math.Max(0, _given);
            int count = Math.Min(buffer.Length, PackedMark.Length - _given);
            PackedMark.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                packed.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
