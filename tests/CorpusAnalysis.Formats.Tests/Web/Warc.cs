using System.IO.Compression;
using System.Text;

namespace CorpusAnalysis.Formats.Tests.Web;

/// <summary>Writes archives of the web.</summary>
internal static class Warc
{
    public static byte[] Record(string type, string url, string contentType, byte[] content, int? length = null) =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-11-20T06:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {contentType}\r\nContent-Length: {length ?? content.Length}\r\n\r\n"),
        .. content,
        .. "\r\n\r\n"u8,
    ];

    public static byte[] Response(string url, byte[] body, string headers = "Content-Type: text/html", string status = "200 OK", int? length = null) =>
        Record("response", url, "application/http; msgtype=response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n\r\n"), .. body], length);

    public static byte[] Response(string url, string page, string headers = "Content-Type: text/html; charset=utf-8", string status = "200 OK") => Response(url, Encoding.UTF8.GetBytes(page), headers, status);

    public static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        var packed = new MemoryStream();
        using (Stream stream = pack(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Gzip(byte[] bytes) => Packed(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest));

    public static byte[] Chunked(byte[] bytes)
    {
        var chunked = new MemoryStream();
        for (int at = 0; at < bytes.Length; at += 700)
        {
            byte[] chunk = bytes[at..Math.Min(bytes.Length, at + 700)];
            chunked.Write([.. Encoding.ASCII.GetBytes($"{chunk.Length:x};note=1\r\n"), .. chunk, .. "\r\n"u8]);
        }

        chunked.Write("0\r\n\r\n"u8);
        return chunked.ToArray();
    }

    /// <summary>A crawl with two pages, and all that is around them.</summary>
    public static byte[][] Crawl() =>
    [
        Record("warcinfo", "", "application/warc-fields", "software: made-up/1.0\r\n"u8.ToArray()),
        Record("request", "https://bote.example/haushalt", "application/http; msgtype=request", "GET /haushalt HTTP/1.1\r\n\r\n"u8.ToArray()),
        Response("https://bote.example/haushalt?id=1", Pages.News),
        Response("https://bote.example/rat.jpg", [0xFF, 0xD8], "Content-Type: image/jpeg"),
        Response("https://bote.example/alt", "<html><body>Weg.</body></html>", status: "404 Not Found"),
        Record("resource", "https://bote.example/live.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Pages.LiveBlog)),
        Record("revisit", "https://bote.example/haushalt", "application/http", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
    ];
}
