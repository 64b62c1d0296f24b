namespace CorpusAnalysis;

/// <summary>Reads a document out of an archive, and refuses one that is out of all proportion larger than packed.</summary>
internal sealed class UnpackedStream(Stream unpacked, SourceDocument document, PackedSize packed) : Stream
{
    /// <summary>What any document may have, however small it is packed.</summary>
    public const long FreeBytes = 16_000_000;

    private readonly double _most = Math.Max(FreeBytes, packed.Bytes * document.Limits.PackingRatio);
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = unpacked.Read(buffer);
        _read += read;
        return _read <= _most ? read : throw document.OutOfProportion();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
