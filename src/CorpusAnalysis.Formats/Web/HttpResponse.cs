using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>The answer of a web server as it came over the wire.</summary>
internal sealed partial class HttpResponse
{
    private readonly byte[] _message;
    private readonly int _bodyAt;
    private readonly int _status;
    private readonly Dictionary<string, string> _fields;

    private HttpResponse(byte[] message, int bodyAt, int status, Dictionary<string, string> fields) => (_message, _bodyAt, _status, _fields) = (message, bodyAt, status, fields);

    /// <summary>Whether it is a page that was found.</summary>
    public bool IsPage => _status is >= 200 and < 300 && IsHtml(Field("Content-Type")) && _bodyAt < _message.Length;

    /// <summary>The encoding that the server names; null when it names none.</summary>
    public string? Encoding => Charset(Field("Content-Type"));

    /// <summary>Reads an answer; null when it is none.</summary>
    public static HttpResponse? Parse(byte[] message)
    {
        int end = message.AsSpan().IndexOf("\r\n\r\n"u8), bare = message.AsSpan().IndexOf("\n\n"u8);
        (int headerEnd, int bodyAt) = end >= 0 && (bare < 0 || end < bare) ? (end, end + 4) : bare >= 0 ? (bare, bare + 2) : (message.Length, message.Length);
        string[] lines = System.Text.Encoding.Latin1.GetString(message, 0, headerEnd).Split('\n');
        if (StatusLine.Match(lines[0]) is not { Success: true } status)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return new(message, bodyAt, int.Parse(status.Groups[1].ValueSpan, CultureInfo.InvariantCulture), fields);
    }

    /// <summary>Whether a content type is that of a page.</summary>
    public static bool IsHtml(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant() is "text/html" or "application/xhtml+xml";

    /// <summary>The encoding in a content type; null when there is none.</summary>
    public static string? Charset(string contentType) => CharsetOf.Match(contentType) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Opens the page itself, without the forms in which it was sent. Crawlers that undo them often leave them in the header: then the page is taken as it is.</summary>
    public Stream Open()
    {
        byte[] body = Field("Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase) && Unchunked(_message.AsSpan(_bodyAt)) is { } whole ? whole : _message[_bodyAt..];
        var stream = new MemoryStream(body, writable: false);
        bool isGzip = body.AsSpan().StartsWith<byte>([0x1F, 0x8B]);
        return Field("Content-Encoding").Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when isGzip => new GZipStream(stream, CompressionMode.Decompress),
            "deflate" when body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0 => new ZLibStream(stream, CompressionMode.Decompress),
            "deflate" when !LooksLikeText(body) => new DeflateStream(stream, CompressionMode.Decompress),
            "br" when !LooksLikeText(body) => new BrotliStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
    }

    private string Field(string name) => _fields.GetValueOrDefault(name, "");

    private static bool LooksLikeText(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, ..];

    // The pieces put together; what is there of a message that was cut off. Null when it is not in pieces.
    private static byte[]? Unchunked(ReadOnlySpan<byte> body)
    {
        var whole = new MemoryStream();
        for (bool isFirst = true; ; isFirst = false)
        {
            int end = body.IndexOf((byte)'\n');
            ReadOnlySpan<byte> size = end < 0 ? body : body[..end];
            int semicolon = size.IndexOf((byte)';');
            string digits = System.Text.Encoding.ASCII.GetString(semicolon < 0 ? size : size[..semicolon]).Trim();
            if (end < 0 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0)
            {
                return isFirst ? null : whole.ToArray();
            }

            body = body[(end + 1)..];
            whole.Write(body[..Math.Min(length, body.Length)]);
            if (length == 0 || length >= body.Length)
            {
                return whole.ToArray();
            }

            body = body[length..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }
    }

    [GeneratedRegex("^HTTP/[0-9.]+ +([0-9]{3})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex StatusLine { get; }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([^\s"';,]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetOf { get; }
}
