using System.Text;
using System.Text.Unicode;

namespace CorpusAnalysis;

/// <summary>Opens documents as UTF-8 bytes: those that are not UTF-8 are decoded and encoded again.</summary>
internal static class Utf8Source
{
    /// <summary>The bytes of a document without a byte order mark.</summary>
    /// <exception cref="CorpusFormatException">It is no text.</exception>
    public static Stream Open(SourceDocument document)
    {
        if (document.IsOtherEncodingGiven || !IsUtf8(document.Head.Bytes.Span))
        {
            return new EncodedStream(document, document.OpenText());
        }

        if (TurnsOut(document) is { } text)
        {
            return new EncodedStream(document, text);
        }

        Stream stream = document.Open();
        if (document.Head.StartsWith(Encoding.UTF8.Preamble))
        {
            stream.ReadExactly(stackalloc byte[Encoding.UTF8.Preamble.Length]);
        }

        return stream;
    }

    // A beginning in ASCII does not tell the encoding of the rest. Null where that is UTF-8, or where no encoding fits all of it: then its bad
    // places are told one by one.
    private static TextReader? TurnsOut(SourceDocument document)
    {
        if (document.IsEncodingGiven || document.Head.IsWhole || !document.IsDecodedAtOnce || !Ascii.IsValid(document.Head.Bytes.Span) || document.IsUtf8())
        {
            return null;
        }

        try
        {
            return document.OpenText();
        }
        catch (CorpusFormatException)
        {
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        // A character may be cut off at the end of the head.
        int end = bytes.Length;
        for (int i = 1; i <= Math.Min(3, bytes.Length); i++)
        {
            if (bytes[^i] >= 0xC0)
            {
                end = bytes.Length == DocumentHead.MostBytes ? bytes.Length - i : end;
                break;
            }
        }

        return !bytes.Contains((byte)0) && Utf8.IsValid(bytes[..end]);
    }

    private sealed class EncodedStream(SourceDocument document, TextReader text) : ForwardStream
    {
        private readonly char[] _letters = new char[1 << 14];
        private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
        private readonly byte[] _bytes = new byte[3 * (1 << 14) + 3];
        private int _begin;
        private int _end;

        public override int Read(Span<byte> buffer)
        {
            while (_begin == _end)
            {
                int read = ReadText();
                if (read <= 0)
                {
                    return 0;
                }

                (_begin, _end) = (0, _encoder.GetBytes(_letters.AsSpan(0, read), _bytes, flush: false));
            }

            int count = Math.Min(buffer.Length, _end - _begin);
            _bytes.AsSpan(_begin, count).CopyTo(buffer);
            _begin += count;
            return count;
        }

        private int ReadText()
        {
            try
            {
                return text.Read(_letters, 0, _letters.Length);
            }
            catch (DecoderFallbackException exception)
            {
                throw new CorpusFormatException(
                    new(LoadSeverity.Error, document.Path, 0, "a text that is not all in the encoding of its beginning", "save the file as UTF-8"), exception);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                text.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
