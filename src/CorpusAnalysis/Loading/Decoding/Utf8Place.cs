using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CorpusAnalysis;

/// <summary>Where in a long document the first byte stands that is no UTF-8.</summary>
/// <param name="Offset">Its place, from 0.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Value">The byte.</param>
internal readonly record struct Utf8Place(long Offset, int Line, byte Value)
{
    /// <summary>Reads on to the first such byte; null when there is none.</summary>
    public static Utf8Place? Find(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        (long before, int line, int kept) = (0, 1, 0);
        while (true)
        {
            int read = stream.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, kept + read);
            int valid = Utf8.IsValid(bytes) ? bytes.Length : ValidLength(bytes);
            line += bytes[..valid].Count((byte)'\n');
            before += valid;
            ReadOnlySpan<byte> rest = bytes[valid..];
            if (rest.Length > 0 && (read == 0 || Rune.DecodeFromUtf8(rest, out _, out _) == OperationStatus.InvalidData))
            {
                return new(before, line, rest[0]);
            }

            if (read == 0)
            {
                return null;
            }

            rest.CopyTo(buffer);
            kept = rest.Length;
        }
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
