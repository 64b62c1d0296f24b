using System.Text;
using CorpusAnalysis.Formats.Tests.Xml;

namespace CorpusAnalysis.Formats.Tests.Web;

/// <summary>A good document of each format of the web and of XML, for tests of all formats.</summary>
internal static class WebFixtures
{
    public static IEnumerable<(string Format, string Path, byte[] Bytes)> All =>
    [
        ("HTML", "haushalt.html", Encoding.UTF8.GetBytes(Pages.News)),
        ("HTML", "app.html", Encoding.UTF8.GetBytes(Pages.JsonLd)),
        ("HTML", "1251.html", Pages.InWindows1251(Pages.Cyrillic)),
        ("feed", "bote.xml", Encoding.UTF8.GetBytes(FeedFormatTests.Rss)),
        ("feed", "feed.atom", Encoding.UTF8.GetBytes(FeedFormatTests.Atom)),
        ("TEI", "hafen.xml", Encoding.UTF8.GetBytes(Articles.Tei)),
        ("NITF", "haushalt.xml", Encoding.UTF8.GetBytes(Articles.Nitf)),
        ("NewsML-G2", "message.xml", Encoding.UTF8.GetBytes(Articles.NewsMl)),
        ("WARC", "crawl.warc", [.. Warc.Crawl().SelectMany(record => record)]),
        ("WARC", "crawl.warc.gz", [.. Warc.Crawl().SelectMany(Warc.Gzip)]),
    ];
}
