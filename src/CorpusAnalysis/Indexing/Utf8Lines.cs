namespace CorpusAnalysis;

/// <summary>Reads a text file line by line into batches.</summary>
internal sealed class Utf8Lines(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
    private byte[] _bytes = new byte[1 << 20];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Fills a batch with the next lines, without their ends.</summary>
    public void Fill(TextBatch batch)
    {
        while (!batch.IsFull)
        {
            int length = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                batch.Add(_bytes.AsSpan(_start, length));
                _start += length + 1;
            }
            else if (_atEnd)
            {
                if (_start < _end)
                {
                    batch.Add(_bytes.AsSpan(_start, _end - _start));
                    _start = _end;
                }

                return;
            }
            else
            {
                ReadOn();
            }
        }
    }

    // Moves the begun line to the front, and makes room where it fills all.
    private void ReadOn()
    {
        if (_start == 0 && _end == _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, _bytes.Length * 2L));
        }

        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        int read = _file.Read(_bytes.AsSpan(_end));
        _end += read;
        _atEnd = read == 0;
    }
}
