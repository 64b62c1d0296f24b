using System.Text;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Xml;

public class XmlFormatsTests
{
    private static readonly IArticleFormat[] Formats = [new TeiFormat(), new NitfFormat(), new NewsMlFormat(), new FeedFormat()];

    public static TheoryData<string, string> Roots => new()
    {
        { "TEI", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>{0}</p></body></text></TEI>" },
        { "NITF", "<nitf><body><body.content><p>{0}</p></body.content></body></nitf>" },
        { "NewsML-G2", "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentSet><inlineXML><p>{0}</p></inlineXML></contentSet></newsItem>" },
        { "feed", "<rss version='2.0'><channel><item><title>{0}</title><description>Text</description></item></channel></rss>" },
    };

    [Fact]
    public void Tei_gives_header_and_running_text()
    {
        ReadDocument read = ReadDocument.Of(new TeiFormat(), "a.xml", Articles.Tei);

        ArticleDraft article = read.Article;
        Assert.Equal("Vom Hafen", article.Headline);
        Assert.Equal(["Das Dampfschiff lief gestern mit Verspätung ein.", "Es brachte Kohlen und Holz.", "Der See ist weit, der See ist grau.", "Wer kommt?"], article.Paragraphs);
        Assert.Equal(("bote-1911-03-02", "1911-03-02", "Lindauer Bote", "de"), (article.Id, article.DateText, article.Agency, article.Language));
        Assert.Equal("Jakob Reuter", article.Metadata["author"]);
        Assert.Equal("Stadtarchiv Lindau", article.Metadata["publisher"]);
        Assert.Equal("Hafen; Schiffahrt", article.Metadata["keywords"]);
        Assert.Equal("https://archiv.example/1", article.Metadata["url"]);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Tei_corpus_gives_its_texts_and_an_issue_its_articles()
    {
        string text = Articles.Tei[Articles.Tei.IndexOf("<TEI", StringComparison.Ordinal)..];
        const string issue = """
            <TEI><teiHeader><fileDesc><titleStmt><title>Der Bote, Nr. 61</title></titleStmt><publicationStmt><date>1911-03-02</date></publicationStmt></fileDesc></teiHeader>
            <text><body><div type="article" xml:id="a1"><head>Erstens</head><p>Eins.</p></div><div type="ad"><p>Seife!</p></div><div type="article" xml:id="a2"><head>Zweitens</head><p>Zwei.</p></div></body></text></TEI>
            """;
        ReadDocument read = ReadDocument.Of(new TeiFormat(), "a.xml", $"<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/>{text}{issue}<TEI><text><body/></text></TEI></teiCorpus>");

        Assert.Equal(["bote-1911-03-02", "a1", "a2"], read.Articles.Select(article => article.Id));
        Assert.Equal(["Vom Hafen", "Erstens", "Zweitens"], read.Articles.Select(article => article.Headline));
        Assert.Equal(["Zwei."], read.Articles[2].Paragraphs);
        Assert.Equal("1911-03-02", read.Articles[2].DateText);
        Assert.Equal(LoadSeverity.Error, Assert.Single(read.Problems).Severity);
    }

    [Fact]
    public void Nitf_gives_head_and_text_without_media_and_notes()
    {
        ArticleDraft article = ReadDocument.Of(new NitfFormat(), "a.xml", Articles.Nitf).Article;

        Assert.Equal("Stadtrat beschließt Haushalt", article.Headline);
        Assert.Equal(["Der Stadtrat hat den Haushalt beschlossen.", "28 Mitglieder stimmten dafür.", "Rücklagen", "Sie schrumpfen."], article.Paragraphs);
        Assert.Equal(("bote-20251118-17", "2025-11-18", "Lindauer Bote", "de"), (article.Id, article.DateText, article.Agency, article.Language));
        Assert.Equal(("Lokales", "Lindau"), (article.Section, article.Place));
        Assert.Equal("Jana Reuter", article.Metadata["author"]);
        Assert.Equal("Haushalt; Stadtrat", article.Metadata["keywords"]);
        Assert.Equal("Opposition will klagen", article.Metadata["subheadline"]);
        Assert.Equal("28 zu 11 Stimmen.", article.Metadata["abstract"]);
        Assert.Equal("Haushalt 2026", article.Metadata["series"]);
    }

    [Fact]
    public void Nitf_of_an_archive_with_a_block_of_the_full_text_is_not_read_twice()
    {
        const string archived = """
            <nitf change.date="June 10, 2005"><head><title>Ferry cancelled</title><meta content="Metropolitan Desk" name="dsk"/><docdata><doc-id id-string="1165027"/></docdata><pubdata date.publication="20000101T000000" name="The Messenger"/></head>
            <body><body.head><hedline><hl1>Ferry cancelled</hl1></hedline><byline class="print_byline">By JO REED</byline><byline class="normalized_byline">Reed, Jo</byline></body.head>
            <body.content><block class="lead_paragraph"><p>It is cancelled.</p></block><block class="full_text"><p>It is cancelled.</p><p>Buses run.</p></block></body.content></body></nitf>
            """;
        ArticleDraft article = ReadDocument.Of(new NitfFormat(), "a.xml", archived).Article;

        Assert.Equal(["It is cancelled.", "Buses run."], article.Paragraphs);
        Assert.Equal(("2000-01-01", "Metropolitan Desk", "The Messenger"), (article.DateText, article.Section, article.Agency));
        Assert.Equal("Reed, Jo", article.Metadata["author"]);
    }

    [Fact]
    public void NewsMl_gives_its_items_of_text()
    {
        ReadDocument read = ReadDocument.Of(new NewsMlFormat(), "a.xml", Articles.NewsMl);

        Assert.Equal(2, read.Articles.Count);
        ArticleDraft article = read.Articles[0], inner = read.Articles[1];
        Assert.Equal("Stadtrat beschließt Haushalt", article.Headline);
        Assert.Equal(["Der Stadtrat hat den Haushalt beschlossen.", "28 Mitglieder stimmten dafür."], article.Paragraphs);
        Assert.Equal(("urn:newsml:bote.example:20251118:17", "2025-11-18T21:40:00+01:00", "bn", "de-DE", "Lindau"), (article.Id, article.DateText, article.Agency, article.Language, article.Place));
        Assert.Equal("Jana Reuter", article.Metadata["author"]);
        Assert.Equal("Haushalt; Politik", article.Metadata["keywords"]);
        Assert.Equal("Bote Nachrichten", article.Metadata["provider"]);
        Assert.Equal(("Fähre fällt aus", "Bregenz", "2025-11-18"), (inner.Headline, inner.Place, inner.DateText));
        Assert.Equal(["Busse fahren."], inner.Paragraphs);
        Assert.Equal(3, read.Problems.Count);
        Assert.All(read.Problems, problem => Assert.Equal(LoadSeverity.Note, problem.Severity));
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Documents_are_known_by_their_root_to_one_format_only(string name, string template)
    {
        string text = template.Replace("{0}", "Text", StringComparison.Ordinal);

        Assert.All(Formats, format => Assert.Equal(format.Name == name ? FormatMatch.Certain : FormatMatch.None, ReadDocument.Match(format, "a.txt", text)));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(new HtmlFormat(), "a.xml", "<?xml version='1.0'?>" + text));
    }

    [Theory]
    [InlineData("<?xml version='1.0'?><catalogue><p>x</p></catalogue>")]
    [InlineData("<TEI><text/></TEI>")]
    [InlineData("<newsItem/>")]
    [InlineData("<nitf xmlns='urn:other'/>")]
    [InlineData("{}")]
    [InlineData("<")]
    public void Xml_of_other_vocabularies_is_of_no_format(string text) => Assert.All(Formats, format => Assert.Equal(FormatMatch.None, ReadDocument.Match(format, "a.xml", text)));

    [Theory]
    [MemberData(nameof(Roots))]
    public void Entities_are_never_expanded_and_files_never_read(string name, string template)
    {
        IArticleFormat format = Formats.First(format => format.Name == name);
        string laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>";

        foreach (string entity in new[] { "&c;", "&f;" })
        {
            Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(format, "a.xml", laughs + template.Replace("{0}", entity, StringComparison.Ordinal)));
        }

        Assert.Single(ReadDocument.Of(format, "a.xml", laughs + template.Replace("{0}", "&amp;", StringComparison.Ordinal)).Articles);
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Elements_nested_a_hundred_thousand_deep_are_an_error(string name, string template)
    {
        IArticleFormat format = Formats.First(format => format.Name == name);
        string deep = string.Concat(Enumerable.Repeat("<b>", 100_000)) + string.Concat(Enumerable.Repeat("</b>", 100_000));

        foreach (string text in new[] { template.Replace("{0}", deep, StringComparison.Ordinal), deep })
        {
            var exception = Record.Exception(() => ReadDocument.Of(format, "a.xml", text));
            Assert.True(exception is CorpusFormatException, exception?.ToString() ?? "none");
        }
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Documents_that_are_cut_off_or_empty_are_an_error_with_a_line(string name, string template)
    {
        IArticleFormat format = Formats.First(format => format.Name == name);

        Assert.Equal(2, Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(format, "a.xml", "\n" + template[..(template.Length - 5)])).Problem.Line + 1);
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(format, "a.xml", ""));
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Encoding_is_the_one_that_is_declared(string name, string template)
    {
        IArticleFormat format = Formats.First(format => format.Name == name);
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<?xml version='1.0' encoding='windows-1251'?>" + template.Replace("{0}", "Бюджет", StringComparison.Ordinal));

        ArticleDraft article = ReadDocument.Of(format, "a.xml", bytes).Article;
        Assert.Equal("Бюджет", name == "feed" ? article.Headline : Assert.Single(article.Paragraphs));
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(format, "a.xml", bytes));
    }
}
