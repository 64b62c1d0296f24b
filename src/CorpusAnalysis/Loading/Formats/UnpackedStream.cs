namespace CorpusAnalysis;

/// <summary>Reads a document out of an archive, and refuses one that is out of all proportion larger than packed.</summary>
internal sealed class UnpackedStream(Stream unpacked, SourceDocument document, PackedSize packed) : ForwardStream
{
    /// <summary>What any document may have, however small it is packed.</summary>
    public const long FreeBytes = 16_000_000;

    private readonly double _most = Math.Max(FreeBytes, packed.Bytes * document.Limits.PackingRatio);
    private long _read;

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
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
