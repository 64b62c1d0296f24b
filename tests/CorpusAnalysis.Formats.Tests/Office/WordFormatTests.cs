using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Office;

public class WordFormatTests
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly WordFormat Format = new();

    [Fact]
    public void A_document_is_an_article_with_title_paragraphs_and_what_it_says_of_itself()
    {
        var read = ReadDocument.Of(Format, "article.docx", Fixtures.Bytes("office/article.docx"));

        Assert.Equal("Das Wasser sinkt wieder", read.Article.Headline);
        Assert.Equal(
            ["AUS DER REGION", "Der Pegel ist am Montag um vierzig Zentimeter gefallen.", "Die Schäden", "Zwei Brücken bleiben gesperrt. Das sagte die Stadt.", "Brücke", "Zustand", "Nord", "gesperrt", "Am Dienstag wird weiter geprüft."],
            read.Article.Paragraphs);
        Assert.Equal("Ina Beck", read.Article.Metadata["author"]);
        Assert.Equal("Bericht vom Fluss", read.Article.Metadata["title"]);
        Assert.Equal("2024-11-18T09:30:00Z", read.Article.Metadata["created"]);
        Assert.Equal("Hochwasser, Deich", read.Article.Metadata["keywords"]);
        Assert.Equal("", read.Article.DateText);
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>Wir </w:t></w:r><w:del><w:r><w:delText>alten </w:delText></w:r></w:del><w:ins><w:r><w:t>neuen </w:t></w:r></w:ins><w:r><w:t>Text.</w:t></w:r></w:p>", "Wir neuen Text.")]
    [InlineData("<w:p><w:r><w:t>Sichtbar.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Verborgen.</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> Auch.</w:t></w:r></w:p>", "Sichtbar. Auch.")]
    [InlineData("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Erste Hälfte </w:t></w:r></w:p><w:p><w:r><w:t>und zweite.</w:t></w:r></w:p>", "Erste Hälfte und zweite.")]
    [InlineData("<w:p><w:hyperlink><w:r><w:t>Ein Verweis</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE \\* MERGE</w:instrText></w:r><w:r><w:t>.</w:t></w:r></w:p>", "Ein Verweis.")]
    [InlineData("<w:p><w:r><w:t>Klima</w:t><w:softHyphen/><w:t>finanz</w:t><w:noBreakHyphen/><w:t>Ziel</w:t></w:r></w:p>", "Klimafinanz-Ziel")]
    [InlineData("<w:p><w:r><w:t>Eins</w:t><w:br/><w:br/><w:t>Zwei</w:t></w:r></w:p>", "Eins|Zwei")]
    [InlineData("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Im Kasten</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>Davor</w:t></w:r></w:p>", "Davor|Im Kasten")]
    [InlineData("<w:sdt><w:sdtContent><w:p><w:r><w:t>Im Feld</w:t></w:r></w:p></w:sdtContent></w:sdt>", "Im Feld")]
    [InlineData("<w:p><w:pPr><w:pStyle w:val=\"Verzeichnis1\"/></w:pPr><w:r><w:t>Eins ... 3</w:t></w:r></w:p><w:p><w:r><w:t>Text.</w:t></w:r></w:p>", "Text.")]
    [InlineData("<w:p><w:r><w:t>a</w:t></w:r><m:oMath xmlns:m=\"urn:m\"><m:t>x</m:t></m:oMath><w:r><w:t>b</w:t></w:r></w:p>", "ab")]
    public void Only_the_text_of_the_last_version_is_read(string body, string expected)
    {
        foreach (string space in (string[])[Transitional, "http://purl.oclc.org/ooxml/wordprocessingml/main"])
        {
            ArticleDraft article = ReadDocument.Of(Format, "a.docx", Word(Title("Kopf") + body, space)).Article;

            Assert.Equal("Kopf", article.Headline);
            Assert.Equal(expected, string.Join('|', article.Paragraphs));
        }
    }

    [Fact]
    public void The_headline_is_the_first_paragraph_where_no_style_tells()
    {
        string text = new('a', 300);

        Assert.Equal("Kurz", ReadDocument.Of(Format, "a.docx", Word(Plain("Kurz") + Plain(text))).Article.Headline);
        ArticleDraft without = ReadDocument.Of(Format, "a.docx", Word(Plain(text) + Plain("Kurz"))).Article;
        Assert.Equal("", without.Headline);
        Assert.Equal([text, "Kurz"], without.Paragraphs);
    }

    [Fact]
    public void Entities_are_never_expanded()
    {
        byte[] bytes = ZipFile.Of(("word/document.xml", $"""<!DOCTYPE w [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="{Transitional}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"""));

        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.docx", bytes));

        Assert.Contains("Word document", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nested_without_end_are_an_error_of_the_document()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:ins>", 200_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 200_000));

        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.docx", Word($"<w:p>{deep}</w:p>")));
    }

    [Fact]
    public void A_part_out_of_all_proportion_to_its_packed_size_is_refused() =>
        Assert.Contains("packed size", Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.docx", Word(Plain(new string('a', 20_000_000))))).Message, StringComparison.Ordinal);

    [Fact]
    public void Truncated_empty_and_old_documents_are_errors_that_tell_the_mend()
    {
        byte[] whole = Fixtures.Bytes("office/article.docx");

        Assert.All((int[])[0, 100, whole.Length / 2, whole.Length - 20], length => Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.docx", whole[..length])));
        Assert.Contains("without text", Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.docx", Word(""))).Message, StringComparison.Ordinal);
        Assert.Contains(".docx", Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_are_known_by_what_they_hold()
    {
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "article", Fixtures.Bytes("office/article.docx")));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "articles.xlsx", Fixtures.Bytes("office/articles.xlsx")));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(new ExcelFormat(), "article.docx", Fixtures.Bytes("office/article.docx")));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "articles.zip", ZipFile.Of(("one.docx", "x"), ("sword/a.xml", "x"))));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "a.docx", "Nur Text"));
    }

    private static string Title(string text) => $"""<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

    private static string Plain(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static byte[] Word(string body, string space = Transitional) => ZipFile.Of(
        ("word/document.xml", $"""<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>"""),
        ("word/styles.xml", $"""<w:styles xmlns:w="{space}"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>"""));
}
