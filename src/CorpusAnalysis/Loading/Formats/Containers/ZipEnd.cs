using System.Buffers.Binary;

namespace CorpusAnalysis;

/// <summary>The end of a zip archive, which tells how many files it holds before the list of them is read.</summary>
internal static class ZipEnd
{
    // APPNOTE.TXT 6.3.10, sections 4.3.14 to 4.3.16: the record at the end, at most a comment behind it; for large archives a second one, and where it is.
    private const int EndLength = 22, LongestComment = ushort.MaxValue, LocatorLength = 20, LargeEndLength = 56;

    /// <summary>How many files the archive says that it holds; null when it has no end, which is told when it is read.</summary>
    public static ulong? Entries(Stream stream)
    {
        byte[] tail = new byte[Math.Min(stream.Length, LocatorLength + EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        int end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return null;
        }

        ushort count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        return end >= LocatorLength && tail.AsSpan(end - LocatorLength).StartsWith("PK\u0006\u0007"u8)
            ? LargeEntries(stream, BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8))) ?? count
            : count;
    }

    private static ulong? LargeEntries(Stream stream, ulong place)
    {
        if (place > (ulong)Math.Max(0, stream.Length - LargeEndLength))
        {
            return null;
        }

        byte[] end = new byte[LargeEndLength];
        stream.Position = (long)place;
        stream.ReadExactly(end);
        return end.AsSpan().StartsWith("PK\u0006\u0006"u8) ? BinaryPrimitives.ReadUInt64LittleEndian(end.AsSpan(32)) : null;
    }
}
