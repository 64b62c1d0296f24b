using System.IO.Hashing;
using ZstdSharp;

namespace CorpusAnalysis;

/// <summary>Reads what an archive holds, and fails where it is damaged, cut off, or another than the archive says.</summary>
/// <param name="unpacked">What is read.</param>
/// <param name="document">Errors name it.</param>
/// <param name="format">How they name the archive.</param>
internal sealed class CheckedStream(Stream unpacked, SourceDocument document, string format) : ForwardStream
{
    private readonly Crc32 _crc = new();
    private long _read;

    /// <summary>The bytes that it must have; null: any number up to <see cref="LoadLimits.ArchiveBytes"/>.</summary>
    public long? Bytes { get; init; }

    /// <summary>The CRC-32 that it must have; null: any.</summary>
    public uint? Crc { get; init; }

    /// <summary>The packed bytes that were taken so far; null: they are not known. What is unpacked may not grow out of proportion to them.</summary>
    public Func<long>? Packed { get; init; }

    /// <summary>What is to be closed with it; null: nothing else.</summary>
    public IDisposable? Owner { get; init; }

    /// <inheritdoc/>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = unpacked.Read(buffer);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ZstdException)
        {
            throw Damaged(exception.Message.TrimEnd('.'), exception);
        }

        _read += read;
        if (_read > (Bytes ?? document.Limits.ArchiveBytes))
        {
            throw Damaged(Bytes is null ? FormattableString.Invariant($"it unpacks to more than {document.Limits.ArchiveBytes:N0} bytes") : "it is longer than the archive says");
        }

        if (Packed is not null && _read > UnpackedStream.FreeBytes && _read > Packed() * document.Limits.PackingRatio)
        {
            throw document.OutOfProportion();
        }

        if (Crc is not null)
        {
            _crc.Append(buffer[..read]);
        }

        if (read == 0 && buffer.Length > 0)
        {
            CheckEnd();
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            Owner?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckEnd()
    {
        if (_read < Bytes)
        {
            throw Damaged("it is shorter than the archive says");
        }

        if (Crc is { } expected && _crc.GetCurrentHashAsUInt32() != expected)
        {
            throw Damaged("its checksum is wrong");
        }
    }

    private CorpusFormatException Damaged(string reason, Exception? exception = null) =>
        new(new(LoadSeverity.Error, document.Path, 0, $"damaged or cut off in the {format}: {reason}", "make or fetch the archive again"), exception);
}
