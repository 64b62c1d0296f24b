namespace CorpusAnalysis;

/// <summary>The lines of a stream as bytes, without their ends (LF or CR LF).</summary>
internal sealed class ByteLines(SourceDocument document, Stream stream) : IDisposable
{
    private byte[] _buffer = new byte[1 << 18];
    private int _begin;
    private int _end;
    private bool _isOver;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Reads a line; it stays until the next is read.</summary>
    /// <exception cref="CorpusFormatException">A line is longer than <see cref="LoadLimits.LineLength"/>.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_begin + searched, _end - _begin - searched).IndexOf((byte)'\n');
            if (found >= 0 || (_isOver && _begin < _end))
            {
                int length = found >= 0 ? searched + found : _end - _begin;
                line = _buffer.AsMemory(_begin, length > 0 && _buffer[_begin + length - 1] == '\r' ? length - 1 : length);
                _begin += found >= 0 ? length + 1 : length;
                Number++;
                return true;
            }

            if (_isOver)
            {
                line = default;
                return false;
            }

            searched = _end - _begin;
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Fill()
    {
        int length = _end - _begin;
        if (length > document.Limits.LineLength)
        {
            throw document.Error(
                Number + 1, FormattableString.Invariant($"a line longer than {document.Limits.LineLength:N0} characters"), "divide it, or raise LoadLimits.LineLength");
        }

        byte[] target = length > _buffer.Length / 2 ? new byte[2 * _buffer.Length] : _buffer;
        _buffer.AsSpan(_begin, length).CopyTo(target);
        (_buffer, _begin, _end) = (target, 0, length);

        // All that there is room for: a long line would be copied again for every piece of it.
        int room = _buffer.Length - _end, read = stream.ReadAtLeast(_buffer.AsSpan(_end), room, throwOnEndOfStream: false);
        _end += read;
        _isOver = read < room;
    }
}
