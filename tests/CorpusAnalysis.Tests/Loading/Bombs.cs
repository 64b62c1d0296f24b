using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CorpusAnalysis.Tests.Loading;

/// <summary>Files that unpack to far more than they are.</summary>
internal static class Bombs
{
    private const int Piece = 1_000_000;

    /// <summary>A gzip file of so many million letters.</summary>
    public static byte[] Gzip(int millions) => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. Deflated(millions), 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Zstandard frames of so many million letters.</summary>
    public static byte[] Zstd(int millions)
    {
        using var compressor = new ZstdSharp.Compressor();
        byte[] frame = compressor.Wrap(Letters()).ToArray();
        return [.. Enumerable.Repeat(frame, millions).SelectMany(bytes => bytes)];
    }

    /// <summary>A zip archive of files that are all the same so many million letters in it.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="millions">The letters.</param>
    /// <param name="declared">How many bytes it says they have.</param>
    /// <param name="each">Whether each has bytes of its own.</param>
    public static byte[] Zip(string[] names, int millions, uint declared, bool each = true)
    {
        byte[] deflated = Deflated(millions);
        var zip = new MemoryStream();
        List<byte> list = [];
        uint place = 0;
        foreach (string name in names)
        {
            if (each || zip.Length == 0)
            {
                place = (uint)zip.Length;
                zip.Write([.. "PK\u0003\u0004"u8, .. Header(name, deflated.Length, declared), .. Encoding.ASCII.GetBytes(name), .. deflated]);
            }

            list.AddRange([.. "PK\u0001\u0002"u8, 20, 0, .. Header(name, deflated.Length, declared), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Number(place), .. Encoding.ASCII.GetBytes(name)]);
        }

        uint begin = (uint)zip.Length;
        zip.Write([.. list]);
        zip.Write([.. "PK\u0005\u0006"u8, 0, 0, 0, 0, .. Number((uint)names.Length)[..2], .. Number((uint)names.Length)[..2], .. Number((uint)list.Count), .. Number(begin), 0, 0]);
        return zip.ToArray();
    }

    private static byte[] Letters()
    {
        byte[] letters = new byte[Piece];
        letters.AsSpan().Fill((byte)'a');
        return letters;
    }

    // A piece that ends on a whole byte may be repeated as often as one likes.
    private static byte[] Deflated(int millions)
    {
        var packed = new MemoryStream();
        using var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        deflate.Write(Letters());
        deflate.Flush();
        byte[] piece = packed.ToArray();
        return [.. Enumerable.Repeat(piece, millions).SelectMany(bytes => bytes), 3, 0];
    }

    private static byte[] Header(string name, int packed, uint declared) =>
        [20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Number((uint)packed), .. Number(declared), .. Number((uint)name.Length)[..2], 0, 0];

    private static byte[] Number(uint number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }
}
