using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Reads a JSON document token by token from a stream, and objects in it as a whole.</summary>
internal sealed class JsonDocumentReader(SourceDocument document) : IDisposable
{
    private readonly Stream _stream = Utf8Source.Open(document);
    private byte[] _buffer = new byte[1 << 18];
    private int _begin;
    private int _end;
    private bool _isOver;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true });

    // Before the token that was read last, to read it again with all that it begins.
    private JsonReaderState _stateBefore;
    private int _before;
    private int _lineBefore = 1;

    /// <summary>The kind of the token that was read last.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>How many objects and lists it lies in.</summary>
    public int Depth { get; private set; }

    /// <summary>The name, when it is a name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The line up to which everything was read, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Where the document was read to.</summary>
    public long Position { get; private set; }

    /// <summary>Reads a token; false at the end.</summary>
    /// <exception cref="CorpusFormatException">It is no JSON, or cut off.</exception>
    public bool Read()
    {
        (_stateBefore, _before, _lineBefore) = (_state, _begin, Line);
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_begin, _end - _begin), _isOver, _state);
                if (reader.Read())
                {
                    (Token, Depth) = (reader.TokenType, reader.CurrentDepth);
                    Name = Token == JsonTokenType.PropertyName ? reader.GetString()! : "";
                    Advance((int)reader.BytesConsumed, reader.CurrentState);
                    return true;
                }

                if (_isOver)
                {
                    return false;
                }

                Fill();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Error(exception);
        }
    }

    /// <summary>The object that began with the token that was read last, as bytes, and reads on behind it.</summary>
    /// <param name="line">The line on which it begins.</param>
    /// <exception cref="CorpusFormatException">It is damaged, cut off, or longer than <see cref="LoadLimits.LineLength"/>.</exception>
    public ReadOnlyMemory<byte> ReadObject(out int line)
    {
        Position -= _begin - _before;
        (_state, _begin, Line) = (_stateBefore, _before, _lineBefore);
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_begin, _end - _begin), _isOver, _state);
                if (reader.Read())
                {
                    int from = _begin + (int)reader.TokenStartIndex;
                    if (reader.TrySkip())
                    {
                        int to = _begin + (int)reader.BytesConsumed;
                        line = Line + _buffer.AsSpan(_begin, from - _begin).Count((byte)'\n');
                        Advance((int)reader.BytesConsumed, reader.CurrentState);
                        return _buffer.AsMemory(from, to - from);
                    }
                }

                Fill();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Error(exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Advance(int count, JsonReaderState state)
    {
        Line += _buffer.AsSpan(_begin, count).Count((byte)'\n');
        _begin += count;
        Position += count;
        _state = state;
    }

    // Keeps what was not read yet, and what may be read again.
    private void Fill()
    {
        int keep = Math.Min(_begin, _before), length = _end - keep;
        if (length > document.Limits.LineLength)
        {
            throw document.Error(Line, FormattableString.Invariant($"a record longer than {document.Limits.LineLength:N0} characters"), "divide it, or raise LoadLimits.LineLength");
        }

        byte[] target = length > _buffer.Length / 2 ? new byte[2 * _buffer.Length] : _buffer;
        _buffer.AsSpan(keep, length).CopyTo(target);
        (_buffer, _begin, _before, _end) = (target, _begin - keep, _before - keep, length);

        // All that there is room for: a large record would be read again from its beginning for every piece of it.
        int room = _buffer.Length - _end, read = _stream.ReadAtLeast(_buffer.AsSpan(_end), room, throwOnEndOfStream: false);
        _end += read;
        _isOver = read < room;
    }

    private CorpusFormatException Error(Exception exception)
    {
        int line = exception is JsonException { LineNumber: { } number } ? (int)number + 1 : Line;
        string reason = exception is JsonException ? JsonFields.Reason(exception) : "a text that is not UTF-8, or holds half a character";
        return new(new(LoadSeverity.Error, document.Path, line, $"expected JSON, found something else or the end: {reason}", "mend the file there; what stands before was read"), exception);
    }
}
