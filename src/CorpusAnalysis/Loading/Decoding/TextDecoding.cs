using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace CorpusAnalysis;

/// <summary>
/// Reads the bytes of a text file in the encoding it is written in. Strict: what is no text of its encoding is an error
/// with its place and never a replacement character.
/// </summary>
/// <remarks>
/// The encoding is that of the byte order mark; else the one given; else the one that the document declares; else UTF-8
/// if the bytes are valid UTF-8; else it is detected (<see cref="EncodingDetection"/>). A document that declares an
/// encoding of one byte a letter, but holds valid UTF-8 beyond ASCII, was saved anew by a program that did not mend its
/// declaration: it is UTF-8, with a warning. What is called ISO-8859-1 or -9 and holds bytes 0x80 to 0x9F is
/// Windows-1252 or -1254, as in all browsers.
/// </remarks>
internal static class TextDecoding
{
    private const string Override = "if that is wrong, give the right one with --encoding NAME";

    // Binary files have more control characters than this share of their bytes, text at most some.
    private const int ControlsPerThousand = 50;
    private const int FewControls = 3;

    // All of ASCII but white space, the end-of-file mark of DOS, and Escape.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Where(value => value is not ((>= 0x09 and <= 0x0D) or 0x1A or 0x1B)).Select(value => (byte)value)]);

    private static readonly (byte[] Mark, string Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE, 0x00, 0x00], "utf-32le"),
        ([0x00, 0x00, 0xFE, 0xFF], "utf-32be"),
        ([0xFF, 0xFE], "utf-16le"),
        ([0xFE, 0xFF], "utf-16be"),
    ];

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">What the file holds.</param>
    /// <param name="name">How errors and notes name it.</param>
    /// <param name="declared">The encoding that the document says it has, or null.</param>
    /// <param name="given">The encoding that the reader of the file says it has, or null.</param>
    /// <exception cref="CorpusFormatException">The file is no text, or none of the encoding it claims; line, byte and offset are named.</exception>
    /// <exception cref="ArgumentException">The encoding given is not known; the message lists those that are.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string name, string? declared = null, string? given = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        string? wanted = given is null ? null : KnownEncodings.Find(given);
        foreach ((byte[] mark, string encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                ImmutableArray<LoadProblem> contradiction = wanted is null || wanted == encoding
                    ? []
                    : [new(LoadSeverity.Note, name, 0, $"read as {encoding} because of its byte order mark, not as {wanted}", "nothing to do, unless the mark is wrong: then remove it")];
                return new(Strictly(bytes, mark.Length, encoding, name), encoding, EncodingSource.ByteOrderMark, contradiction);
            }
        }

        if (wanted is not null)
        {
            wanted = AsBrowsersDo(wanted, bytes);
            return new(Strictly(bytes, 0, wanted, name), wanted, EncodingSource.Given, []);
        }

        return FromDeclaration(bytes, name, declared, out LoadProblem? doubt) ?? WithoutDeclaration(bytes, name, doubt is null ? [] : [doubt]);
    }

    private static DecodedText? FromDeclaration(ReadOnlySpan<byte> bytes, string name, string? declared, out LoadProblem? doubt)
    {
        doubt = null;
        if (string.IsNullOrWhiteSpace(declared))
        {
            return null;
        }

        if (!KnownEncodings.TryFind(declared, out string? encoding))
        {
            doubt = new(LoadSeverity.Warning, name, 0, $"declares the encoding {Quoted.Short(declared)}, which is not known", "give the right one with --encoding NAME");
            return null;
        }

        bool isWide = encoding.StartsWith("utf-16", StringComparison.Ordinal) || encoding.StartsWith("utf-32", StringComparison.Ordinal);
        bool isUtf8 = encoding != "utf-8" && bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && Utf8.IsValid(bytes);
        if (isWide ? !bytes.Contains((byte)0) : isUtf8 && KnownEncodings.Strict(encoding).IsSingleByte)
        {
            doubt = new(LoadSeverity.Warning, name, 0, $"declares the encoding {encoding}, but is none", Override);
            return null;
        }

        encoding = AsBrowsersDo(encoding, bytes);
        return new(Strictly(bytes, 0, encoding, name), encoding, EncodingSource.Declared, []);
    }

    private static DecodedText WithoutDeclaration(ReadOnlySpan<byte> bytes, string name, ImmutableArray<LoadProblem> problems)
    {
        if (Utf16Detection.Find(bytes) is { } wide)
        {
            return new(Strictly(bytes, 0, wide, name), wide, EncodingSource.Detected, problems.Add(Note(name, wide)));
        }

        RefuseBinary(bytes, name);
        if (Utf8.IsValid(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), "utf-8", EncodingSource.Utf8Valid, problems);
        }

        return Detected(bytes, name, problems);
    }

    private static DecodedText Detected(ReadOnlySpan<byte> bytes, string name, ImmutableArray<LoadProblem> problems)
    {
        if (EncodingDetection.Find(bytes) is not { } found)
        {
            throw NoUtf8(bytes, name, "save the file as UTF-8, or give its encoding with --encoding NAME");
        }

        if (found.IsMixed)
        {
            throw NoUtf8(bytes, name, "the file mixes UTF-8 with another encoding: mend these bytes, or give its encoding with --encoding NAME");
        }

        return new(Strictly(bytes, 0, found.Encoding, name), found.Encoding, EncodingSource.Detected, problems.Add(Note(name, found.Encoding)));
    }

    private static LoadProblem Note(string name, string encoding) =>
        new(LoadSeverity.Note, name, 0, $"read as {encoding}, which it looks like, as it is no UTF-8", Override);

    // What calls itself by the standard's name is read as its superset when it uses it.
    private static string AsBrowsersDo(string encoding, ReadOnlySpan<byte> bytes) => encoding switch
    {
        "iso-8859-1" when bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F) => "windows-1252",
        "iso-8859-9" when bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F) => "windows-1254",
        _ => encoding,
    };

    private static string Strictly(ReadOnlySpan<byte> bytes, int skip, string encoding, string name)
    {
        bool isWide = encoding.StartsWith("utf-16", StringComparison.Ordinal) || encoding.StartsWith("utf-32", StringComparison.Ordinal);
        if (!isWide)
        {
            RefuseBinary(bytes, name);
        }

        if (encoding == "utf-8")
        {
            return Utf8.IsValid(bytes)
                ? Encoding.UTF8.GetString(bytes[skip..])
                : throw NoUtf8(bytes, name, "save the file as UTF-8 (it may be Windows-1252 or another older encoding)");
        }

        Encoding strict = KnownEncodings.Strict(encoding);
        string text;
        try
        {
            text = strict.GetString(bytes[skip..]);
        }
        catch (DecoderFallbackException exception)
        {
            throw Unfit(bytes, Math.Clamp(skip + exception.Index, 0, bytes.Length - 1), encoding, name);
        }

        int control = text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F');
        if (control >= 0 && strict.IsSingleByte)
        {
            throw Unfit(bytes, control, encoding, name);
        }

        if (isWide && (text.Contains('\0') || HasManyControls(text.Count(char.IsControl) - text.Count(char.IsWhiteSpace), text.Length)))
        {
            throw new CorpusFormatException(name, 0, $"not text: NUL or other control characters, read as {encoding}", "remove the file, or give its encoding with --encoding NAME");
        }

        return text;
    }

    private static CorpusFormatException NoUtf8(ReadOnlySpan<byte> bytes, string name, string mend)
    {
        int offset = TextFile.InvalidOffset(bytes);
        return new(name, TextFile.LineOf(bytes, offset), $"expected UTF-8, found the byte 0x{bytes[offset]:X2} at byte offset {offset}", mend);
    }

    private static CorpusFormatException Unfit(ReadOnlySpan<byte> bytes, int offset, string encoding, string name) => new(
        name, TextFile.LineOf(bytes, offset), $"expected {encoding}, found the byte 0x{bytes[offset]:X2} at byte offset {offset}", "give the right encoding with --encoding NAME");

    private static void RefuseBinary(ReadOnlySpan<byte> bytes, string name)
    {
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new CorpusFormatException(
                name, TextFile.LineOf(bytes, nul), $"not text: a NUL byte at byte offset {nul}", "remove the file, or give its encoding with --encoding NAME");
        }

        int controls = bytes.CountAny(Controls);
        if (HasManyControls(controls, bytes.Length))
        {
            throw new CorpusFormatException(
                name, 0, $"not text: {controls} of its {bytes.Length} bytes are control characters", "remove the file, or give its encoding with --encoding NAME");
        }
    }

    private static bool HasManyControls(int controls, int length) => controls > FewControls && controls * 1000L > (long)ControlsPerThousand * length;
}
