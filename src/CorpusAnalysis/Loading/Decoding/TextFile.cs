using System.Text;
using System.Text.Unicode;

namespace CorpusAnalysis;

/// <summary>Reads text files strictly: what is no text is an error with its place and never a replacement character.</summary>
internal static class TextFile
{
    /// <summary>The text of a file without its byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="CorpusFormatException">The file is no text, or none of the encoding it claims.</exception>
    public static string Read(string path, string name) => Decode(File.ReadAllBytes(path), name);

    /// <summary>The text of bytes, in the encoding that <see cref="TextDecoding"/> finds.</summary>
    /// <exception cref="CorpusFormatException">They are no text, or none of the encoding they claim.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name) => TextDecoding.Decode(bytes, name).Text;

    /// <summary>The place of the first byte that is no UTF-8; -1 if all are.</summary>
    public static int InvalidOffset(ReadOnlySpan<byte> bytes)
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

    /// <summary>The line of a byte, from 1; LF, CR LF and CR end a line.</summary>
    public static int LineOf(ReadOnlySpan<byte> bytes, int offset)
    {
        ReadOnlySpan<byte> before = bytes[..offset];
        int pairs = before.Count("\r\n"u8);
        return 1 + before.Count((byte)'\n') + before.Count((byte)'\r') - pairs;
    }
}
