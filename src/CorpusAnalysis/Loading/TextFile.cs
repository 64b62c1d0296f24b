using System.Text;
using System.Text.Unicode;

namespace CorpusAnalysis;

/// <summary>Reads UTF-8 text strictly: what is no text, or no UTF-8, is an error with its place and never a replacement character.</summary>
internal static class TextFile
{
    /// <summary>The text of a file without its byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="CorpusFormatException">The file is no UTF-8 text.</exception>
    public static string Read(string path, string name) => Decode(File.ReadAllBytes(path), name);

    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw new CorpusFormatException(name, 0, "expected UTF-8, found UTF-16", "save the file as UTF-8");
        }

        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new CorpusFormatException(
                name, LineOf(bytes, nul), $"not text: a NUL byte at byte offset {nul}", "remove the file or give it another ending than .txt");
        }

        int invalid = InvalidOffset(bytes);
        if (invalid >= 0)
        {
            throw new CorpusFormatException(
                name,
                LineOf(bytes, invalid),
                $"expected UTF-8, found the byte 0x{bytes[invalid]:X2} at byte offset {invalid}",
                "save the file as UTF-8 (it may be Windows-1252 or another older encoding)");
        }

        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        return Encoding.UTF8.GetString(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
    }

    private static int InvalidOffset(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    // LF, CR LF and CR end a line.
    private static int LineOf(ReadOnlySpan<byte> bytes, int offset)
    {
        ReadOnlySpan<byte> before = bytes[..offset];
        int pairs = before.Count("\r\n"u8);
        return 1 + before.Count((byte)'\n') + before.Count((byte)'\r') - pairs;
    }
}
