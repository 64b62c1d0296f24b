using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CorpusAnalysis;

/// <summary>The encodings that can be named: those that news text is or was written in.</summary>
internal static class KnownEncodings
{
    /// <summary>Their IANA names, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "big5", "euc-jp", "euc-kr", "gb18030", "ibm850", "ibm866", "iso-8859-1", "iso-8859-13", "iso-8859-15", "iso-8859-2",
        "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9", "koi8-r", "koi8-u", "macintosh",
        "shift_jis", "us-ascii", "utf-16be", "utf-16le", "utf-32be", "utf-32le", "utf-8", "windows-1250", "windows-1251",
        "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
    ];

    // Other names that files and people use; those of IANA that .NET knows need not stand here.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["utf8"] = "utf-8",
        ["utf-16"] = "utf-16le",
        ["utf16"] = "utf-16le",
        ["utf-32"] = "utf-32le",
        ["ucs-2"] = "utf-16le",
        ["ascii"] = "us-ascii",
        ["ansi"] = "windows-1252",
        ["latin1"] = "iso-8859-1",
        ["latin-1"] = "iso-8859-1",
        ["latin2"] = "iso-8859-2",
        ["latin5"] = "iso-8859-9",
        ["latin9"] = "iso-8859-15",
        ["latin-9"] = "iso-8859-15",
        ["iso8859-1"] = "iso-8859-1",
        ["iso8859-15"] = "iso-8859-15",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["cp1252"] = "windows-1252",
        ["cp1254"] = "windows-1254",
        ["cp850"] = "ibm850",
        ["cp866"] = "ibm866",
        ["koi8r"] = "koi8-r",
        ["gbk"] = "gb18030",
        ["gb2312"] = "gb18030",
        ["sjis"] = "shift_jis",
        ["mac"] = "macintosh",
    };

    /// <summary>The IANA name of an encoding that is known, by one of its names in any case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out string? known)
    {
        string lower = name.Trim().ToLowerInvariant().Replace('_', '-');
        known = OtherNames.GetValueOrDefault(lower) ?? Names.FirstOrDefault(other => other.Replace('_', '-') == lower) ?? OtherNameOf(lower);
        return known is not null;
    }

    /// <summary>Like <see cref="TryFind"/>, for a name that someone gave.</summary>
    /// <exception cref="ArgumentException">It is not known; the message lists those that are.</exception>
    public static string Find(string name) => TryFind(name, out string? known)
        ? known
        : throw new ArgumentException($"There is no encoding {Quoted.Short(name)} that is known; known are {string.Join(", ", Names)}.");

    /// <summary>The encoding of a known name; bytes that it has no letters for are an exception, as letters without bytes are.</summary>
    public static Encoding Strict(string known)
    {
        Encoding encoding = known switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-16le" => new UnicodeEncoding(false, false),
            "utf-16be" => new UnicodeEncoding(true, false),
            "utf-32le" => new UTF32Encoding(false, false),
            "utf-32be" => new UTF32Encoding(true, false),
            "us-ascii" => Encoding.ASCII,
            "iso-8859-1" => Encoding.Latin1,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(known) ?? throw new ArgumentException($"There is no encoding '{known}'.", nameof(known)),
        };
        encoding = (Encoding)encoding.Clone();
        (encoding.DecoderFallback, encoding.EncoderFallback) = (DecoderFallback.ExceptionFallback, EncoderFallback.ExceptionFallback);
        return encoding;
    }

    // A name of IANA that only .NET knows, such as "csISOLatin5" or "x-cp1251", if its encoding is one of ours.
    private static string? OtherNameOf(string lower)
    {
        Encoding? encoding;
        try
        {
            encoding = CodePagesEncodingProvider.Instance.GetEncoding(lower) ?? Encoding.GetEncoding(lower);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }

        string name = encoding.WebName.ToLowerInvariant();
        return Names.Contains(name) ? name : null;
    }
}
