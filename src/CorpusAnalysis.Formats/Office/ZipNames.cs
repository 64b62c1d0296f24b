using System.Buffers.Binary;
using System.Text;

namespace CorpusAnalysis.Formats;

/// <summary>The names of what a zip archive holds, as far as its beginning tells.</summary>
internal static class ZipNames
{
    private const int HeaderLength = 30;
    private const ushort SizesFollow = 1 << 3;

    private static ReadOnlySpan<byte> Mark => "PK\x03\x04"u8;

    /// <summary>The names in the order of the archive; none when it is no zip archive.</summary>
    public static IEnumerable<string> In(DocumentHead head)
    {
        ReadOnlyMemory<byte> rest = head.Bytes;
        while (rest.Length >= HeaderLength && rest.Span.StartsWith(Mark))
        {
            (ushort flags, uint packed, int name, int extra) = Header(rest.Span);
            if (HeaderLength + name > rest.Length)
            {
                yield break;
            }

            yield return Encoding.UTF8.GetString(rest.Span.Slice(HeaderLength, name));
            long next = HeaderLength + name + extra + packed;
            rest = (flags & SizesFollow) == 0 && packed != uint.MaxValue
                ? next <= rest.Length ? rest[(int)next..] : default
                : FromMark(rest[(HeaderLength + name)..]);
        }
    }

    // An archive that was written as a stream has the sizes behind the data, so that the next name has to be sought.
    private static ReadOnlyMemory<byte> FromMark(ReadOnlyMemory<byte> bytes)
    {
        int mark = bytes.Span.IndexOf(Mark);
        return mark < 0 ? default : bytes[mark..];
    }

    private static (ushort Flags, uint Packed, int Name, int Extra) Header(ReadOnlySpan<byte> bytes) =>
        (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
         BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]),
         BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]),
         BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]));
}
