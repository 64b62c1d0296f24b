using System.IO.Compression;
using System.Text;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Web;

public class WarcFormatTests
{
    private static readonly WarcFormat Format = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_of_a_crawl_are_read_with_their_address_and_other_records_counted(bool isPacked)
    {
        byte[] crawl = [.. Warc.Crawl().SelectMany(record => isPacked ? Warc.Gzip(record) : record)];
        (ReadDocument read, string[] paths) = Read(crawl);

        Assert.Equal(["crawl.warc/bote.example/haushalt?id=1.html", "crawl.warc/bote.example/live.html"], paths);
        Assert.Equal(Pages.Council, read.Articles[0].Paragraphs);
        Assert.Equal("https://bote.example/haushalt?id=1", read.Articles[0].Id);
        Assert.Equal("https://bote.example/politik/haushalt-2026", read.Articles[0].Metadata["url"]);
        Assert.Equal("2025-11-20T06:00:00Z", read.Articles[0].Metadata["crawled"]);
        Assert.Equal("2025-11-18T21:40:00+01:00", read.Articles[0].DateText);
        Assert.Equal(Pages.Live, read.Articles[1].Paragraphs);
        Assert.Equal("https://bote.example/live.html", read.Articles[1].Metadata["url"]);
        LoadProblem note = Assert.Single(read.Problems);
        Assert.Equal((LoadSeverity.Note, "2 pages; 5 other records are no pages and were left out"), (note.Severity, note.Message));
        Assert.Equal(FormatMatch.Certain, Format.Match(ReadDocument.Document("crawl", crawl, []).Head));
    }

    public static TheoryData<string, string> Codings => new() { { "gzip", "" }, { "deflate", "" }, { "deflate", "zlib" }, { "br", "" }, { "gzip", "chunked" }, { "", "chunked" }, { "gzip", "undone" }, { "br", "undone" }, { "", "chunked undone" } };

    [Theory]
    [MemberData(nameof(Codings))]
    public void Pages_are_read_in_all_forms_in_which_servers_send_them(string coding, string form)
    {
        byte[] body = Encoding.UTF8.GetBytes(Pages.News);
        byte[] sent = (coding, form) switch
        {
            (_, "undone" or "chunked undone") => body,
            ("gzip", "chunked") => Warc.Chunked(Warc.Gzip(body)),
            ("gzip", _) => Warc.Gzip(body),
            ("deflate", "zlib") => Warc.Packed(body, stream => new ZLibStream(stream, CompressionLevel.Fastest)),
            ("deflate", _) => Warc.Packed(body, stream => new DeflateStream(stream, CompressionLevel.Fastest)),
            ("br", _) => Warc.Packed(body, stream => new BrotliStream(stream, CompressionLevel.Fastest)),
            _ => Warc.Chunked(body),
        };
        string headers = $"Content-Type: text/html\r\nContent-Encoding: {coding}\r\nTransfer-Encoding: {(form.StartsWith("chunked", StringComparison.Ordinal) ? "chunked" : "identity")}";

        Assert.Equal(Pages.Council, Read(Warc.Response("https://bote.example/", sent, headers)).Read.Article.Paragraphs);
    }

    [Fact]
    public void Encoding_that_the_server_names_counts()
    {
        string page = Pages.Cyrillic.Replace("; charset=windows-1251", "", StringComparison.Ordinal);

        Assert.Equal(Pages.Russian, Read(Warc.Response("https://bote.example/ru", Pages.InWindows1251(page), "Content-Type: text/html; charset=\"windows-1251\"")).Read.Article.Paragraphs);
    }

    [Fact]
    public void Damaged_record_is_told_and_passed_over()
    {
        byte[] crawl =
        [
            .. Warc.Response("https://bote.example/kurz", Encoding.UTF8.GetBytes(Pages.LiveBlog), length: 400),
            .. "WARC/1.0\r\nno field\r\n\r\n"u8,
            .. Warc.Record("response", "https://bote.example/kein", "application/http", "kein HTTP"u8.ToArray()),
            .. Warc.Response("https://bote.example/haushalt", Pages.News),
        ];
        ReadDocument read = Read(crawl).Read;

        Assert.Equal(Pages.Council, read.Articles[^1].Paragraphs);
        Assert.Equal(3, read.Problems.Count(problem => problem.Severity == LoadSeverity.Error && problem.Path == "crawl.warc"));
    }

    [Fact]
    public void Archive_cut_off_gives_its_whole_pages_before_the_error()
    {
        byte[] whole = [.. Warc.Response("https://bote.example/1", Pages.News), .. Warc.Response("https://bote.example/2", Pages.News)];
        byte[] packed = [.. Warc.Gzip(Warc.Response("https://bote.example/1", Pages.News)), .. Warc.Gzip(Warc.Response("https://bote.example/2", Pages.News))];
        byte[] damaged = [.. packed];
        damaged.AsSpan(packed.Length * 3 / 4, 100).Fill(0xAA);

        foreach (byte[] bytes in new[] { whole[..^900], packed[..^300], damaged })
        {
            int pages = 0;
            Assert.Throws<CorpusFormatException>(() =>
            {
                foreach (SourceDocument page in Format.Open(ReadDocument.Document("crawl.warc", bytes, [])))
                {
                    pages++;
                }
            });
            Assert.Equal(1, pages);
        }
    }

    [Fact]
    public void Length_that_is_a_lie_fills_no_memory()
    {
        byte[] record = Warc.Record("response", "https://bote.example/1", "application/http", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), int.MaxValue / 4);

        Assert.Throws<CorpusFormatException>(() => Read(record));
    }

    [Fact]
    public void Page_that_unpacks_out_of_all_proportion_is_an_error()
    {
        byte[] bomb = Warc.Packed(Encoding.ASCII.GetBytes("<html><body>".PadRight(20_000_000)), stream => new GZipStream(stream, CompressionLevel.SmallestSize));

        Assert.Throws<CorpusFormatException>(() => Read(Warc.Response("https://bote.example/1", bomb, "Content-Type: text/html\r\nContent-Encoding: gzip")));
    }

    [Theory]
    [InlineData("a.warc", "WARC/1.1\r\n", FormatMatch.Certain)]
    [InlineData("a.warc", "plain", FormatMatch.None)]
    [InlineData("a.warc", "", FormatMatch.None)]
    public void Archives_are_known_by_their_mark(string path, string text, FormatMatch expected) =>
        Assert.Equal(expected, Format.Match(ReadDocument.Document(path, Encoding.UTF8.GetBytes(text), []).Head));

    [Fact]
    public void Other_gzip_files_are_no_archives() => Assert.Equal(FormatMatch.None, Format.Match(ReadDocument.Document("a.gz", Warc.Gzip("plain text"u8.ToArray()), []).Head));

    private static (ReadDocument Read, string[] Paths) Read(byte[] bytes)
    {
        List<LoadProblem> problems = [];
        List<ArticleDraft> articles = [];
        List<string> paths = [];
        var html = new HtmlFormat();
        foreach (SourceDocument page in Format.Open(ReadDocument.Document("crawl.warc", bytes, problems)))
        {
            paths.Add(page.Path);
            Assert.NotEqual(FormatMatch.None, html.Match(page.Head));
            articles.AddRange(html.Read(page));
        }

        return (new(articles, problems), [.. paths]);
    }
}
