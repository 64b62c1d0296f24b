using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Databases;

public class FactivaFormatTests
{
    internal const string Indexed = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Factiva</title><script>document.title = "x";</script></head><body>
        <div class="article deArticle"><table>
        <tr><td class="index"><b>SE</b></td><td>Lokales</td></tr>
        <tr><td class="index"><b>HD</b></td><td><div id="hd"><span class="deHeadline">Deich hält
         stand</span></div></td></tr>
        <tr><td><b>BY</b></td><td>Von Ina Beck</td></tr>
        <tr><td><b>WC</b></td><td>1.355 Wörter</td></tr>
        <tr><td><b>PD</b></td><td>18 November 2024</td></tr>
        <tr><td><b>ET</b></td><td>08:30</td></tr>
        <tr><td><b>SN</b></td><td>Küstenblatt</td></tr>
        <tr><td><b>SC</b></td><td>KUEBL</td></tr>
        <tr><td><b>LA</b></td><td>Deutsch</td></tr>
        <tr><td><b>CY</b></td><td>(c) 2024 Küstenblatt</td></tr>
        <tr><td><b>LP</b></td><td><p class="articleParagraph dearticleParagraph">Der Deich
         hat gehalten.</p></td></tr>
        <tr><td><b>TD</b></td><td><p class="articleParagraph dearticleParagraph">Das Wasser sinkt.</p><p class="articleParagraph dearticleParagraph">Es bleibt kühl.</p></td></tr>
        <tr><td><b>NS</b></td><td>gflood : Floods | gcat : Political/General News</td></tr>
        <tr><td><b>AN</b></td><td>Document KUEBL00020241118ekbi00001</td></tr>
        </table></div>
        <div class="article enArticle"><table><tr><td><b>HD</b></td><td>Second</td></tr><tr><td><b>TD</b></td><td><p>Text.</p></td></tr></table></div>
        </body></html>
        """;

    private const string Plain = """
        <html><body><div class="article enArticle"><div id="hd"><span class="enHeadline">Barrier holds</span></div>
        <div class="author">By Ina Beck</div><div>355 words</div><div>18 November 2024</div><div>08:30</div><div>Coast Daily</div><div>COASTD</div><div>English</div><div>Copyright 2024 Coast Daily</div>
        <p class="articleParagraph enarticleParagraph">The barrier held.</p><p class="articleParagraph enarticleParagraph">The water falls.</p>
        <p>Document COASTD0020241118ekbi00001</p></div></body></html>
        """;

    internal const string Codes = """
        HD
        Deich hält stand
        WC
        355 Wörter
        PD
        18. November 2024
        SN
        Küstenblatt
        SC
        KUEBL
        LA
        Deutsch
        LP
        Der Deich
        hat gehalten.

        IN der Stadt sinkt das Wasser.
        TD
        Es bleibt kühl.
        AN
        Document KUEBL00020241118ekbi00001

        HD	Zweiter
        PD	19. November 2024
        SN	Küstenblatt
        TD	Text.
        AN	Document KUEBL00020241119ekbi00002
        """;

    private const string Without = """
        Barrier holds
        By Ina Beck
        355 words
        18 November 2024
        08:30
        Coast Daily
        COASTD
        3
        English
        Copyright 2024 Coast Daily

        The barrier held.

        The water falls.

        Document COASTD0020241118ekbi00001

        Second
        2 words
        19 November 2024
        Coast Daily
        COASTD
        English
        (c) 2024 Coast Daily

        Short text.

        Document COASTD0020241119ekbi00002
        """;

    private static readonly FactivaFormat Format = new();

    [Fact]
    public void A_page_with_codes_gives_articles_with_their_fields()
    {
        var read = ReadDocument.Of(Format, "factiva.html", Indexed);

        Assert.Equal(2, read.Articles.Count);
        ArticleDraft first = read.Articles[0];
        Assert.Equal(("KUEBL00020241118ekbi00001", "Deich hält stand", "18 November 2024", "Küstenblatt", "Lokales", "de"), (first.Id, first.Headline, first.DateText, first.Agency, first.Section, first.Language));
        Assert.Equal(["Der Deich hat gehalten.", "Das Wasser sinkt.", "Es bleibt kühl."], first.Paragraphs);
        Assert.Equal(("Ina Beck", "1355", "08:30", "KUEBL"), (first.Metadata["author"], first.Metadata["words"], first.Metadata["time"], first.Metadata["sourcecode"]));
        Assert.Equal(("Second", "en", "Text."), (read.Articles[1].Headline, read.Articles[1].Language, Assert.Single(read.Articles[1].Paragraphs)));
    }

    [Fact]
    public void A_page_without_codes_is_read_by_what_stands_where()
    {
        ArticleDraft article = ReadDocument.Of(Format, "factiva.html", Plain).Article;

        Assert.Equal(("COASTD0020241118ekbi00001", "Barrier holds", "18 November 2024", "Coast Daily", "en"), (article.Id, article.Headline, article.DateText, article.Agency, article.Language));
        Assert.Equal(["The barrier held.", "The water falls."], article.Paragraphs);
        Assert.Equal(("Ina Beck", "355", "08:30", "COASTD", "Copyright 2024 Coast Daily"), (article.Metadata["author"], article.Metadata["words"], article.Metadata["time"], article.Metadata["sourcecode"], article.Metadata["copyright"]));
    }

    [Fact]
    public void A_text_with_codes_gives_articles_with_their_fields()
    {
        var read = ReadDocument.Of(Format, "factiva.txt", Codes);

        Assert.Equal(2, read.Articles.Count);
        ArticleDraft first = read.Articles[0];
        Assert.Equal(("KUEBL00020241118ekbi00001", "Deich hält stand", "18. November 2024", "Küstenblatt", "de", 1), (first.Id, first.Headline, first.DateText, first.Agency, first.Language, first.Line));
        Assert.Equal(["Der Deich hat gehalten.", "IN der Stadt sinkt das Wasser.", "Es bleibt kühl."], first.Paragraphs);
        Assert.Equal(("Zweiter", "KUEBL00020241119ekbi00002", 23), (read.Articles[1].Headline, read.Articles[1].Id, read.Articles[1].Line));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_text_without_codes_is_read_by_what_stands_where()
    {
        var read = ReadDocument.Of(Format, "factiva.txt", Without);

        Assert.Equal(2, read.Articles.Count);
        ArticleDraft first = read.Articles[0];
        Assert.Equal(("COASTD0020241118ekbi00001", "Barrier holds", "18 November 2024", "Coast Daily", "en"), (first.Id, first.Headline, first.DateText, first.Agency, first.Language));
        Assert.Equal(["The barrier held.", "The water falls."], first.Paragraphs);
        Assert.Equal(("Ina Beck", "355", "3"), (first.Metadata["author"], first.Metadata["words"], first.Metadata["page"]));
        Assert.Equal(("Second", "Short text."), (read.Articles[1].Headline, Assert.Single(read.Articles[1].Paragraphs)));
    }

    [Fact]
    public void A_text_that_is_cut_off_is_read_and_reported()
    {
        var read = ReadDocument.Of(Format, "factiva.txt", Codes[..Codes.LastIndexOf("AN", StringComparison.Ordinal)]);

        Assert.Equal(2, read.Articles.Count);
        Assert.Equal(LoadSeverity.Warning, Assert.Single(read.Problems).Severity);
    }

    [Fact]
    public void A_page_in_another_encoding_is_read_as_it_declares() =>
        Assert.Equal(2, ReadDocument.Of(Format, "factiva.html", Indexed.Replace("<meta charset=\"utf-8\">", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">", StringComparison.Ordinal)).Articles.Count);

    [Fact]
    public void Elements_nested_without_end_do_not_end_the_program()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 20_000));

        Record.Exception(() => ReadDocument.Of(Format, "factiva.html", Plain.Replace("The barrier held.", deep + "The barrier held.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Exports_are_known_by_their_marks_and_nothing_else_is_taken_for_one()
    {
        Assert.All((string[])[Indexed, Plain, Codes, Without], text => Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "a.txt", text)));
        Assert.All(
            (string[])["", "<html><body><div class=\"article\">Text</div></body></html>", "Kopf\n12 words\nEin Text.", "HD ist ein Kürzel.\nTD auch.", "Document 1\n"],
            text => Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "a.html", text)));
    }
}
