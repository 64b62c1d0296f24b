using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Web;

public class FeedFormatTests
{
    private static readonly FeedFormat Format = new();

    internal const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>Lindauer Bote</title><link>https://bote.example</link><language>de-DE</language><image><title>Logo</title></image>
            <item>
              <title>Fähre fällt aus &amp; Busse fahren</title>
              <link>https://bote.example/faehre</link><guid isPermaLink="false">bote-4711</guid>
              <pubDate>Sun, 16 Nov 2025 08:30:00 +0100</pubDate><dc:creator>Jana Reuter</dc:creator>
              <category>Verkehr</category><category>Bodensee</category>
              <media:title>Fährhafen</media:title>
              <description>&lt;p&gt;Die Frühfähre fällt aus.&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>Die Frühfähre nach Bregenz fällt am Sonntag aus.</p><script>alert(1)</script><p>Statt ihrer fahren <b>Busse</b>, alle 20&nbsp;Minuten.</p>]]></content:encoded>
            </item>
            <item><title>Nur ein Titel</title><link>https://bote.example/titel</link></item>
            <item><category>leer</category></item>
          </channel>
        </rss>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://bote.example/rdf"><title>Bote</title><dc:language>de</dc:language><items><rdf:Seq><rdf:li resource="https://bote.example/1"/></rdf:Seq></items></channel>
          <item rdf:about="https://bote.example/1"><title>Erste</title><link>https://bote.example/1</link><description>Ein Satz, der für sich steht.</description><dc:date>2004-03-02T10:00:00Z</dc:date><dc:subject>Stadt</dc:subject></item>
          <item rdf:about="https://bote.example/2"><title>Zweite</title><link>https://bote.example/2</link><description>Noch ein Satz.</description></item>
        </rdf:RDF>
        """;

    internal const string Atom = """
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">The Lindau Messenger</title><author><name>Desk</name></author>
          <entry><id>tag:messenger.example,2025:1</id><title type="html">Ferry &lt;b&gt;cancelled&lt;/b&gt;</title><link rel="self" href="https://messenger.example/1.atom"/><link href="https://messenger.example/1"/>
            <published>2025-11-16T07:30:00Z</published><updated>2025-11-16T09:00:00Z</updated><author><name>Jo Reed</name><email>jo@messenger.example</email></author>
            <category term="traffic" label="Traffic"/><summary>Cancelled.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The early ferry is cancelled.</p><p>Buses<br/>run instead.</p></div></content></entry>
          <entry xml:lang="de"><id>tag:messenger.example,2025:2</id><title>Zwei &lt; drei</title><updated>2025-11-17T09:00:00Z</updated><content type="text">Erster Absatz.

            Zweiter Absatz.</content></entry>
        </feed>
        """;

    [Fact]
    public void Items_of_rss_are_articles_with_all_their_fields()
    {
        ReadDocument read = ReadDocument.Of(Format, "bote.xml", Rss);

        Assert.Equal(2, read.Articles.Count);
        ArticleDraft article = read.Articles[0];
        Assert.Equal("Fähre fällt aus & Busse fahren", article.Headline);
        Assert.Equal(["Die Frühfähre nach Bregenz fällt am Sonntag aus.", "Statt ihrer fahren Busse, alle 20 Minuten."], article.Paragraphs);
        Assert.Equal("Sun, 16 Nov 2025 08:30:00 +0100", article.DateText);
        Assert.Equal("bote-4711", article.Id);
        Assert.Equal("Lindauer Bote", article.Agency);
        Assert.Equal("de-DE", article.Language);
        Assert.Equal("Jana Reuter", article.Metadata["author"]);
        Assert.Equal("Verkehr; Bodensee", article.Metadata["keywords"]);
        Assert.Equal("https://bote.example/faehre", article.Metadata["url"]);
        Assert.Equal(5, article.Line);
        Assert.Equal("https://bote.example/titel", read.Articles[1].Id);
        Assert.Equal(LoadSeverity.Error, Assert.Single(read.Problems).Severity);
    }

    [Fact]
    public void Items_of_rss_1_stand_beside_the_channel()
    {
        ReadDocument read = ReadDocument.Of(Format, "bote.rdf", Rdf);

        Assert.Equal(["Erste", "Zweite"], read.Articles.Select(article => article.Headline));
        Assert.Equal(["Ein Satz, der für sich steht."], read.Articles[0].Paragraphs);
        Assert.Equal("2004-03-02T10:00:00Z", read.Articles[0].DateText);
        Assert.Equal("https://bote.example/1", read.Articles[0].Id);
        Assert.Equal("Stadt", read.Articles[0].Metadata["keywords"]);
        Assert.All(read.Articles, article => Assert.Equal(("Bote", "de"), (article.Agency, article.Language)));
    }

    [Fact]
    public void Entries_of_atom_are_articles_with_plain_html_or_xhtml_text()
    {
        ReadDocument read = ReadDocument.Of(Format, "feed.atom", Atom);

        ArticleDraft first = read.Articles[0], second = read.Articles[1];
        Assert.Equal("Ferry cancelled", first.Headline);
        Assert.Equal(["The early ferry is cancelled.", "Buses run instead."], first.Paragraphs);
        Assert.Equal(("2025-11-16T07:30:00Z", "en", "The Lindau Messenger"), (first.DateText, first.Language, first.Agency));
        Assert.Equal("Jo Reed", first.Metadata["author"]);
        Assert.Equal("Traffic", first.Metadata["keywords"]);
        Assert.Equal("https://messenger.example/1", first.Metadata["url"]);
        Assert.Equal("2025-11-16T09:00:00Z", first.Metadata["modified"]);
        Assert.Equal("Zwei < drei", second.Headline);
        Assert.Equal(["Erster Absatz.", "Zweiter Absatz."], second.Paragraphs);
        Assert.Equal(("2025-11-17T09:00:00Z", "de"), (second.DateText, second.Language));
    }

    [Fact]
    public void Blank_lines_before_the_declaration_and_a_harmless_doctype_are_passed_over()
    {
        string feed = "\n\n" + Rss.Replace("<rss", "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://192.0.2.1/rss-0.91.dtd'><rss", StringComparison.Ordinal);

        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "a.txt", feed));
        Assert.Equal(2, ReadDocument.Of(Format, "a.xml", feed).Articles.Count);
    }

    [Fact]
    public void Feed_cut_off_gives_its_whole_items_before_the_error()
    {
        List<ArticleDraft> read = [];
        string cut = Rss[..(Rss.LastIndexOf("<item>", StringComparison.Ordinal) + 10)];

        CorpusFormatException exception = Assert.Throws<CorpusFormatException>(() =>
        {
            foreach (ArticleDraft draft in Format.Read(ReadDocument.Document("a.xml", System.Text.Encoding.UTF8.GetBytes(cut), [])))
            {
                read.Add(draft);
            }
        });

        Assert.Equal(2, read.Count);
        Assert.Equal(cut.Count(letter => letter == '\n') + 1, exception.Problem.Line);
    }

    [Theory]
    [InlineData("a.xml", "<rss version='2.0'/>", FormatMatch.Certain)]
    [InlineData("a", "<feed xmlns='http://www.w3.org/2005/Atom'/>", FormatMatch.Certain)]
    [InlineData("a.xml", "<feed xmlns='urn:mine'/>", FormatMatch.None)]
    [InlineData("a.rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", FormatMatch.None)]
    [InlineData("a.xml", "<!DOCTYPE html><html/>", FormatMatch.None)]
    [InlineData("a.xml", "rss", FormatMatch.None)]
    [InlineData("a.xml", "", FormatMatch.None)]
    public void Feeds_are_known_by_their_root(string path, string text, FormatMatch expected) => Assert.Equal(expected, ReadDocument.Match(Format, path, text));
}
