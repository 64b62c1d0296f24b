using System.Globalization;

namespace CorpusAnalysis.Formats;

/// <summary>Reads the records of a WARC one after the other. Of a damaged one the rest is passed over, up to the next that begins with its mark.</summary>
/// <param name="container">The archive.</param>
/// <param name="stream">Its bytes.</param>
/// <param name="packed">Its bytes as they lie in the file; the same where they are not compressed.</param>
internal sealed class WarcReader(SourceDocument container, Stream stream, Stream packed)
{
    // The lines of a header are addresses and dates.
    private const int LongestLine = 1 << 16;
    private const int MostLines = 200;

    // What any archive may have, however small it is packed.
    private const long FreeBytes = 16_000_000;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;
    private int _number;
    private long _read;

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="CorpusFormatException">The archive ends in a record, or cannot be unpacked from here on.</exception>
    public WarcRecord? Next()
    {
        bool isDamaged = false;
        while (Line() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            // In what is passed over, the mark may stand behind the bytes of the damaged record, on the same line.
            int mark = line.IndexOf("WARC/1.", StringComparison.Ordinal);
            if (mark < 0 || (mark > 0 && !isDamaged))
            {
                isDamaged = Damaged(isDamaged, $"expected WARC/1.0 or WARC/1.1, found {Shown(line)}");
                continue;
            }

            isDamaged = false;
            _number++;
            if (Fields() is not { } fields || !long.TryParse(fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                isDamaged = Damaged(isDamaged, "a record without a header that gives its length");
                continue;
            }

            return new(_number, fields, IsWanted(fields) ? Bytes(length) : Skip(length));
        }

        return null;
    }

    // What a page cannot be need not be in memory.
    private static bool IsWanted(Dictionary<string, string> fields) => fields.GetValueOrDefault("warc-type")?.ToLowerInvariant() is "response" or "resource";

    private bool Damaged(bool isKnown, string message)
    {
        if (!isKnown)
        {
            container.Report(LoadSeverity.Error, 0, $"damaged behind record {_number}: {message}", "nothing to do: reading goes on at the next record");
        }

        return true;
    }

    // Null when a line is no field.
    private Dictionary<string, string>? Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < MostLines; i++)
        {
            string? line = Line();
            if (line is null or "")
            {
                return fields;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return null;
            }

            fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return null;
    }

    // Up to a line feed, or as long as a line may be; null at the end.
    private string? Line()
    {
        var line = new MemoryStream();
        while (line.Length < LongestLine)
        {
            if (_at == _end && !Fill())
            {
                return line.Length == 0 ? null : Text(line);
            }

            int end = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
            int length = (int)Math.Min(end < 0 ? _end - _at : end, LongestLine - line.Length);
            line.Write(_buffer, _at, length);
            _at += length;
            if (length == end)
            {
                _at++;
                break;
            }
        }

        return Text(line);
    }

    private static string Text(MemoryStream line) => System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');

    private byte[] Bytes(long length)
    {
        if (length > container.Limits.DocumentBytes)
        {
            container.Report(LoadSeverity.Error, 0, $"record {_number} is larger than a document may be", "raise LoadLimits.DocumentBytes");
            return Skip(length);
        }

        // Not all at once: the length may be a lie.
        var bytes = new MemoryStream();
        Pass(length, (from, count) => bytes.Write(_buffer, from, count));
        return bytes.ToArray();
    }

    private byte[] Skip(long length)
    {
        Pass(length, (_, _) => { });
        return [];
    }

    private void Pass(long length, Action<int, int> take)
    {
        while (length > 0)
        {
            if (_at == _end && !Fill())
            {
                throw container.Error(0, $"the archive ends in its record {_number}", "fetch the archive again: it is cut off, or the length in the record is wrong");
            }

            int count = (int)Math.Min(length, _end - _at);
            take(_at, count);
            (_at, length) = (_at + count, length - count);
        }
    }

    private bool Fill()
    {
        try
        {
            (_at, _end) = (0, stream.Read(_buffer));
        }
        catch (InvalidDataException exception)
        {
            throw container.Error(0, $"cannot be unpacked behind record {_number} ({exception.Message.TrimEnd('.')})", "fetch the archive again: it is damaged");
        }

        _read += _end;
        return packed == stream || _read <= Math.Max(FreeBytes, packed.Position * container.Limits.PackingRatio)
            ? _end > 0
            : throw container.Error(0, FormattableString.Invariant($"it unpacks to more than {container.Limits.PackingRatio:N0} times its packed size, as no text does"), "remove it, or unpack it and see what it holds");
    }

    private static string Shown(string line) => $"\"{(line.Length > 40 ? line[..40] + "…" : line).Replace('\0', '.')}\"";
}
