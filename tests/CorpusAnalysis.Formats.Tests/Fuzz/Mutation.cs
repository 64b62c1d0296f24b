using System.Buffers.Binary;
using System.IO.Compression;

namespace CorpusAnalysis.Formats.Tests.Fuzz;

/// <summary>Damages documents: the same seed gives the same damage.</summary>
internal static class Mutation
{
    private const int MostBytes = 400_000;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "]]>", "<![CDATA[", "<!--", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#xD800;", "&#0;", "\\u0000", "\\ud800", "-1", "0", "99999999999999999999", "1e999", "\"", "'", "\\", "{", "}", "[[[[[[[[",
            "\r", "\n\n", "\t", ";", ",", "---\n", "<<: *a", "&a [*a]", "NaN", "null", "<div><div><div>", "</p>", "<script>", "<table>", "<svg>", "<template>", "endobj", "endstream", "stream\n", "<<", ">>", "/Length 2147483647",
            "/Kids [1 0 R]", "0 0 R", "PK\u0003\u0004", "PK\u0001\u0002", "WARC/1.0\r\n", "Content-Length: 9223372036854775807", "Transfer-Encoding: chunked\r\n", "../../../etc/passwd", "PAR1",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    ];

    /// <summary>A document damaged in one to four ways; what lies compressed in it, half the time there.</summary>
    /// <param name="document">The document.</param>
    /// <param name="other">Another one, of which pieces are put in.</param>
    /// <param name="seed">Which damage.</param>
    public static byte[] Of(byte[] document, byte[] other, int seed)
    {
        var random = new Random(seed);
        bool inside = random.Next(2) == 0;
        return inside && document.AsSpan().StartsWith("PK\u0003\u0004"u8) ? InZip(document, other, random)
            : inside && document.AsSpan().StartsWith<byte>([0x1F, 0x8B]) ? InGzip(document, other, random)
            : Damaged(document, other, random);
    }

    private static byte[] Damaged(byte[] bytes, byte[] other, Random random)
    {
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            bytes = Once(bytes, other, random);
        }

        return bytes.Length > MostBytes ? bytes[..MostBytes] : bytes;
    }

    private static byte[] Once(byte[] bytes, byte[] other, Random random)
    {
        int at = random.Next(bytes.Length + 1), length = Math.Min(bytes.Length - at, random.Next(random.Next(3) == 0 ? 2000 : 16));
        switch (random.Next(9))
        {
            case 0:
                return WithBits(bytes, random);
            case 1:
                byte[] noise = new byte[random.Next(1, 20)];
                random.NextBytes(noise);
                return [.. bytes[..at], .. noise, .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return random.Next(3) == 0 ? bytes[..at] : bytes;
            case 4:
                byte[] block = bytes[at..(at + length)];
                return [.. bytes[..at], .. Enumerable.Repeat(block, random.Next(1, random.Next(4) == 0 ? 200 : 3)).SelectMany(part => part), .. bytes[at..]];
            case 5:
                int from = random.Next(other.Length + 1);
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + random.Next(4000))], .. random.Next(2) == 0 ? bytes[at..] : []];
            case 6:
                byte[] token = Tokens[random.Next(Tokens.Length)];
                return [.. bytes[..at], .. Enumerable.Repeat(token, random.Next(8) == 0 ? 500 : 1).SelectMany(part => part), .. bytes[at..]];
            case 7:
                byte[] over = Tokens[random.Next(Tokens.Length)];
                return [.. bytes[..at], .. over, .. bytes[Math.Min(bytes.Length, at + over.Length)..]];
            default:
                return WithNumber(bytes, at, random);
        }
    }

    private static byte[] WithBits(byte[] bytes, Random random)
    {
        byte[] result = [.. bytes];
        for (int count = random.Next(1, 12); count > 0 && result.Length > 0; count--)
        {
            result[random.Next(result.Length)] ^= (byte)(1 << random.Next(8));
        }

        return result;
    }

    // Lengths and counts stand in files as digits, or as two, four or eight bytes in either order.
    private static byte[] WithNumber(byte[] bytes, int at, Random random)
    {
        byte[] result = [.. bytes];
        int digits = result.AsSpan(Math.Min(at, result.Length)).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (random.Next(2) == 0 && digits >= 0)
        {
            string[] numbers = ["-1", "0", "2147483647", "4294967296", "9223372036854775807", "000000000000000000001", "65536"];
            return [.. result[..(at + digits)], .. System.Text.Encoding.ASCII.GetBytes(numbers[random.Next(numbers.Length)]), .. result[(at + digits + 1)..]];
        }

        long[] values = [0, 1, -1, short.MaxValue, ushort.MaxValue, int.MaxValue, uint.MaxValue, int.MinValue, long.MaxValue, random.Next()];
        byte[] value = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(value, values[random.Next(values.Length)]);
        if (random.Next(2) == 0)
        {
            Array.Reverse(value);
        }

        int width = 1 << random.Next(1, 4);
        value.AsSpan(random.Next(2) == 0 ? 0 : 8 - width, Math.Min(width, result.Length - Math.Min(at, result.Length))).CopyTo(result.AsSpan(Math.Min(at, result.Length)));
        return result;
    }

    private static byte[] InZip(byte[] bytes, byte[] other, Random random)
    {
        using var old = new ZipArchive(new MemoryStream(bytes));
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            int damaged = random.Next(old.Entries.Count);
            for (int i = 0; i < old.Entries.Count; i++)
            {
                using Stream from = old.Entries[i].Open();
                var part = new MemoryStream();
                from.CopyTo(part);
                using Stream to = archive.CreateEntry(old.Entries[i].FullName).Open();
                to.Write(i == damaged ? Damaged(part.ToArray(), other, random) : part.ToArray());
            }
        }

        return stream.ToArray();
    }

    private static byte[] InGzip(byte[] bytes, byte[] other, Random random)
    {
        var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
        {
            gzip.CopyTo(unpacked);
        }

        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Damaged(unpacked.ToArray(), other, random));
        }

        return packed.ToArray();
    }
}
